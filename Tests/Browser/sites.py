"""Publishing a content folder with the built program, and giving the folder out over HTTP as any plain web server would."""

import functools
import os
import subprocess
import threading
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PROGRAM = os.environ.get("VOLANTINO", str(ROOT / ".build/debug/volantino"))
# Any day on which the starter content is valid; the same for all pages.
DATE = "2026-11-22"

# The policy of the design: what a publisher's web server may send with every page.
POLICY = "; ".join(
    [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "media-src 'self'",
        "connect-src 'self'", "worker-src 'self'", "frame-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'self'",
    ]
)


def run(*arguments):
    """Runs the program; its standard output."""
    result = subprocess.run([PROGRAM, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def publish(content, folder, *options):
    run("publish", "--content", content, "--output", folder, "--no-store", "--date", DATE, *options)
    return folder


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder, with the policy on each and the site's own page for what is not there."""

    protocol_version = "HTTP/1.1"

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server:
    """A web server for a folder, on a free port unless one is given."""

    def __init__(self, folder, port=0):
        self.http = ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Handler, directory=str(folder)))
        self.http.daemon_threads = True
        self.port = self.http.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/"
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self):
        self.http.shutdown()
        self.http.server_close()


@dataclass
class Site:
    """A published folder and where it is given out."""

    folder: Path
    url: str

    def at(self, address, scheme="http"):
        """The address of a page over HTTP, or on disk with the file's name."""
        if scheme == "http":
            return self.url + address
        path, mark, query = address.partition("?")
        return (self.folder / path / "index.html").as_uri() + mark + query

    def pages(self):
        """Every HTML file, sorted."""
        return sorted(self.folder.rglob("*.html"))
