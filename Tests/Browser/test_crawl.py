"""Every published page, read without a browser: what it tells search engines, where its links lead, what it would fetch."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag
from xml.etree import ElementTree

import pytest
from parsed import parsed
from sites import HERE, ROOT

BASES = {"starter": "https://volantino.example/", "sample": "https://sample.example/"}
CONTENT = {"starter": ROOT / "Content", "sample": HERE / "Sample"}
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class Crawl:
    """A site with the names that it gives its pages."""

    def __init__(self, name, site):
        self.base, self.folder = BASES[name], site.folder
        self.content = CONTENT[name]
        self.pages = {self.address(path): parsed(path) for path in site.pages()}
        leaflets = self.content / "leaflets"
        self.leaflets = {folder.name for folder in leaflets.iterdir() if folder.is_dir()}

    def address(self, path):
        return self.base + re.sub(r"(^|/)index\.html$", r"\1", path.relative_to(self.folder).as_posix())

    def of_leaflets(self):
        """Address, page, language and folder of every leaflet's page that is not withdrawn."""
        for address, page in self.pages.items():
            parts = address[len(self.base):].split("/")
            if len(parts) == 3 and parts[1] in self.leaflets and page.article:
                folder = self.content / "leaflets" / parts[1]
                if "withdrawn:" not in (folder / "leaflet.yaml").read_text():
                    yield address, page, parts[0], folder


@pytest.fixture(scope="module", params=["starter", "sample"])
def crawl(request):
    return Crawl(request.param, request.getfixturevalue(request.param))


def test_alternates_name_one_another(crawl):
    for address, page in crawl.pages.items():
        if not page.alternates:
            continue
        assert address in page.alternates.values(), f"{address} does not name itself"
        assert "x-default" in page.alternates
        for tag, other in page.alternates.items():
            assert other in crawl.pages, f"{address} names {other}, which is not there"
            assert crawl.pages[other].alternates == page.alternates, f"{other} names others than {address}"
            assert tag == "x-default" or crawl.pages[other].lang == tag


def test_alternates_are_real_translations(crawl):
    seen = 0
    for address, page, tag, folder in crawl.of_leaflets():
        texts = {file.stem for file in folder.glob("*.md")}
        if tag in texts:
            assert set(page.alternates) == texts | {"x-default"}, address
            assert page.alternates["x-default"] == f"{crawl.base}{folder.name}/"
            assert page.canonical == address and "noindex" not in page.robots_say
            assert page.article == page.lang == tag
            seen += 1
    assert seen > 15


def test_stand_ins_point_to_the_text_they_show(crawl):
    seen = 0
    for address, page, tag, folder in crawl.of_leaflets():
        if (folder / f"{tag}.md").exists():
            continue
        assert "noindex" in page.robots_say, address
        assert not page.alternates, address
        assert page.article != tag
        assert page.canonical == f"{crawl.base}{page.article}/{folder.name}/", address
        seen += 1
    assert seen > 5


def test_site_map_agrees_with_the_pages(crawl):
    entries = {}
    for entry in ElementTree.parse(crawl.folder / "sitemap.xml").getroot().iter(f"{MAP}url"):
        links = {link.get("hreflang"): link.get("href") for link in entry if link.tag.endswith("link")}
        address = entry.find(f"{MAP}loc").text
        assert address not in entries
        entries[address] = links
    for address, links in entries.items():
        page = crawl.pages[address]
        assert "noindex" not in page.robots_say and page.canonical == address
        assert links == page.alternates, address
    expected = {address for address, page in crawl.pages.items() if address in [
        other for tag, other in page.alternates.items() if tag != "x-default"]}
    assert set(entries) == expected
    assert f"Sitemap: {crawl.base}sitemap.xml" in (crawl.folder / "robots.txt").read_text()


def target(crawl, path, link):
    """The file to which a link of the file at `path` leads; nil for those out of the site."""
    if re.match(r"[a-z]+:", link) and not link.startswith(crawl.base):
        return None
    address = unquote(urldefrag(link).url).split("?")[0]
    if address.startswith(crawl.base):
        found = crawl.folder / address[len(crawl.base):]
    elif address.startswith("/"):
        found = crawl.folder / address[1:]
    else:
        found = (path.parent / address) if address else path
    return found / "index.html" if address.endswith("/") or found.is_dir() else found


def test_links_lead_somewhere(crawl):
    broken = []
    for path in crawl.folder.rglob("*.html"):
        page = parsed(path)
        for link in page.links + page.fetched + page.forms:
            file = target(crawl, path, link)
            if file is None:
                continue
            anchor = urldefrag(link).fragment
            if not file.resolve().is_file() or (anchor and anchor not in parsed(file.resolve()).ids):
                broken.append(f"{path.relative_to(crawl.folder)}: {link}")
    assert not broken, "\n".join(sorted(set(broken))[:50])


def test_links_are_relative_and_end_in_a_slash(crawl):
    """So that the same folder works below any path, and on disk once the script has added the file's name."""
    for path in crawl.folder.rglob("*.html"):
        for link in parsed(path).links:
            if path.name == "404.html" or re.match(r"[a-z]+:", link) or link.startswith("#"):
                continue
            plain = re.split("[?#]", link)[0]
            is_file = plain.startswith("../../media/")
            assert not link.startswith("/") and (plain.endswith("/") or is_file), f"{path}: {link}"


def test_ids_are_unique(crawl):
    for address, page in crawl.pages.items():
        assert len(page.ids) == len(set(page.ids)), address


def test_nothing_inline_and_nothing_from_elsewhere(crawl):
    for address, page in crawl.pages.items():
        assert not page.inline, f"{address}: {page.inline}"
        for link in page.fetched:
            assert link == "data:," or not re.match(r"[a-z]+:|//", link), f"{address} fetches {link}"
    for sheet in crawl.folder.rglob("*.css"):
        assert not re.search(r"url\(|@import|@font-face", sheet.read_text()), sheet
