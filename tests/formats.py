#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes one document with awkward keywords in each format and reads the
metadata back out of the file, as a search engine or an office program would.

    python3 tests/formats.py PROGRAM 'PANDOC COMMAND'
"""
import html.parser
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

KEYWORDS = ["China & EU", 'the "tariff" list', "<script>alert(1)</script>",
            "50% off", "北京", "under_score #1"]
WORD = "trade"
LEAD = f"About {WORD} in 北京."
RESULTS = []


def run(command, given):
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command}: {done.stderr.decode().strip()}")
    return done.stdout


def inlines(text):
    out = []
    for word in text.split(" "):
        out += [{"t": "Str", "c": word}, {"t": "Space"}]
    return out[:-1]


def document(pandoc):
    empty = json.loads(run([*pandoc, "-f", "markdown", "-t", "json"], b"x"))
    keywords = [{"t": "MetaInlines", "c": inlines(k)} for k in KEYWORDS]
    return json.dumps({
        "pandoc-api-version": empty["pandoc-api-version"],
        "meta": {
            "title": {"t": "MetaInlines", "c": inlines("A title")},
            "keywords": {"t": "MetaList", "c": keywords},
            "tagger": {"t": "MetaMap", "c": {
                "verbose": {"t": "MetaBool", "c": False}}},
        },
        "blocks": [{"t": "Para", "c": inlines(LEAD)}],
    }).encode()


def expect(name, wanted, got):
    RESULTS.append(wanted == got)
    if wanted != got:
        print(f"FAILED: {name}: wanted {wanted!r}, got {got!r}")


class Head(html.parser.HTMLParser):
    """Collects the meta elements and their attributes."""

    def __init__(self):
        super().__init__()
        self.metas = []
        self.scripts = 0

    def handle_starttag(self, tag, attrs):
        if tag == "meta":
            self.metas.append(dict(attrs))
        self.scripts += tag == "script"

    def named(self, name):
        return [m for m in self.metas if m.get("name") == name]


def check_html(data, writer):
    head = Head()
    head.feed(data.decode())
    wanted = [{"name": "keywords", "content": ", ".join(KEYWORDS)}]
    expect(f"{writer}: keywords", wanted, head.named("keywords"))
    expect(f"{writer}: description", [LEAD],
           [m["content"] for m in head.named("description")])
    expect(f"{writer}: no script", False, "<script>alert" in data.decode())


def check_latex(data, _):
    found = re.search(r"pdfkeywords=\{(.*)\}", data.decode())
    text = found.group(1) if found else ""
    for part in ("China \\& EU", "50\\% off", "北京", "under\\_score \\#1"):
        expect(f"latex: {part}", True, part in text)


def texts(path, member, name):
    with zipfile.ZipFile(path) as archive:
        member = next(n for n in archive.namelist() if n.endswith(member))
        root = xml.fromstring(archive.read(member))
    return [e.text for e in root.iter() if e.tag.endswith("}" + name)]


def all_text(path):
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(n) for n in archive.namelist()).decode(
            "utf-8", "replace")


def check_office(path, writer):
    member, name, wanted = {
        "docx": ("docProps/core.xml", "keywords", [", ".join(KEYWORDS)]),
        "pptx": ("docProps/core.xml", "keywords", [", ".join(KEYWORDS)]),
        "odt": ("meta.xml", "keyword", [", ".join(KEYWORDS)]),
        "epub": ("content.opf", "subject", KEYWORDS),
    }[writer]
    expect(f"{writer}: {name}", wanted, texts(path, member, name))
    if writer == "epub":
        expect("epub: description", [LEAD], texts(path, member, "description"))
    expect(f"{writer}: own keys", False, "tagger" in all_text(path))


def check_pdf(folder, page):
    source, target = f"{folder}/x.html", f"{folder}/x.pdf"
    with open(source, "wb") as file:
        file.write(page)
    subprocess.run(["weasyprint", "-q", source, target], check=True)
    info = run(["pdfinfo", target], b"").decode()
    found = re.search(r"^Keywords:\s*(.*)$", info, re.M)
    expect("pdf: keywords", ", ".join(KEYWORDS), found and found.group(1))


def main():
    program, pandoc = os.path.abspath(sys.argv[1]), shlex.split(sys.argv[2])
    before = document(pandoc)
    with tempfile.TemporaryDirectory() as folder:
        for writer in ("html5", "html4", "revealjs", "latex"):
            tagged = run([program, writer], before)
            page = run([*pandoc, "-f", "json", "-t", writer, "-s",
                        "--wrap=none"], tagged)
            (check_latex if writer == "latex" else check_html)(page, writer)
            if writer == "html5" and shutil.which("weasyprint"):
                check_pdf(folder, page)
        for writer in ("docx", "odt", "epub", "pptx"):
            tagged = run([program, writer], before)
            path = f"{folder}/x.{writer}"
            run([*pandoc, "-f", "json", "-t", writer, "-s", "-o", path], tagged)
            check_office(path, writer)
    failed = RESULTS.count(False)
    print(f"{len(RESULTS) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
