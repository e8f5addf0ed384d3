"""axe-core over every kind of page: both widths, light and dark, eight languages. No violation."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from kinds import LANGUAGES, SHARED, kinds, settle
from sites import DATE, HERE, run

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}

RUN = """only => axe.run(document, Object.assign({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
  only ? { runOnly: only } : {})).then(result => result.violations.flatMap(rule => rule.nodes.map(node =>
  rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '))))"""


def violations(page, address, kind):
    """Of a page at both widths in light; in dark only what depends on colours."""
    found = []
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            only = None if scheme == "light" else ["color-contrast", "link-in-text-block"]
            found += [f"{kind} {address} {size['width']} {scheme}: {line}" for line in page.evaluate(RUN, only)]
    return found


def check(page, site, addresses):
    found = []
    for kind, address in addresses.items():
        page.goto(site.at(address))
        settle(page, kind)
        page.evaluate(AXE_SCRIPT)
        found += violations(page, address, kind)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_pages_of_a_language(tag, page, sample):
    check(page, sample, kinds(tag))


def test_pages_of_no_language(page, sample):
    check(page, sample, SHARED)


@pytest.mark.parametrize("tag", ["it", "ar"])
def test_status_report(tag, page, tmp_path):
    """The coverage table that `status --format html` prints is a page as well."""
    report = tmp_path / "status.html"
    report.write_text(run("status", "--content", HERE / "Sample", "--no-store", "--date", DATE, "--lang", tag, "--format", "html"), "utf-8")
    page.goto(report.as_uri())
    page.evaluate(AXE_SCRIPT)
    assert not violations(page, "status", tag)
