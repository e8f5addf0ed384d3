"""What a reader sees first on a small phone: the numbers to ring, the way out, the way to her language."""

import pytest
from kinds import LANGUAGES

PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}

STARTER = ["it", "ar", "ur", "ti", "bn", "zh-Hans", "am", "fa", "ckb", "hi", "ru", "fil", "so", "sq"]

# How far down the numbers reach, and where the bar with the exit begins.
REACH = """() => [...document.querySelectorAll('main .numbers .tel, .fallback .call .tel')].map(
  one => one.getBoundingClientRect().bottom).concat(document.querySelector('.exit').getBoundingClientRect().top)"""


@pytest.mark.parametrize("tag", STARTER)
def test_numbers_stand_above_the_exit(tag, open_context, starter):
    page = open_context(**PHONE).new_page()
    page.goto(starter.at(f"{tag}/family-support/"))
    *numbers, bar = page.evaluate(REACH)
    assert len(numbers) >= 2 and max(numbers) <= bar < 740


def test_the_number_stands_before_the_languages(open_context, starter):
    """Where there is no text in her language, one number is in view all the same."""
    page = open_context(**PHONE).new_page()
    for tag in ["bm", "wo"]:
        page.goto(starter.at(f"{tag}/family-support/"))
        assert page.locator(".fallback").is_visible()
        assert min(page.evaluate(REACH)) <= page.evaluate(REACH)[-1]
        assert page.evaluate(REACH)[0] <= page.locator("#_exit").bounding_box()["y"]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_exit_speaks_of_keys_only_where_there_are_keys(tag, open_context, sample):
    for options, has_keys in [(PHONE, False), ({"viewport": {"width": 1280, "height": 900}}, True)]:
        page = open_context(**options).new_page()
        page.goto(sample.at(f"{tag}/quiet/"))
        assert ("Shift" in page.inner_text(".exit")) == has_keys
        assert len(page.inner_text(".exit p").strip()) > 10


def test_the_exit_is_as_wide_as_the_phone(open_context, sample):
    """Either thumb reaches it."""
    page = open_context(**PHONE).new_page()
    page.goto(sample.at("ar/quiet/"))
    box = page.locator("#_exit").bounding_box()
    assert box["width"] > 300 and box["y"] > 500


@pytest.mark.parametrize("tag", ["it", "ar"])
def test_names_of_languages_begin_in_one_line(tag, page, starter):
    """A name that runs the other way begins where the others do."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(starter.at(f"{tag}/languages/"))
    edge = "right" if tag == "ar" else "left"
    edges = page.evaluate(f"[...document.querySelectorAll('ul.languages a')].map(a => Math.round(a.getBoundingClientRect().{edge}))")
    assert len(edges) > 20 and len(set(edges)) == 1


def test_the_chooser_shows_many_languages_at_once(open_context, starter):
    page = open_context(locale="ur-PK", **PHONE).new_page()
    page.goto(starter.at(""))
    seen = page.evaluate("[...document.querySelectorAll('#_languages a')].filter(a => a.getBoundingClientRect().bottom <= innerHeight).map(a => a.lang)")
    assert len(seen) >= 15
    wide = page.evaluate("[...document.querySelectorAll('#_languages a')].filter(a => a.scrollWidth > a.clientWidth).map(a => a.lang)")
    assert not wide
    # What the phone asks for comes first, in its own words.
    offer = page.locator("#_suggestion a")
    assert offer.get_attribute("lang") == "ur" and "اردو" in offer.inner_text() and len(offer.inner_text()) > 10
    assert offer.bounding_box()["y"] < 250
