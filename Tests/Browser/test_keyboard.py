"""By keyboard alone: the way past the menu, and a focus that one can see, also above the bar of the quick exit."""

import pytest
from kinds import LANGUAGES, kinds, settle

# Where the focus is, whether it can be seen, and whether it leaves the page next.
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one), box = one.getBoundingClientRect(), bar = document.querySelector('.exit');
  const foot = bar && !bar.contains(one) ? bar.getBoundingClientRect().top : innerHeight;
  return { what: one.outerHTML.slice(0, 80), ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
    inView: box.top < foot - 8 && box.bottom > 8 && box.left < innerWidth && box.right > 0 };
}"""
SIZES = [{"width": 360, "height": 740}, {"width": 320, "height": 256}]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_past_the_menu(tag, page, sample):
    for leaflet in ("water", "quiet"):
        page.goto(sample.at(f"{tag}/{leaflet}/"))
        for _ in range(1 if leaflet == "water" else 2):
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        box = page.locator(".skip").bounding_box()
        assert box["x"] >= 0 and box["y"] >= 0 and box["height"] >= 44
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.getElementById('_main').contains(document.activeElement)")


@pytest.mark.parametrize("size", SIZES, ids=["phone", "zoomed"])
@pytest.mark.parametrize("tag", ["it", "ur"])
def test_the_focus_is_always_seen(tag, size, page, sample):
    page.set_viewport_size(size)
    pages = kinds(tag)
    for kind in ("home", "leaflet", "sensitive", "bridge", "search", "languages"):
        page.goto(sample.at(pages[kind]))
        settle(page, kind)
        page.keyboard.press("Tab")
        seen = 0
        while focus := page.evaluate(FOCUS):
            assert focus["ring"] and focus["inView"], f"{pages[kind]}: {focus}"
            seen += 1
            assert seen < 200
            page.keyboard.press("Tab")
        assert seen > 5
