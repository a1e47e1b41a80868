#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks what of the code's style a machine can see beside its layout: the
size of files, what they begin with, their names, include guards, that every
declaration of a header is explained, that every file has its test. Prints
each breach as file:line.

    python3 tests/style.py
"""
import pathlib
import re
import sys

MOST_LINES = 600
FIRST_COMMENT = range(3, 18)  # lines, with the two that delimit it
EMPTY_NAMES = {"util", "utils", "misc", "common", "helper", "helpers",
               "manager"}
# Programs of their own: tested by what is built with them.
PROGRAMS = {"filter/cli/main.c", "filter/train/main.c",
            "filter/data/compile.c"}
# Forward declarations, constants, vectors, lifetimes.
PLAIN = re.compile(r"struct \w+;|enum {|typedef PT_VEC\(|extern 0|"
                   r"void \w+_(init|release|clear|free)\(")
TOKEN = re.compile(r"""//|/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+'""",
                   re.DOTALL)


def blank(match):
    """The same number of lines, without what is in comments and strings."""
    text = match.group()
    if text == "//":
        return text
    mark = "@" if text.startswith("/**") else "#" if text[0] == "/" else "0"
    return mark + "\n" * text.count("\n") + (mark if "\n" in text else "")


def check_size(path, text):
    lines = text.count("\n")
    if lines > MOST_LINES:
        yield 1, f"{lines} lines, more than {MOST_LINES}"


def check_licence(path, text):
    if "SPDX-License-Identifier: MIT" not in "".join(text.split("\n")[:2]):
        yield 1, "no SPDX line at its head"


def check_name(path, text):
    if EMPTY_NAMES & set(re.split("[_.]", path.name)):
        yield 1, "a name that does not say what it is"


def check_beginning(path, text):
    if path.suffix != ".c" or path.parts[0] != "filter":
        return
    comment = re.match(r"/\*[^\n]*\*/\n(/\*.*?\*/)\n", text, re.DOTALL)
    if comment is None:
        yield 2, "does not begin with what it does"
    elif comment.group(1).count("\n") + 1 not in FIRST_COMMENT:
        yield 2, "the first comment is not of 3 to 15 lines"


def check_guard(path, text):
    if path.suffix != ".h":
        return
    parts = path.parts[1:] if path.parts[0] in ("filter", "include") else \
        path.parts
    guard = re.sub(r"\W", "_", "_".join(parts)).upper()
    guard = guard if guard.startswith("PANDOC_TAGGER") else "PT_" + guard
    if f"#ifndef {guard}\n#define {guard}\n" not in text:
        yield 2, f"is not guarded by {guard}"


def check_comments(path, text):
    code = TOKEN.sub(blank, text)
    for number, line in enumerate(code.split("\n"), 1):
        if "//" in line:
            yield number, "a comment with //"


def check_docstrings(path, text):
    """A type or a function of a header follows a docstring, or another that
    it stands with. Nameless constants, vectors and the verbs that mean the
    same everywhere need none.
    """
    if path.suffix != ".h" or path.parts[0] == "tests":
        return
    depth = 0
    is_open = False  # within a declaration
    before = ""
    for number, line in enumerate(TOKEN.sub(blank, text).split("\n"), 1):
        code = line.replace("@", "").replace("#", "", line.startswith("#@"))
        if line.startswith("#") and not is_open or not line.strip():
            before = ""
            continue
        if re.match("[A-Za-z]", line) and not is_open and depth == 0 and \
                not PLAIN.match(line) and \
                not re.search("@$|[;}][ @#]*$", before) and \
                not re.search("; *@$", line):
            yield number, "no docstring before " + line.split("(")[0]
        depth += len(re.findall("[{(]", code)) - len(re.findall("[})]", code))
        if line.startswith("extern 0"):
            depth = 0
        if re.match("[A-Za-z}]", line) or is_open:
            is_open = not (depth == 0 and re.search("[;}] *[@#]*$", line))
        before = line.strip()


def check_test(path, text):
    if path.suffix != ".c" or path.parts[0] != "filter" or \
            str(path) in PROGRAMS:
        return
    test = pathlib.Path("tests/unit", path.parts[1], "test_" + path.name)
    # One of several that do what one header says: tested together.
    family = test.with_name(test.name.rsplit("_", 1)[0] + ".c")
    if not test.exists() and (path.with_suffix(".h").exists() or
                              not family.exists()):
        yield 1, f"has no {test}"


C_CHECKS = (check_size, check_licence, check_name, check_beginning,
            check_guard, check_comments, check_docstrings, check_test)
SCRIPT_CHECKS = (check_licence, check_name)


def main():
    failed = passed = 0
    for folder in ("filter", "include", "tests", "samples", ".packaging"):
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.suffix in (".c", ".h"):
                checks = C_CHECKS
            elif path.suffix in (".py", ".sh") or path.name == "Makefile":
                checks = SCRIPT_CHECKS
            else:
                continue
            text = path.read_text(encoding="utf-8")
            breaches = [b for check in checks for b in check(path, text)]
            for line, what in breaches:
                print(f"{path}:{line}: {what}")
            failed += bool(breaches)
            passed += not breaches
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
