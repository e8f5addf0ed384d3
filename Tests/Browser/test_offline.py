"""Use without internet: what is kept, on whose wish, how large; what opens with the network cut; what is fetched again."""

import json
import re
import shutil

import pytest
from playwright.sync_api import Error
from sites import HERE, Server, publish

SAVED = "#_state:not(:empty)"


class Edition:
    """A site that changes while a reader has kept an older one: content, folder, and a server that can be cut."""

    def __init__(self, folder):
        self.content, self.folder = folder / "content", folder / "site"
        shutil.copytree(HERE / "Sample", self.content)
        self.publish()
        self.server = Server(self.folder)
        self.url = self.server.url

    def publish(self):
        publish(self.content, self.folder)

    def cut(self):
        self.server.stop()

    def mend(self):
        self.server = Server(self.folder, self.server.port)

    def edit(self, path, old, new):
        file = self.content / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def edition(tmp_path):
    edition = Edition(tmp_path)
    yield edition
    edition.cut()


def say(page, name):
    """What the page says, once it says it: `saved`, `newer` or `failed`."""
    wanted = page.get_attribute("#_offline", f"data-{name}")
    page.wait_for_function("wanted => document.getElementById('_state').textContent === wanted", arg=wanted)


def save(page, edition, tag="it", personal=False):
    page.goto(f"{edition.url}{tag}/languages/")
    page.wait_for_selector("#_offline:not([hidden])")
    page.set_checked("#_personal", personal)
    page.click("#_save")
    say(page, "saved")
    page.evaluate("navigator.serviceWorker.ready.then(() => {})")


def kept(page):
    """Addresses in every cache, below the root."""
    return sorted(page.evaluate("""async () => (await Promise.all((await caches.keys()).map(async name =>
      (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat()"""))


def cut(page, edition):
    edition.cut()
    page.context.set_offline(True)


def opens(page, address):
    try:
        page.goto(address)
    except Error:
        return False
    return True


@pytest.mark.parametrize("tag", ["it", "ar", "ti", "th"])
def test_pages_open_without_network(tag, page, edition):
    save(page, edition, tag)
    cut(page, edition)
    root = f"{edition.url}{tag}/"
    for address in ["", "water/", "topics/health/", "campaigns/winter/", "languages/", "search/"]:
        assert opens(page, root + address), address
        assert page.inner_text("main").strip()
        style = page.evaluate("getComputedStyle(document.querySelector('.top')).display")
        assert style == "flex", "without the stylesheet"
    page.goto(f"{root}water/")
    assert page.locator("article section").count() >= 4
    assert not opens(page, f"{edition.url}bn/water/"), "a language that nobody asked for"
    assert not opens(page, f"{root}quiet/"), "a sensitive page"


def test_search_works_without_network(page, edition):
    save(page, edition)
    cut(page, edition)
    page.goto(f"{edition.url}it/")
    page.fill("#_query", "acqua")
    page.click(".search button")
    page.wait_for_selector("#_results a")
    assert page.locator("#_results a").first.inner_text() == "L'acqua da bere"
    page.click("#_results a >> nth=0")
    page.wait_for_selector("article h1")


def test_the_language_chooser_opens_too(page, edition):
    save(page, edition)
    cut(page, edition)
    assert opens(page, edition.url)
    page.click("main a[hreflang=it]")
    page.wait_for_url("**/it/")


def test_nothing_is_kept_unasked(page, edition):
    for address in ["it/", "it/quiet/", "it/water/", "it/languages/"]:
        page.goto(edition.url + address)
    assert kept(page) == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_sensitive_pages_are_kept_only_on_a_second_wish(page, edition):
    save(page, edition)
    page.goto(f"{edition.url}it/quiet/")
    assert not [address for address in kept(page) if "quiet" in address]
    save(page, edition, personal=True)
    assert "/it/quiet/" in kept(page)
    save(page, edition, personal=False)
    assert "/it/quiet/" not in kept(page), "taken back, it must go"


