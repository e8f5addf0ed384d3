"""What a sensitive leaflet shows of itself to others: nothing in titles, previews, caches and lists."""

import json
import re
import urllib.request
from urllib.parse import quote

import pytest
from kinds import LANGUAGES
from parsed import parsed
from sites import HERE


def front(tag, key):
    text = (HERE / f"Sample/leaflets/quiet/{tag}.md").read_text("utf-8")
    return re.search(rf"^{key}: (.*)$", text, re.M)[1].strip('"')


@pytest.mark.parametrize("tag", LANGUAGES)
def test_titles_and_previews_are_neutral(tag, sample):
    page = parsed(sample.folder / tag / "quiet/index.html")
    assert page.title == front(tag, "neutralTitle")
    told = [page.title] + [value for name, value in page.meta.items() if name.startswith(("og:", "desc", "twitter"))]
    for text in told:
        assert front(tag, "title") not in text and front(tag, "summary") not in text
    assert page.meta["referrer"] == "no-referrer"


def test_the_page_of_its_languages_is_neutral(sample):
    page = parsed(sample.folder / "quiet/index.html")
    for tag in LANGUAGES:
        for text in [page.title, *page.shown, *filter(None, page.meta.values())]:
            assert front(tag, "title") not in text


# Language, a word of the title, a word of the text.
WORDS = [
    ("it", "famiglia", "diritto"), ("ar", "العائلة", "ليلا"), ("ti", "ስድራ", "ለይትን"), ("bn", "পরিবারে", "দিনরাত"),
    ("zh-Hans", "家庭", "日夜"), ("th", "ครอบครัว", "สิทธิ์"),
]


@pytest.mark.parametrize("tag, title, text", WORDS)
def test_search_finds_its_title_and_not_its_text(tag, title, text, page, sample):
    found = page.locator("#_results a[href*='/quiet/']")
    page.goto(sample.at(f"{tag}/search/?q={quote(title)}"))
    page.wait_for_selector("main [role=status]:not(:empty)")
    assert found.count() == 1
    page.goto(sample.at(f"{tag}/search/?q={quote(text)}"))
    page.wait_for_selector("main [role=status]:not(:empty)")
    assert found.count() == 0


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_offline_list_keeps_it_apart(tag, sample):
    (path,) = (sample.folder / "assets/offline").glob(f"{tag}.*.json")
    kept = json.loads(path.read_text())
    assert [file["address"] for file in kept["sensitive"]] == [f"{tag}/quiet/"]
    assert not [file for file in kept["files"] if "quiet" in file["address"]]


def fields(url):
    with urllib.request.urlopen(url) as answer:
        return answer.headers


def test_the_server_forbids_keeping_it(server):
    for tag in LANGUAGES:
        assert fields(f"{server}{tag}/quiet/")["Cache-Control"] == "no-store"
        assert fields(f"{server}{tag}/water/")["Cache-Control"] != "no-store"
    assert fields(f"{server}quiet/")["Cache-Control"] == "no-store"
    assert fields(f"{server}it/quiet/")["Referrer-Policy"] == "no-referrer"


def test_the_server_gives_the_published_page(server, sample):
    with urllib.request.urlopen(f"{server}ur/quiet/") as answer:
        assert answer.read() == (sample.folder / "ur/quiet/index.html").read_bytes()
