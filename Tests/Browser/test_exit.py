"""The quick exit of sensitive leaflets, over HTTP and on disk: how one leaves, how one does not, what stays behind."""

import pytest
from kinds import LANGUAGES

EXIT = "https://exit.example/"
PAGE = "it/quiet/"
WORDS = "Nessuno ha il diritto di farti male"


@pytest.fixture(params=["http", "file"])
def leaflet(request, open_context, sample):
    """The sensitive leaflet, opened from the home page, with a clock that the test drives."""
    context = open_context(viewport={"width": 360, "height": 740})
    context.route(f"{EXIT}**", lambda route: route.fulfill(body="<title>Weather</title>Sun", content_type="text/html"))
    page = context.new_page()
    page.clock.install()
    page.goto(sample.at("it/", request.param))
    page.home = page.url
    page.click("a[href*='/quiet/'], a[href^='quiet'], a[href*='it/quiet']")
    page.wait_for_selector("#_exit")
    page.wait_for_load_state()
    assert WORDS in page.inner_text("main")
    return page


def shift(page, times=1):
    for _ in range(times):
        page.keyboard.press("Shift")


def has_left(page):
    page.wait_for_url(EXIT)
    return page.title() == "Weather"


def said(page):
    return page.inner_text("#_progress")


def test_click_leaves_and_back_does_not_show_the_text(leaflet):
    leaflet.click("#_exit")
    assert has_left(leaflet)
    leaflet.go_back()
    assert leaflet.url == leaflet.home
    assert WORDS not in leaflet.inner_text("body")


def test_three_shifts_leave(leaflet):
    shift(leaflet, 3)
    assert has_left(leaflet)
    leaflet.go_back()
    assert leaflet.url == leaflet.home


def test_shifts_just_within_the_time_leave(leaflet):
    for _ in range(2):
        shift(leaflet)
        leaflet.clock.run_for(4900)
    shift(leaflet)
    assert has_left(leaflet)


def test_shifts_too_far_apart_do_not(leaflet):
    for _ in range(4):
        shift(leaflet)
        assert said(leaflet)
        leaflet.clock.run_for(5100)
        assert not said(leaflet)
    assert leaflet.is_visible("main")


def test_shift_as_a_modifier_does_not_count(leaflet):
    for _ in range(4):
        leaflet.keyboard.press("Shift+A")
    for _ in range(4):
        leaflet.keyboard.down("Shift")
        leaflet.click("main h1")
        leaflet.keyboard.up("Shift")
    leaflet.keyboard.press("Escape")
    assert not said(leaflet) and leaflet.is_visible("main")


def test_a_held_shift_counts_once(leaflet):
    for _ in range(5):
        leaflet.keyboard.down("Shift")
    leaflet.keyboard.up("Shift")
    assert said(leaflet) and leaflet.is_visible("main")


def test_progress_is_announced(leaflet):
    assert leaflet.get_attribute("#_progress", "role") == "status"
    shift(leaflet)
    first = said(leaflet)
    shift(leaflet)
    second = said(leaflet)
    assert "2" in first and first != second and second


def test_the_page_is_hidden_before_the_other_answers(leaflet):
    """A slow line must not leave the text on the screen: all is gone before the click has been dealt with, but for ears."""
    shown, bar, title, told = leaflet.evaluate("""() => {
      document.getElementById('_exit').click();
      const shown = [...document.querySelectorAll('body > :not(.exit), .exit > *')].filter(one => one.getClientRects().length);
      return [shown.map(one => one.id), getComputedStyle(document.querySelector('.exit')).opacity, document.title,
              document.getElementById('_progress').textContent];
    }""")
    assert shown == ["_progress"] and bar == "0"
    assert not title.strip() and told.strip()


def test_returning_begins_anew(leaflet):
    """A page that the browser kept whole while another was shown tells of its return by `pageshow`."""
    title = leaflet.title()
    shift(leaflet, 2)
    leaflet.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert not said(leaflet)
    shift(leaflet, 2)
    assert said(leaflet) and leaflet.is_visible("main")
    leaflet.evaluate("""() => {
      document.documentElement.classList.add('gone');
      document.title = '';
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }""")
    assert leaflet.is_visible("main") and leaflet.title() == title


def test_the_link_works_without_script(open_context, sample):
    context = open_context(java_script_enabled=False)
    context.route(f"{EXIT}**", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    page = context.new_page()
    sent = []
    page.on("request", lambda request: sent.append((request.url, request.headers.get("referer"))))
    page.goto(sample.at(PAGE))
    page.click("#_exit")
    assert has_left(page)
    assert (EXIT, None) in sent, "the other host must not learn where she came from"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_within_reach(tag, page, sample):
    """First by keyboard, at the foot of the screen, on the side where the line begins, large, and on no other page."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(sample.at(f"{tag}/quiet/"))
    box = page.locator("#_exit").bounding_box()
    assert box["height"] >= 48 and box["width"] >= 48
    assert box["y"] > 740 / 2 and box["y"] + box["height"] <= 740
    is_rtl = page.evaluate("document.documentElement.dir") == "rtl"
    gap = 360 - box["x"] - box["width"] if is_rtl else box["x"]
    assert 0 <= gap <= 24
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "_exit"
    assert "http" not in page.inner_text(".exit")
    page.goto(sample.at(f"{tag}/water/"))
    assert page.locator("#_exit").count() == 0


def test_the_end_of_the_text_is_not_covered(page, sample):
    page.set_viewport_size({"width": 320, "height": 640})
    for tag in LANGUAGES:
        page.goto(sample.at(f"{tag}/quiet/"))
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        last = page.locator("main").locator("p, li, a, button").last.bounding_box()
        bar = page.locator(".exit").bounding_box()
        assert last["y"] + last["height"] <= bar["y"], tag
