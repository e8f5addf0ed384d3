"""What the tests share: two published sites, a browser, and pages that remember what went wrong on them."""

import os
import socket
import subprocess
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

from sites import DATE, HERE, PROGRAM, ROOT, Server, Site, publish


def served(content, folder):
    server = Server(publish(content, folder))
    yield Site(folder, server.url)
    server.stop()


@pytest.fixture(scope="session")
def starter(tmp_path_factory):
    """The starter content."""
    yield from served(ROOT / "Content", tmp_path_factory.mktemp("starter") / "site")


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """A small content folder with every trait, in eight languages."""
    yield from served(HERE / "Sample", tmp_path_factory.mktemp("sample") / "site")


@pytest.fixture(scope="session")
def server():
    """The program's own server over the sample content."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [PROGRAM, "serve", "--content", str(HERE / "Sample"), "--no-store", "--date", DATE, "--address",
         f"127.0.0.1:{port}"], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/"
    until = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(url + "readyz").close()
            break
        except OSError:
            assert process.poll() is None and time.monotonic() < until
            time.sleep(0.05)
    yield url
    process.terminate()
    process.wait(20)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser):
    """Makes browser contexts that end with the test."""
    made = []

    def make(**options):
        context = browser.new_context(**options)
        context.set_default_timeout(10_000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def page(open_context):
    return open_context().new_page()


class Trouble(list):
    """What a page complains of: errors, breaches of the policy, requests to other hosts (which are stopped)."""

    def watch(self, page, home):
        def decide(route):
            address = route.request.url
            if address.startswith((home, "data:", "file:", "blob:")):
                return route.continue_()
            self.append(f"{page.url}: asks for {address}")
            route.abort()

        page.route("**/*", decide)
        page.on("pageerror", lambda error: self.append(f"{page.url}: {error}"))
        page.on("console", lambda message: self.hear(page, message))
        return page

    def hear(self, page, message):
        # Chromium lets no page on disk read captions; the video plays without.
        if "Unsafe attempt to load URL file:" in message.text and ".vtt" in message.text:
            return
        if message.type in ("error", "warning"):
            self.append(f"{page.url}: {message.text}")


@pytest.fixture
def trouble():
    """Watches pages; the test fails where anything went wrong on one."""
    found = Trouble()
    yield found
    assert not found, "\n".join(found)
