"""Small screens, large letters, tall scripts: nothing runs out of the page, is cut off, or is too small to touch."""

import pytest
from kinds import LANGUAGES, SHARED, kinds, settle

# Elements that reach out of the window, but those in boxes that scroll by themselves.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.scrollingElement.scrollWidth > width) found.push('the page is ' + document.scrollingElement.scrollWidth);
  const scrolls = one => { for (; one; one = one.parentElement) if (/auto|scroll/.test(getComputedStyle(one).overflowX)) return true; };
  for (const one of document.querySelectorAll('body *')) {
    const box = one.getBoundingClientRect();
    if (!box.width || one.closest('.skip') || one.closest('svg, option')) continue;
    if ((box.right > width + 1 || box.left < -1) && !scrolls(one)) found.push(one.outerHTML.slice(0, 90));
  }
  return found;
}"""

# Text whose box is smaller than what is in it.
CUT = """() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one);
  return one.getClientRects().length && style.overflowY !== 'visible' && !/INPUT|SELECT|PRE|TABLE|svg/i.test(one.tagName)
    && one.scrollHeight > one.clientHeight + 1;
}).map(one => one.outerHTML.slice(0, 90))"""

# Words that touch one in the line below: the box of the letters themselves, not of the font.
TOUCHING = """() => {
  const pen = document.createElement('canvas').getContext('2d'), found = [];
  const texts = document.createTreeWalker(document.querySelector('body'), NodeFilter.SHOW_TEXT), blocks = new Map();
  while (texts.nextNode()) {
    const node = texts.currentNode, one = node.parentElement, style = getComputedStyle(one);
    if (!one.getClientRects().length || one.closest('.exit, option')) continue;
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const block = one.closest('p, li, h1, h2, h3, td, th, pre, blockquote'), words = blocks.get(block) || [];
    blocks.set(block, words);
    for (const match of node.textContent.matchAll(/\\S+/g)) {
      const range = document.createRange(), ink = pen.measureText(match[0]), metrics = ink.fontBoundingBoxAscent;
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const boxes = range.getClientRects();
      if (boxes.length !== 1) continue;
      const { left, right, top } = boxes[0], base = top + metrics;
      words.push({ text: match[0], left, right, above: base - ink.actualBoundingBoxAscent, below: base + ink.actualBoundingBoxDescent, base });
    }
  }
  for (const words of blocks.values()) for (const upper of words) for (const lower of words)
    if (lower.base > upper.base + 5 && lower.left < upper.right && upper.left < lower.right && upper.below > lower.above + 1)
      found.push(`${upper.text} over ${lower.text} by ${Math.round(upper.below - lower.above)}`);
  return found;
}"""

# Main actions that are lower than 44 pixels; other links and fields lower than 24.
SMALL = """() => {
  const main = '.top nav a, .brand, button, .button, .tags a, .numbers .tel, .call .tel, input[type=search], select, #_exit';
  return [...document.querySelectorAll('a, button, input, select, summary')].filter(one => one.getClientRects().length).filter(one => {
    if (one.closest('.skip')) return false;
    const height = (one.closest('label') || one).getBoundingClientRect().height;
    if (one.matches(main)) return height < 44;
    const isInText = one.matches('p a, td a, li a') && one.parentElement.innerText.trim() !== one.innerText.trim();
    return !isInText && height < 24;
  }).map(one => one.getBoundingClientRect().height + ' ' + one.outerHTML.slice(0, 90));
}"""


def addresses(tag):
    return {**kinds(tag), **({"odd": f"{tag}/odd/"} if tag in ("it", "ar") else {})}


def found_on(page, site, pages, script, sizes):
    found = []
    for kind, address in pages.items():
        page.set_viewport_size(sizes[0])
        page.goto(site.at(address))
        settle(page, kind)
        for size in sizes:
            page.set_viewport_size(size)
            found += [f"{address} at {size['width']}: {line}" for line in page.evaluate(script)]
    return found


PHONES = [{"width": 320, "height": 568}, {"width": 360, "height": 740}]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_runs_out_of_a_small_screen(tag, page, sample):
    """320 pixels are also a screen of 1280 at 400 %."""
    assert not found_on(page, sample, addresses(tag), OVERFLOW, PHONES)


def test_nothing_runs_out_on_shared_pages(page, sample):
    assert not found_on(page, sample, SHARED, OVERFLOW, PHONES)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_text_is_cut_and_no_line_runs_into_the_next(tag, page, sample):
    assert not found_on(page, sample, addresses(tag), CUT, PHONES)
    assert not found_on(page, sample, addresses(tag), TOUCHING, PHONES[1:])


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_one_touches_is_large(tag, page, sample):
    assert not found_on(page, sample, {**addresses(tag), **SHARED}, SMALL, PHONES[1:])


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_exit_leaves_room_to_read_at_400_percent(tag, page, sample):
    """A screen of 1280 × 1024 at 400 %: the bar takes less than half."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(sample.at(f"{tag}/quiet/"))
    assert page.locator(".exit").bounding_box()["height"] <= 128


@pytest.mark.parametrize("tag", ["it", "ur", "km"])
def test_twice_as_large_letters_still_fit(tag, open_context, sample):
    """A reader's own letter size, without zoom."""
    page = open_context(bypass_csp=True).new_page()
    page.add_init_script("""document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = parseFloat(getComputedStyle(document.documentElement).fontSize) * 2 + 'px'; })""")
    assert not found_on(page, sample, addresses(tag), OVERFLOW, PHONES[1:])


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_phone_number_reads_from_left_to_right(tag, page, sample):
    """In every direction of text, the digits stand in the order in which they are dialled."""
    page.goto(sample.at(f"{tag}/water/"))
    places = page.evaluate("""() => [...document.querySelectorAll('main a[href^="tel:"]')].map(one => {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), places = [];
      while (walker.nextNode()) for (let i = 0; i < walker.currentNode.length; i += 1) {
        const range = document.createRange();
        range.setStart(walker.currentNode, i); range.setEnd(walker.currentNode, i + 1);
        if (/\\d/.test(range.toString())) places.push(range.getBoundingClientRect().left);
      }
      return places; })""")
    assert len(places) >= 2
    for row in places:
        assert row == sorted(row) and len(row) >= 3