def test_size_is_shown_first(page, edition):
    """The text of the button tells the size, and it is about what is fetched."""
    page.goto(f"{edition.url}it/languages/")
    page.wait_for_selector("#_offline:not([hidden])")
    told = page.inner_text("#_save")
    number, unit = re.search(r"([\d.,]+)\s*(kB|MB)", told).groups()
    shown = float(number.replace(",", ".")) * {"kB": 1e3, "MB": 1e6}[unit]
    (path,) = (edition.folder / "assets/offline").glob("it.*.json")
    real = sum(file["bytes"] for file in json.loads(path.read_text())["files"])
    assert 0.5 < shown / real < 2, f"{shown} shown, {real} fetched"
    assert kept(page) == []


def test_an_update_is_told_and_fetches_what_changed(page, edition):
    save(page, edition)
    edition.edit("leaflets/water/it.md", "Le fontane pubbliche sono gratuite.", "Le fontane sono sempre gratuite.")
    edition.publish()
    page.goto(f"{edition.url}it/languages/")
    say(page, "newer")
    fetched = []
    page.context.on("request", lambda request: fetched.append(request.url.removeprefix(edition.url)))
    page.click("#_save")
    say(page, "saved")
    assert "it/water/" in fetched and "it/bus/" not in fetched and "it/office/" not in fetched
    cut(page, edition)
    page.goto(f"{edition.url}it/water/")
    assert "Le fontane sono sempre gratuite." in page.inner_text("article")


def test_the_home_page_tells_of_an_update(page, edition):
    save(page, edition)
    page.goto(f"{edition.url}it/")
    page.wait_for_load_state("networkidle")
    assert page.locator("main > .note").count() == 0
    edition.edit("leaflets/water/it.md", "Le fontane pubbliche sono gratuite.", "Le fontane sono sempre gratuite.")
    edition.publish()
    page.goto(f"{edition.url}it/")
    page.click("main > .note a")
    page.wait_for_url("**/it/languages/")
    say(page, "newer")


def test_online_the_newest_text_is_shown(page, edition):
    """A kept copy never stands before a newer text that can be had."""
    save(page, edition)
    edition.edit("leaflets/water/it.md", "Le fontane pubbliche sono gratuite.", "Le fontane sono sempre gratuite.")
    edition.publish()
    page.goto(f"{edition.url}it/water/")
    assert "Le fontane sono sempre gratuite." in page.inner_text("article")


def test_a_broken_download_is_told_and_the_old_copy_stays(page, edition):
    save(page, edition)
    edition.edit("leaflets/water/it.md", "Le fontane pubbliche sono gratuite.", "Le fontane sono sempre gratuite.")
    edition.publish()
    page.goto(f"{edition.url}it/languages/")
    say(page, "newer")
    cut(page, edition)
    page.click("#_save")
    say(page, "failed")
    page.goto(f"{edition.url}it/water/")
    assert "Le fontane pubbliche sono gratuite." in page.inner_text("article")
    page.context.set_offline(False)
    edition.mend()
    page.goto(f"{edition.url}it/languages/")
    say(page, "newer")
    page.click("#_save")
    say(page, "saved")


def test_removing_leaves_nothing(page, edition):
    save(page, edition, personal=True)
    page.click("#_remove")
    page.wait_for_selector("#_remove", state="hidden")
    assert kept(page) == []
    cut(page, edition)
    assert not opens(page, f"{edition.url}it/water/")


def test_two_languages_side_by_side_without_network(page, edition):
    save(page, edition, "it")
    save(page, edition, "ar")
    cut(page, edition)
    page.goto(f"{edition.url}it/water/?with=ar")
    page.wait_for_selector(".pair")
    assert page.locator(".pair [dir=rtl], .pair[dir=rtl]").count() > 0


def test_from_disk_nothing_is_offered(page, sample):
    page.goto(sample.at("it/languages/", "file"))
    assert page.locator("#_offline").is_hidden()
