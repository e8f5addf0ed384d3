"""The strict policy of the design, sent with every page: no page breaks it, complains, or asks another host for anything."""

import urllib.error
import urllib.request

import pytest
from kinds import LANGUAGES, SHARED, kinds, settle
from sites import POLICY


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("tag", LANGUAGES)
def test_pages_of_a_language(tag, scheme, page, sample, trouble):
    trouble.watch(page, sample.url)
    for kind, address in kinds(tag).items():
        page.goto(sample.at(address, scheme))
        settle(page, kind)
        assert page.inner_text("main").strip()


def test_pages_of_no_language(page, sample, trouble):
    trouble.watch(page, sample.url)
    for kind, address in SHARED.items():
        page.goto(sample.at(address))
        assert page.inner_text("main").strip()


def test_a_missing_page_leads_to_the_languages(page, sample):
    assert page.goto(sample.at("it/nowhere/else/")).status == 404
    page.click("main a[hreflang=ur]")
    page.wait_for_url("**/ur/")


def test_recordings_play(page, sample, trouble):
    """Sound, video and captions come from the site itself."""
    trouble.watch(page, sample.url)
    page.goto(sample.at("it/water/"))
    for name in ("audio", "video"):
        page.evaluate("name => { const one = document.querySelector(name); one.preload = 'auto'; one.load(); }", name)
        page.wait_for_function("name => document.querySelector(name).readyState > 0", arg=name)
    page.evaluate("document.querySelector('track').track.mode = 'showing'")
    page.wait_for_function("document.querySelector('track').readyState === 2")


def test_the_policy_is_alive(page, sample):
    """That a breach would be seen."""
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(sample.at("it/"))
    page.evaluate("document.body.setAttribute('onclick', 'alert(1)')")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<style>p { color: red }</style>')")
    assert any("Content Security Policy" in text for text in said)


def test_the_program_sends_the_same_policy(server):
    for address in ("", "it/", "it/water/", "it/quiet/", "assets/"):
        try:
            answer = urllib.request.urlopen(server + address)
        except urllib.error.HTTPError as error:
            answer = error
        assert answer.headers["Content-Security-Policy"] == POLICY
