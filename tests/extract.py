#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads what `extract` prints as its users would: against its JSON Schema, by
position in the text, as a spreadsheet, as CoNLL-U Plus.

    python3 tests/extract.py PROGRAM 'PANDOC COMMAND'
"""
import csv
import io
import json
import os
import shlex
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    jsonschema = None

RESULTS = []
SAMPLES = ["samples/article/input.md", "samples/everywhere/input.md",
           "samples/markup/input.md", "samples/amounts/input.md"]
# Names that are formulas, markup, quotation marks, beyond the BMP.
HOSTILE = """---
title: A "title" <b>
keywords: ['=HYPERLINK("http://x.example")', '+1 tariffs', '\U0001f4f0 news']
---

[=cmd|' /C calc'!A0]{.entity .person} met [\\@sum]{.entity .person} and
["Bob" \\<script\\>]{.entity .person wikidata=Q42} in 北京.
\U0001f4f0 news about =HYPERLINK("http://x.example") and +1 tariffs[^1].

[^1]: [-Ann]{.entity .person} `code` Oslo.
"""
# The properties of ninjs 2.1's objects, as its specification lists them.
CONCEPT = {"name", "rel", "uri", "literal"}
NINJS = {
    "uri": str, "type": str, "language": str, "title": str, "standard": dict,
    "headlines": {"role", "contenttype", "value"},
    "bodies": {"role", "contenttype", "charcount", "value"},
    "people": CONCEPT, "organisations": CONCEPT, "places": CONCEPT,
    "events": CONCEPT, "objects": CONCEPT, "subjects": CONCEPT | {"relevance"},
}


def run(command, given=b""):
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{command}: {done.stderr.decode().strip()}")
    return done.stdout.decode()


def expect(name, wanted, got):
    RESULTS.append(wanted == got)
    if wanted != got:
        print(f"FAILED: {name}: wanted {wanted!r}, got {got!r}")


def is_valid(value, schema, name):
    """Whether the schema takes it; says what is wrong."""
    if jsonschema is None:
        return
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(value))
    expect(f"{name}: schema", [], [e.message for e in errors[:3]])


def check_json(data, rows, schema, text, name):
    is_valid(data, schema, name)
    row_schema = {"$ref": "#/$defs/row", "$defs": schema["$defs"],
                  "$schema": schema["$schema"]}
    for item in data["mentions"] + data["matches"] + rows:
        if text[item["start"]:item["end"]] != item["text"]:
            expect(f"{name}: position", item["text"],
                   text[item["start"]:item["end"]])
    for row in rows:
        is_valid(row, row_schema, f"{name}: row")
    expect(f"{name}: rows", len(data["mentions"]) + len(data["matches"]),
           len(rows))
    slugs = [e["entity"] for e in data["entities"]]
    expect(f"{name}: slugs are unique", len(set(slugs)), len(slugs))
    for entity in data["entities"]:
        own = [m for m in data["mentions"] if m["entity"] == entity["entity"]]
        if len(own) != entity["mentions"]:
            expect(f"{name}: mentions of {entity['name']}", len(own),
                   entity["mentions"])


def check_tsv(table, rows, name):
    read = list(csv.DictReader(io.StringIO(table), delimiter="\t"))
    expect(f"{name}: tsv rows", len(rows), len(read))
    for got, row in zip(read, rows):
        wanted = " ".join(row["text"].split("\n"))
        if wanted[0] in "=+-@":
            wanted = "'" + wanted
        if got["text"] != wanted or int(got["start"]) != row["start"]:
            expect(f"{name}: tsv cell", wanted, got["text"])
        if any(str(cell)[:1] in tuple("=+-@") for cell in got.values() if cell):
            expect(f"{name}: no formula", "", got)


def check_webanno(page, rows, text, name):
    expect(f"{name}: page", "AnnotationPage", page["type"])
    expect(f"{name}: annotations", len(rows), len(page["items"]))
    ids = {a["id"] for a in page["items"]} | {page["id"]}
    expect(f"{name}: ids", len(rows) + 1, len(ids))
    for item in page["items"]:
        quote, position = item["target"]["selector"]
        start, end = position["start"], position["end"]
        found = (text[start - len(quote["prefix"]):start], text[start:end],
                 text[end:end + len(quote["suffix"])])
        wanted = (quote["prefix"], quote["exact"], quote["suffix"])
        if found != wanted:
            expect(f"{name}: selectors", wanted, found)
        if not item["body"] or not item["target"]["source"]:
            expect(f"{name}: annotation", "body and source", item)


def check_ninjs(item, data, name):
    for key, value in item.items():
        if isinstance(NINJS.get(key), set):
            for part in value:
                if set(part) - NINJS[key]:
                    expect(f"{name}: ninjs {key}", NINJS[key], set(part))
        elif key not in NINJS or not isinstance(value, NINJS[key]):
            expect(f"{name}: ninjs", "a property of its type", key)
    people = [p["name"] for p in item.get("people", [])]
    wanted = [e["name"] for e in data["entities"]
              if e["type"] == "person" and "ambiguous" not in e]
    expect(f"{name}: ninjs people", wanted, people)


def check_conll(text, data, name):
    lines = text.split("\n")
    expect(f"{name}: columns", "# global.columns = FORM NER ENTITY WIKIDATA",
           lines[0])
    begun, slugs = 0, []
    for line in lines[1:]:
        cells = line.split("\t")
        if line and len(cells) != 4:
            expect(f"{name}: four columns", 4, line)
        if len(cells) == 4 and cells[1].startswith("B-"):
            begun += 1
            slugs.append(cells[2])
    expect(f"{name}: conll mentions",
           [m["entity"] for m in data["mentions"]], slugs)


def main():
    program, pandoc = os.path.abspath(sys.argv[1]), shlex.split(sys.argv[2])
    schema = json.loads(run([program, "extract", "--schema"]))
    if jsonschema is not None:
        jsonschema.Draft202012Validator.check_schema(schema)
    for name in SAMPLES + ["hostile"]:
        if name == "hostile":
            source = HOSTILE.encode()
        else:
            with open(name, "rb") as file:
                source = file.read()
        document = run([*pandoc, "-f", "markdown", "-t", "json"],
                       source).encode()

        def extract(form, given=document):
            return run([program, "extract", "--to", form, "--uri",
                        "https://news.example/1"], given)

        text = extract("text")
        data = json.loads(extract("json"))
        rows = [json.loads(line) for line in extract("jsonl").splitlines()]
        check_json(data, rows, schema, text, name)
        check_tsv(extract("tsv"), rows, name)
        check_webanno(json.loads(extract("webanno")), rows, text, name)
        check_ninjs(json.loads(extract("ninjs")), data, name)
        check_conll(extract("conll"), data, name)
    failed = RESULTS.count(False)
    skipped = 0
    if jsonschema is None:
        print("skipped: the JSON Schema, since python3-jsonschema is missing")
        skipped = 1
    print(f"{len(RESULTS) - failed} passed, {failed} failed, {skipped} skipped")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
