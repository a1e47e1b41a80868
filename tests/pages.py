#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks what the filter puts into pages with the tools of the formats:
html-validate, schema.org's types, RDF parsers (tests/pages.mjs), headless
Chromium, epubcheck.

    python3 tests/pages.py PROGRAM 'PANDOC COMMAND'
"""
import html
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

from look import chromium

PAGES = {"article": "html5", "html-head": "html5", "html-hostile": "html5",
         "html-head.slides": "revealjs"}
OPTIONS = {
    "default": [],
    "body": ["--json-ld=body"],
    "style": ["--stylesheet", "--time"],
    "rdfa": ["--inline-data=rdfa", "--link=wikidata"],
    "microdata": ["--inline-data=microdata", "--time"],
    "off": ["--no-open-graph", "--no-description", "--json-ld=off"],
}
HOSTILE = ["Ann </script><b>", "Bo “<!--” <script>", "Cy Fox"]
# Says in the page itself what a browser makes of it.
PROBE = """<script>
const all = [...document.querySelectorAll(
  'script[type="application/ld+json"]')].map((s) => JSON.parse(s.textContent));
const meta = [...document.querySelectorAll("meta[property]")].map(
  (m) => [m.getAttribute("property"), m.content]);
document.body.setAttribute("data-probe", JSON.stringify({
  jsonld: all, meta, title: document.title,
  scripts: document.scripts.length,
  description: document.querySelector("meta[name=description]")?.content,
  bold: document.querySelectorAll("b").length }));
