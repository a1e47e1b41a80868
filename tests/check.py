#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads what `check` prints as its users would: people's editors by line and
column, machines as JSON, SARIF, GitHub's commands, JUnit, checkstyle; and what
it does with many files, bad ones, baselines and exit codes.

    python3 tests/check.py PROGRAM 'PANDOC COMMAND' [SARIF-SCHEMA]

The program runs pandoc itself, for files; PANDOC makes files in other formats
first. With the schema of SARIF 2.1.0 the report is validated against it;
otherwise against the properties that the specification requires, listed here.
"""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

RESULTS = []
ARTICLE = open("samples/check/input.md", encoding="utf-8").read()

# Words that a finding must point at, wherever they stand in a source: behind
# entities, escapes, markup, typographic marks, in other paragraphs, too.
HOSTILE = """---
title: "Caf\u00e9 \u201cRuritania\u201d pays"
keywords: ["h\u00e9ring quota", mackerel]
author: Anna
---

<!-- TODO in a comment is no text -->
Caf&eacute; \\*Ruritania\\* pays --- it is *the*
**\u201cfirst\u201d** [time](https://example.org/TODO "TODO").[^1] It ended on
`TODO` June 31 and *April&nbsp;31*.

A line \u2014 with \U0001f41f and \u5317\u4eac before FIXME here.

> Quoted: it ended on *Monday,* January **14**, 2026.

- an item, TKTK
- another

[^1]: In a note: XXX.

| a | b |
|---|---|
| c | TK |
"""
HOSTILE_WORDS = ["June 31", "April&nbsp;31", "FIXME", "TKTK", "XXX", "TK",
                 "Monday,* January **14**, 2026", "h\u00e9ring quota",
                 "mackerel"]


def run(*command, given=None, status=0, folder=None):
    done = subprocess.run(command, input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, cwd=folder, check=False)
    expect(f"status of {command[1:]}", status, done.returncode)
    return done.stdout.decode()


def expect(name, wanted, got):
    RESULTS.append(wanted == got)
    if wanted != got:
        print(f"FAILED: {name}: wanted {wanted!r}, got {got!r}")


def at(text, finding):
    """Returns what stands in the source where the finding points."""
    lines = text.split("\n")
    first, last = finding["line"] - 1, finding["endLine"] - 1
    if first == last:
        return lines[first][finding["column"] - 1:finding["endColumn"] - 1]
    return "\n".join([lines[first][finding["column"] - 1:]] +
                     lines[first + 1:last] +
                     [lines[last][:finding["endColumn"] - 1]])


def findings(program, path, *options, **more):
    report = json.loads(run(program, "check", "--format=json", *options, path,
                            **more))
    return report["files"][0]["findings"]


def test_places(program, folder):
    path = os.path.join(folder, "hostile.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(HOSTILE)
    found = findings(program, path)
    words = [at(HOSTILE, f) for f in found if "line" in f]
    for word in HOSTILE_WORDS:
        expect(f"a finding at {word}", True, word in words)
    expect("nothing from code, comments and addresses", 0,
           words.count("TODO"))
    expect("every finding has a line", [], [f for f in found
                                             if "line" not in f])
    crlf = os.path.join(folder, "crlf.md")
    with open(crlf, "w", encoding="utf-8", newline="") as file:
        file.write("\ufeff" + ARTICLE.replace("\n", "\r\n"))
    again = findings(program, crlf)
    plain = findings(program, "samples/check/input.md")
    expect("line ends change nothing", [(f["line"], f["column"]) for f in plain],
           [(f["line"], f["column"]) for f in again])


def test_source_positions(program, pandoc):
    source = "samples/check-sourcepos/input.md"
    with open(source, encoding="utf-8") as file:
        text = file.read()
    wanted = ["Monday, January 14, 2026", "April 31"]
    for options in ([], ["--from=commonmark_x"], ["--from=gfm"]):
        found = [f for f in findings(program, source, *options)
                 if f["check"] in ("weekday", "date-impossible")]
        expect(f"places with {options}", wanted, [at(text, f) for f in found])
    ast = subprocess.run(pandoc + ["-f", "commonmark+sourcepos", "-t", "json",
                                   source], stdout=subprocess.PIPE,
                         check=True).stdout
    report = json.loads(run(program, "check", "--format=json", given=ast))
    found = [f for f in report["files"][0]["findings"]
             if f["check"] in ("weekday", "date-impossible")]
    expect("places of standard input", wanted, [at(text, f) for f in found])


def test_formats(program, pandoc, folder):
    """Other formats are read, too, and their places found where they can be."""
    for ending in ("html", "tex", "rst", "org", "docx", "odt"):
        path = os.path.join(folder, "a." + ending)
        subprocess.run(pandoc + ["-s", "samples/check/input.md", "-o", path],
                       check=True, stderr=subprocess.DEVNULL)
        found = {f["check"]: f for f in findings(program, path)}
        expect(f"weekday in {ending}", True, "weekday" in found)
        weekday = found.get("weekday", {})
        if ending in ("docx", "odt"):
            expect(f"no line in {ending}", False, "line" in weekday)
            expect(f"quotation in {ending}", True,
                   "Monday, January 14, 2026" in weekday.get("quote", ""))
            continue
        with open(path, encoding="utf-8") as file:
            place = at(file.read(), weekday)
        expect(f"place in {ending}", "Monday, January 14, 2026",
               " ".join(place.split()))


def test_sarif(program, schema):
    path = "samples/check/input.md"
    log = json.loads(run(program, "check", "--format=sarif", path))
    expect("version", "2.1.0", log["version"])
    driver = log["runs"][0]["tool"]["driver"]
    rules = [rule["id"] for rule in driver["rules"]]
    expect("rules are unique", len(rules), len(set(rules)))
    for result in log["runs"][0]["results"]:
        expect("rule", result["ruleId"], rules[result["ruleIndex"]])
        expect("level", True, result["level"] in ("note", "warning", "error"))
        expect("message", True, len(result["message"]["text"]) > 0)
        place = result["locations"][0]["physicalLocation"]
        expect("uri", path, place["artifactLocation"]["uri"])
        region = place["region"]
        expect("region", True, region["startLine"] >= 1 and
               (region["startLine"], region["startColumn"]) <
               (region["endLine"], region["endColumn"]))
        expect("fingerprint", 1, len(result["partialFingerprints"]))
    expect("success", True,
           log["runs"][0]["invocations"][0]["executionSuccessful"])
    if schema:
        validate_sarif(program, schema)


def validate_sarif(program, schema):
    import jsonschema
    with open(schema, encoding="utf-8") as file:
        validator = jsonschema.Draft4Validator(json.load(file))
    for paths, status in ((["samples/check/input.md"], 0),
                          (["samples/check-clean/input.md"], 0),
                          (["samples/check/input.md", "none.md"], 1)):
        log = json.loads(run(program, "check", "--format=sarif", *paths,
                             status=status))
        expect(f"SARIF's schema on {paths}", [],
               [e.message for e in validator.iter_errors(log)])


def test_xml(program):
    path = "samples/check/input.md"
    found = findings(program, path)
    suites = ET.fromstring(run(program, "check", "--format=junit", path))
    suite = suites.find("testsuite")
    cases = suite.findall("testcase")
    expect("JUnit's root", "testsuites", suites.tag)
    expect("tests", suite.get("tests"), str(len(cases)))
    failed = {f["check"] for f in found if f["level"] != "note"}
    expect("failures", failed, {case.get("name") for case in cases
                                 if case.find("failure") is not None})
    expect("number of failures", suite.get("failures"), str(len(failed)))
    for case in cases:
        expect("a case's members", True, {child.tag for child in case} <=
               {"failure", "error", "system-out"})
    root = ET.fromstring(run(program, "check", "--format=checkstyle", path))
    errors = root.find("file").findall("error")
    expect("checkstyle's root", "checkstyle", root.tag)
    expect("errors", [(str(f["line"]), str(f["column"]), f["message"])
                      for f in found],
           [(e.get("line"), e.get("column"), e.get("message"))
            for e in errors])
    expect("severities", True, {e.get("severity") for e in errors} <=
           {"info", "warning", "error"})


def test_github(program, folder):
    path = os.path.join(folder, "a, b: 100%.md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(ARTICLE)
    form = re.compile(r"^::(notice|warning|error) file=([^,:]*),[^:]*::.+$")
    for line in run(program, "check", "--format=github", path).splitlines():
        match = form.match(line)
        expect(f"form of {line}", True, match is not None)
        if match:
            name = match[2].replace("%2C", ",").replace("%3A", ":")
            expect("file", path, name.replace("%25", "%"))


def test_many(program, folder):
    paths = []
    for i in range(12):
        paths.append(os.path.join(folder, f"many{i}.md"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(ARTICLE + "\nMore words. " * i)
    bad = os.path.join(folder, "bad.json")
    with open(bad, "w", encoding="utf-8") as file:
        file.write("{}")
    all_paths = paths[:5] + [bad, os.path.join(folder, "none.md")] + paths[5:]
    for fmt in ("json", "sarif"):
        run(program, "check", "--format=" + fmt, *all_paths, status=1)
    report = json.loads(run(program, "check", "--format=json", "--jobs=4",
                            *all_paths, status=1))
    expect("order", all_paths, [file["path"] for file in report["files"]])
    expect("bad files", 2, report["summary"]["unreadable"])
    expect("errors", [5, 6], [i for i, file in enumerate(report["files"])
                              if "error" in file])
    expect("one thread, four threads",
           run(program, "check", "--jobs=1", *paths),
           run(program, "check", "--jobs=4", *paths))
    expect("no colours in a pipe", False,
           "\x1b" in run(program, "check", paths[0]))
    empty = json.loads(run(program, "check", "--format=sarif",
                           "samples/check-clean/input.md"))
    expect("no results", [], empty["runs"][0]["results"])


def test_exit(program):
    path = "samples/check/input.md"
    run(program, "check", "--fail-on=error", path)
    run(program, "check", "--fail-on=warning", path, status=3)
    run(program, "check", "--fail-on", "note", path, status=3)
    run(program, "check", "--fail-on=note", "samples/check-clean/input.md")
    run(program, "check", "--fail-on=all", path, status=2)
    run(program, "check", "--format=pdf", path, status=2)
    run(program, "check", "--fail-on=note", path, "none.md", status=1)


def test_baseline(program, folder):
    path = os.path.join(folder, "b.md")
    known = os.path.join(folder, "known")
    with open(path, "w", encoding="utf-8") as file:
        file.write(ARTICLE)
    run(program, "check", "--write-baseline", known, path)
    options = ("--baseline", known, "--fail-on=note")
    report = json.loads(run(program, "check", "--format=json", *options, path))
    expect("all is known", [], report["files"][0]["findings"])
    expect("and counted", True, report["summary"]["inBaseline"] > 5)
    with open(path, "w", encoding="utf-8") as file:
        file.write(ARTICLE.replace("STRELSAU", "A fisheries pact!\n\nSTRELSAU")
                   + "\nOn April 31 it ends. On June 31, too.\n")
    found = findings(program, path, *options, status=3)
    expect("what is new", ["April 31", "June 31"],
           [f["subject"] for f in found])
    with open(known, "w", encoding="utf-8") as file:
        file.write("no tabs\n")
    run(program, "check", *options, path, status=1)


def main():
    program = os.path.abspath(sys.argv[1])
    pandoc = shlex.split(sys.argv[2])
    os.environ["PANDOC_TAGGER_CONFIG"] = ""
    os.environ["XDG_CONFIG_HOME"] = "/nonexistent"
    os.environ["HOME"] = "/nonexistent"
    with tempfile.TemporaryDirectory() as folder:
        test_places(program, folder)
        test_source_positions(program, pandoc)
        test_formats(program, pandoc, folder)
        test_sarif(program, sys.argv[3] if len(sys.argv) > 3 else None)
        test_xml(program)
        test_github(program, folder)
        test_many(program, folder)
        test_exit(program)
        test_baseline(program, folder)
    print(f"{RESULTS.count(True)} passed, {RESULTS.count(False)} failed")
    sys.exit(0 if all(RESULTS) else 1)


main()
