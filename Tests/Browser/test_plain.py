"""Without script: every word of every kind of page is there to be read."""

import re

import pytest
from kinds import LANGUAGES, SHARED, kinds
from parsed import parsed


def squeezed(text):
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_all_text_is_visible(scheme, open_context, sample):
    page = open_context(java_script_enabled=False).new_page()
    addresses = [address for tag in LANGUAGES for kind, address in kinds(tag).items()]
    addresses += [address for kind, address in SHARED.items() if kind != "not found"]
    for address in addresses:
        page.goto(sample.at(address, scheme))
        seen = squeezed(page.inner_text("body"))
        wanted = parsed(sample.folder / address.split("?")[0] / "index.html").shown
        missing = [text for text in wanted if squeezed(text) not in seen]
        assert not missing, f"{address}: {missing}"
        assert page.locator("main").bounding_box()["height"] > 100


def test_search_without_script_says_so(open_context, sample):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(sample.at("it/"))
    page.fill("#_query", "acqua")
    page.click(".search button")
    page.wait_for_url("**/it/search/**")
    assert "acqua" not in page.url
    assert page.locator("noscript .note, main .note").first.is_visible()
    assert page.locator("main .topics a").count() > 0


def test_two_languages_without_script_are_two_links(open_context, sample):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(sample.at("it/water/?with=ar"))
    assert page.locator("main h1").inner_text() == "L'acqua da bere"
    page.click("main a[hreflang=ar]")
    page.wait_for_url("**/ar/water/")
    page.click("main a[hreflang=it]")
    page.wait_for_url("**/it/water/")
