"""The bridge view: two languages side by side, section by section, over HTTP and on disk."""

import pytest

PAIRS = [("it", "ti"), ("ar", "fr"), ("ur", "zh-Hans")]
DIRECTION = {"ar": "rtl", "ur": "rtl"}

# Of each pair: key, language and direction of both halves, and their texts.
ROWS = """() => [...document.querySelectorAll('article > .pair')].map(pair => [...pair.children].map(half => ({
  lang: half.lang || half.closest('[lang]').lang, dir: getComputedStyle(half).direction, text: half.innerText.trim(),
  heading: (half.querySelector('h2') || {}).innerText || '' })))"""
HEADINGS = "() => [...document.querySelectorAll('article [data-part]')].map(part => (part.querySelector('h2') || {}).innerText || '')"


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("own, other", PAIRS)
def test_sections_stand_side_by_side(own, other, scheme, page, starter, trouble):
    trouble.watch(page, starter.url)
    headings = {}
    for tag in (own, other):
        page.goto(starter.at(f"{tag}/tuberculosis/", scheme))
        headings[tag] = [text for text in page.evaluate(HEADINGS) if text]
    assert len(headings[own]) == len(headings[other]) > 3

    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(starter.at(f"{own}/tuberculosis/?with={other}", scheme))
    page.wait_for_selector(".pair")
    rows = [row for row in page.evaluate(ROWS) if row[0]["heading"]]
    assert [row[0]["heading"] for row in rows] == headings[own]
    assert [row[1]["heading"] for row in rows] == headings[other]
    for row in rows:
        for half, tag in zip(row, (own, other)):
            assert half["lang"] == tag and half["dir"] == DIRECTION.get(tag, "ltr") and half["text"]
    assert page.locator("iframe").count() == 0
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_choosing_and_closing(scheme, page, starter):
    page.goto(starter.at("it/tuberculosis/", scheme))
    page.select_option("#_with", "ar")
    page.wait_for_selector(".pair")
    assert "with=ar" in page.url
    page.click("#_bridge a.button")
    page.wait_for_url(lambda url: "with=" not in url)
    page.wait_for_selector("#_with")
    assert page.locator(".pair").count() == 0


def test_a_part_that_the_other_lacks_stands_alone(page, sample):
    page.goto(sample.at("it/water/?with=zh-Hans"))
    page.wait_for_selector(".pair")
    paired = page.evaluate("[...document.querySelectorAll('.pair > [id]')].map(part => part.id)")
    assert "ask" in paired and "sick" in paired


def test_side_by_side_on_paper(page, starter):
    """Two columns on paper, whatever the screen was."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(starter.at("it/tuberculosis/?with=ar"))
    page.wait_for_selector(".pair")
    page.emulate_media(media="print")
    tops = page.evaluate("[...document.querySelector('.pair').children].map(half => half.getBoundingClientRect().top)")
    assert abs(tops[0] - tops[1]) < 2


def test_no_other_page_can_put_words_into_it(page, sample):
    """Only the frame that the page itself opened is heard; here it never answers, and another speaks in its place."""
    page.route("**/ar/water/?bridge=1", lambda route: route.abort())
    page.goto(sample.at("it/water/?with=ar"))
    page.wait_for_selector("iframe", state="attached")
    page.evaluate("""() => new Promise(done => {
      window.addEventListener('message', () => setTimeout(done));
      window.postMessage({ volantino: [{ key: 'sick', lang: 'it', dir: 'ltr', kind: '', html: 'wrong' }] }, '*');
    })""")
    assert page.locator(".pair").count() == 0 and "wrong" not in page.inner_text("main")