</script>"""
SCHEMA = "http://schema.org/"
RESULTS = []


def expect(name, wanted, got):
    RESULTS.append(wanted == got)
    if wanted != got:
        print(f"FAILED: {name}: wanted {wanted!r}, got {got!r}")


def run(command, given):
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command}: {done.stderr.decode().strip()}")
    return done.stdout


def read(pandoc, sample):
    source = f"samples/{sample.split('.')[0]}/input.md"
    return run([*pandoc, "-f", "markdown", "-t", "json", "-M", "lang=en-GB",
                source], None)


def page(pandoc, tagged, writer):
    return run([*pandoc, "-f", "json", "-t", writer, "-s", "--wrap=none"],
               tagged).decode()


def write_pages(program, pandoc, folder):
    for sample, writer in PAGES.items():
        given = read(pandoc, sample)
        plain = run([program, writer, *OPTIONS["off"], "--no-entities",
                     "--no-keywords"], given)
        pages = {"plain": page(pandoc, plain, writer)}
        for name, options in OPTIONS.items():
            tagged = run([program, writer, *options], given)
            pages[name] = page(pandoc, tagged, writer)
        for name, text in pages.items():
            with open(f"{folder}/{sample}.{name}.html", "w",
                      encoding="utf-8") as file:
                file.write(text)


def things(article):
    return article.get("about", []), article.get("mentions", [])


def check_article(name, article):
    about, mentions = things(article)
    expect(f"{name}: a thing is in one list", set(),
           {t["name"] for t in about} & {t["name"] for t in mentions})
    for thing in about + mentions:
        if not {"@type", "name"} <= set(thing):
            expect(f"{name}: {thing}", "a type and a name", "less")
        uri = thing.get("sameAs", "http://www.wikidata.org/entity/Q1")
        expect(f"{name}: sameAs", True, bool(
            re.fullmatch(r"http://www\.wikidata\.org/entity/Q\d+", uri)))


def check_pages(folder):
    answer = json.loads(run(["node", "tests/pages.mjs", folder], None))
    expect("what is wrong is found wrong", True,
           "dateLine" in " ".join(answer["wrong"].pop("control", [])))
    expect("schema.org's vocabulary", {}, answer["wrong"])
    pages = answer["pages"]
    for sample in PAGES:
        before = pages[f"{sample}.plain"]["messages"]
        for name in OPTIONS:
            got = pages[f"{sample}.{name}"]
            expect(f"{sample} {name}: html-validate", before, got["messages"])
            expect(f"{sample} {name}: articles", int(name != "off"),
                   len(got["jsonld"]))
            for article in got["jsonld"]:
                check_article(f"{sample} {name}", article)
            check_rdf(f"{sample} {name}", got)


def check_rdf(name, got):
    graph = [t for t in got["rdfa"] if t[1] == "http://ogp.me/ns#type"]
    wanted = [] if name.endswith(" off") else ["article"]
    expect(f"{name}: og:type", wanted, [t[2] for t in graph])
    named = {t[0]: t[2] for t in got["rdfa"] if t[1] == f"{SCHEMA}name"}
    mentioned = {t[2] for t in got["rdfa"] if t[1] == f"{SCHEMA}mentions"}
    if name.endswith(" rdfa"):
        check_inline(name, got, named, mentioned)
    else:
        expect(f"{name}: no RDFa", {}, named)
    items = {t[0]: t[2] for t in got["microdata"]
             if t[1] == "https://schema.org/name"}
    if name.endswith(" microdata"):
        check_inline(name, got, items, set(items))
    else:
        expect(f"{name}: no microdata", {}, items)


def check_inline(name, got, named, mentioned):
    """What the Spans say is what the JSON-LD says."""
    about, mentions = things(got["jsonld"][0])
    linked = {t["sameAs"] for t in about + mentions if "sameAs" in t}
    inside = {uri for uri in named if uri.startswith("http://www.wikidata")}
    expect(f"{name}: each has a name", mentioned, set(named))
    expect(f"{name}: linked things", True, inside <= linked)
    if "hostile" not in name:
        expect(f"{name}: things were found", True, len(inside) > 0)


def probe(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    probed = path + ".probe.html"
    with open(probed, "w", encoding="utf-8") as file:
        file.write(text.replace("</body>", PROBE + "</body>"))
    dom = chromium("--dump-dom", "file://" + probed)
    found = re.search(r'data-probe="([^"]*)"', dom)
    return json.loads(html.unescape(found.group(1))) if found else {}


def check_browser(folder):
    for sample in [s for s, writer in PAGES.items() if writer == "html5"]:
        for name in ("default", "body"):
            got = probe(f"{folder}/{sample}.{name}.html")
            expect(f"{sample} {name}: one article in the DOM", 1,
                   len(got["jsonld"]))
            expect(f"{sample} {name}: scripts", 2, got["scripts"])
            expect(f"{sample} {name}: headline and title", got["title"],
                   got["jsonld"][0]["headline"])
            expect(f"{sample} {name}: descriptions", got["description"],
                   got["jsonld"][0]["description"])
            expect(f"{sample} {name}: og:title", got["title"],
                   dict(got["meta"])["og:title"])
    about, mentions = things(got["jsonld"][0])
    expect("hostile names stay text", HOSTILE,
           [t["name"] for t in about + mentions])
    expect("hostile names are no elements", 0, got["bold"])


def epubcheck(path):
    done = subprocess.run(["java", "-jar", shutil.which("epubcheck"), path],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False)
    found = re.findall(r"(?:ERROR|FATAL|WARNING)\(.*", done.stdout.decode())
    return [line.replace(path, "") for line in found]


def check_epub(program, pandoc, folder):
    given = read(pandoc, "html-head")
    for writer in ("epub2", "epub3"):
        messages = []
        for tagged in (given, run([program, writer, "--time",
                                   "--inline-data=rdfa"], given)):
            path = f"{folder}/x.epub"
            run([*pandoc, "-f", "json", "-t", writer, "-M", "date=2026-05-04",
                 "-o", path], tagged)
            messages.append([re.sub(r"\(\d+,\d+\)", "", m)
                             for m in epubcheck(path)])
        expect(f"{writer}: epubcheck", messages[0], messages[1])


def main():
    program, pandoc = os.path.abspath(sys.argv[1]), shlex.split(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        write_pages(program, pandoc, folder)
        check_pages(folder)
        check_browser(folder)
        if shutil.which("epubcheck"):
            check_epub(program, pandoc, folder)
        else:
            print("skipped: no epubcheck")
    failed = RESULTS.count(False)
    print(f"{len(RESULTS) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
