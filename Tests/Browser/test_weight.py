"""How heavy pages are on the way: a leaflet's page with the stylesheet is at most 14 kB compressed."""

import gzip
from statistics import median

LIMIT = 14_000


def size(path):
    return len(gzip.compress(path.read_bytes(), 9))


def weights(site):
    """Kind of page → compressed bytes with the stylesheet and the path, lightest first."""
    style = sum(size(path) for path in site.folder.glob("assets/*.css"))
    found = {}
    for path in site.pages():
        parts = path.relative_to(site.folder).parts
        is_home = len(parts) == 2 and (path.parent / "search").is_dir()
        below = parts[1] if len(parts) > 2 else "home" if is_home else "shared"
        kind = below if below in ("topics", "campaigns", "search", "languages", "home", "shared") else "leaflet"
        found.setdefault(kind, []).append((size(path) + style, path.relative_to(site.folder).as_posix()))
    return {kind: sorted(pages) for kind, pages in sorted(found.items())}


def test_budget(starter):
    table = weights(starter)
    print("\npage, gzip, with the stylesheet    pages  median  largest")
    for kind, pages in table.items():
        print(f"{kind:34} {len(pages):5} {median(size for size, _ in pages):7.0f} {pages[-1][0]:8} {pages[-1][1]}")
    for name in ("page", "search"):
        for path in starter.folder.glob(f"assets/{name}.*.js"):
            print(f"{name + ' script':34} {1:5} {size(path):7} {size(path):8} {path.name}")
    over = [page for page in table["leaflet"] if page[0] > LIMIT]
    assert not over
    assert len(table["leaflet"]) > 400


def test_search_files(starter):
    """The index: 30 kB a file at most."""
    heavy = {path.name: size(path) for path in starter.folder.glob("*/search/*.js") if size(path) > 30_000}
    assert not heavy
