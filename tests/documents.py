#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes one tagged article in the formats for print, office and archives, and
reads it back with the formats' own eyes: XML parsers, unzipped office files,
Pandoc's own reader. What a format has no place for must leave no trace.

    python3 tests/documents.py PROGRAM 'PANDOC COMMAND'
"""
import os
import re
import shlex
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

ARTICLE = """---
title: Carney & Xi "meet"
lang: en
description: What the two said.
keywords: [fish & chips, 'the "tariff" list', tariffs]
---

# Carney in Oslo

Prime Minister Mark Carney met President Xi Jinping in Oslo on 3 May 2025.
Carney's *friends at Procter & Gamble* paid €4 million^[Said Carney in
[Bergen](https://example.org).] for fish & chips, tariffs or not.

| who    | where  |
|--------|--------|
| Carney | Bergen |

- Oslo
- Xi
"""
# Writers in which neither Span nor attribute of ours may be seen.
CLEAN = ["gfm", "commonmark", "markdown_strict", "markdown_mmd", "mediawiki",
         "icml", "plain", "rst", "org", "man", "ms", "rtf", "context",
         "docbook4", "docbook5", "dokuwiki", "textile", "jira", "texinfo",
         "fb2", "haddock", "zimwiki", "xwiki", "typst"]
TEI = "{http://www.tei-c.org/ns/1.0}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RESULTS = []


def run(command, given=b""):
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command}: {done.stderr.decode().strip()}")
    return done.stdout


def expect(name, wanted, got):
    RESULTS.append(wanted == got)
    if wanted != got:
        print(f"FAILED: {name}: wanted {wanted!r}, got {got!r}")


class Case:
    """The article, and how it is tagged and written."""

    def __init__(self, program, pandoc):
        self.program, self.pandoc = program, pandoc
        self.document = run([*pandoc, "-f", "markdown", "-t", "json"],
                            ARTICLE.encode())

    def tag(self, *arguments):
        return run([self.program, *arguments], self.document)

    def write(self, document, writer, *arguments):
        return run([*self.pandoc, "-f", "json", "-t", writer, *arguments],
                   document)


def words(element):
    return " ".join("".join(element.itertext()).split())


def check_tei(case):
    plain = xml.fromstring(case.write(case.tag("tei", "--no-tei-elements"),
                                      "tei", "-s"))
    root = xml.fromstring(case.write(case.tag("tei"), "tei", "-s"))
    expect("tei: text", words(plain), words(root))

    def listed(name):
        return [words(e) for e in root.iter(TEI + name)]

    expect("tei: persName", ["Carney", "Mark Carney", "Xi Jinping", "Carney",
                             "Carney", "Carney", "Xi"], listed("persName"))
    expect("tei: orgName", ["Procter & Gamble"], listed("orgName"))
    expect("tei: date", {"when": "2025-05-03"},
           next(root.iter(TEI + "date")).attrib)
    expect("tei: ref", "http://www.wikidata.org/entity/Q585",
           next(root.iter(TEI + "placeName")).get("ref"))
    expect("tei: measure", ("4000000", "EUR"),
           tuple(next(root.iter(TEI + "measure")).get(key)
                 for key in ("quantity", "unit")))


def check_jats(case):
    for writer in ("jats", "jats_publishing", "jats_archiving"):
        root = xml.fromstring(case.write(case.tag(writer), writer, "-s"))
        expect(f"{writer}: kwd", ["fish & chips", "the “tariff” list",
                                  "tariffs"], [words(e) for e
                                               in root.iter("kwd")])
        oslo = [e.attrib for e in root.iter("named-content")
                if words(e) == "Oslo"][-1]
        expect(f"{writer}: named-content", {
            "content-type": "location", "vocab": "wikidata",
            "vocab-identifier": "http://www.wikidata.org/entity/",
            "vocab-term": "Oslo", "vocab-term-identifier": "Q585"}, oslo)


def check_docbook(case):
    for writer in ("docbook4", "docbook5"):
        before = case.write(case.document, writer, "-s")
        after = case.write(case.tag(writer), writer, "-s")
        expect(f"{writer}: text", words(xml.fromstring(before)),
               words(xml.fromstring(after)))


def members(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def style_ids(part, kind):
    """The character styles of a styles.xml by name."""
    return {s.find(WORD + "name").get(WORD + "val"): s.get(WORD + "styleId")
            for s in xml.fromstring(part).iter(WORD + "style")
            if s.get(WORD + "type") == kind}


def check_docx(case, folder):
    path = f"{folder}/x.docx"
    case.write(case.tag("docx", "--character-styles"), "docx", "-o", path)
    parts = members(path)
    styles = style_ids(parts["word/styles.xml"], "character")
    for name in ("Entity Person", "Entity Place", "Entity Organization",
                 "Entity Date", "Entity Money", "Keyword"):
        expect(f"docx: style {name}", True, name in styles)
    document = xml.fromstring(parts["word/document.xml"])
    persons = [words(r) for r in document.iter(WORD + "r")
               if r.find(f"{WORD}rPr/{WORD}rStyle") is not None and
               r.find(f"{WORD}rPr/{WORD}rStyle").get(WORD + "val") ==
               styles.get("Entity Person")]
    expect("docx: persons", ["Carney", "Mark Carney", "Xi Jinping", "Carney",
                             "Carney", "Xi"], [p for p in persons if p])
    core = parts["docProps/core.xml"].decode()
    for name, value in (("description", "What the two said."),
                        ("keywords",
                         "fish &amp; chips, the “tariff” list, tariffs")):
        expect(f"docx: {name}", True, f">{value}</" in core and name in core)
    custom = parts.get("docProps/custom.xml", b"").decode()
    expect("docx: custom properties", False, "tagger" in custom)
    expect("docx: no attribute of ours", False,
           any(b"mark-carney" in part for part in parts.values()))


def check_odt(case, folder):
    path = f"{folder}/x.odt"
    case.write(case.tag("odt", "--character-styles"), "odt", "-o", path)
    parts = members(path)
    content = parts["content.xml"].decode()
    if case.pandoc[0] == "node":  # 2.17 ignores custom-style
        expect("odt: style", True,
               re.search(r'text:style-name="Entity[_ 20]*Person"', content)
               is not None)
    text = words(xml.fromstring(parts["content.xml"]))
    expect("odt: text", True, "Mark Carney met President Xi Jinping" in text)
    meta = parts["meta.xml"].decode()
    expect("odt: description", True, ">What the two said.</" in meta)
    expect("odt: no property of ours", False, "tagger" in meta)


def check_pptx(case, folder):
    path = f"{folder}/x.pptx"
    case.write(case.tag("pptx"), "pptx", "-o", path)
    core = members(path)["docProps/core.xml"].decode()
    expect("pptx: description", True, ">What the two said.</" in core)
    expect("pptx: keywords", True, "tariffs</" in core)


def check_index(case, folder):
    page = case.write(case.tag("html", "--index=list"), "html5", "-s").decode()
    ids = re.findall(r'\bid="([^"]+)"', page)
    expect("index: ids are unique", len(ids), len(set(ids)))
    links = re.findall(r'href="#(entity-[^"]+)"', page)
    expect("index: links", True, len(links) > 6 and set(links) <= set(ids))
    head = re.search(r"<h1[^>]*>.*?</h1>", page, re.S).group(0)
    expect("index: no id in a heading", False, 'id="entity' in head)
    path = f"{folder}/i.epub"
    case.write(case.tag("epub", "--index=list"), "epub", "-o", path)
    pages = {name.split("/")[-1]: part.decode() for name, part in
             members(path).items() if name.endswith(".xhtml")}
    for name, part in pages.items():
        for file, target in re.findall(r'href="([^"#]*)#(entity-[^"]+)"', part):
            if f'id="{target}"' not in pages[file.split("/")[-1] or name]:
                expect("index: epub link", "a mention", f"{file}#{target}")


def check_typst(case):
    if case.pandoc[0] != "node":  # 2.17 has no such writer
        return
    text = case.write(case.tag("typst", "--pandoc-version=3.10"), "typst",
                      "-s").decode()
    expect("typst: keywords are strings", True,
           'keywords: ("fish & chips","the “tariff” list","tariffs")' in text)


def check_context(case):
    text = case.write(case.tag("context"), "context", "-s").decode()
    expect("context: keywords", True,
           "keyword={fish & chips; the “tariff” list; tariffs}" in
           " ".join(text.replace("\\&", "&").split()))


def check_clean(case):
    known = run([*case.pandoc, "--list-output-formats"]).decode().split() \
        if case.pandoc[0] != "node" else CLEAN
    for writer in CLEAN:
        if writer in known:
            expect(f"{writer}: clean",
                   case.write(case.document, writer, "--wrap=none"),
                   case.write(case.tag(writer), writer, "--wrap=none"))


def check_markdown(case):
    once = case.write(case.tag("markdown"), "markdown", "-s")
    again = Case(case.program, case.pandoc)
    for name in ("second", "third"):
        again.document = run([*case.pandoc, "-f", "markdown", "-t", "json"],
                             once)
        twice = again.write(again.tag("markdown"), "markdown", "-s")
        expect(f"markdown: {name} time", once.decode(), twice.decode())
        once = twice
    expect("markdown: attributes", True, b'entity="mark-carney"' in once)


def main():
    case = Case(os.path.abspath(sys.argv[1]), shlex.split(sys.argv[2]))
    with tempfile.TemporaryDirectory() as folder:
        check_tei(case)
        check_jats(case)
        check_docbook(case)
        check_docx(case, folder)
        check_odt(case, folder)
        check_pptx(case, folder)
        check_index(case, folder)
        check_clean(case)
        check_typst(case)
        check_context(case)
        check_markdown(case)
    failed = RESULTS.count(False)
    print(f"{len(RESULTS) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
