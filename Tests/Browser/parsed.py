"""A published page as a parser without a browser sees it."""

from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

# Attributes that make a browser fetch something with the page.
FETCHED = {("img", "src"), ("script", "src"), ("audio", "src"), ("video", "src"), ("video", "poster"), ("track", "src"),
           ("source", "src"), ("iframe", "src"), ("object", "data"), ("embed", "src"), ("input", "src")}
VOID = {"meta", "link", "br", "img", "input", "hr", "track", "source", "embed", "wbr"}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.lang = self.canonical = self.robots = self.article = None
        self.alternates, self.links, self.fetched, self.forms, self.inline = {}, [], [], [], []
        self.ids, self.meta, self.title, self.shown = [], {}, "", []
        self.open, self.hidden = [], 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, pairs):
        values = dict(pairs)
        if tag not in VOID:
            self.open.append((tag, "hidden" in values or tag in ("script", "noscript", "head")))
            self.hidden += self.open[-1][1]
        if tag == "html":
            self.lang = values["lang"]
        if tag == "article":
            self.article = values["lang"]
        if "id" in values:
            self.ids.append(values["id"])
        self.inline += [f"{tag} {name}" for name in values if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in values):
            self.inline.append(tag)
        if tag == "meta":
            self.meta[values.get("name") or values.get("property") or ""] = values.get("content")
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "form":
            self.forms.append(values["action"])
        self.fetched += [values[name] for name in values if (tag, name) in FETCHED]
        if tag == "link":
            self.link(values)

    def link(self, values):
        if values["rel"] == "canonical":
            self.canonical = values["href"]
        elif values["rel"] == "alternate":
            assert values["hreflang"] not in self.alternates, "a language twice"
            self.alternates[values["hreflang"]] = values["href"]
        else:
            self.fetched.append(values["href"])

    def handle_endtag(self, tag):
        name, is_hidden = self.open.pop()
        assert name == tag, f"<{name}> closed by </{tag}>"
        self.hidden -= is_hidden

    def handle_data(self, data):
        if self.open and self.open[-1][0] == "title":
            self.title += data
        if not self.hidden and data.strip():
            self.shown.append(data)

    @property
    def robots_say(self):
        return self.meta.get("robots", "")


@lru_cache(maxsize=None)
def parsed(path: Path) -> Page:
    return Page(path.read_text("utf-8"))
