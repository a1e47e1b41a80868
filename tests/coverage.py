#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Says how many lines of filter/ the tests of a flavour built with gcc's
--coverage ran, by layer and in total, and which files they ran least of. The
trainer, filter/train/, counts like everything else.

    python3 tests/coverage.py [--floor PERCENT] [--missing] BUILD [FILE...]

Lines are those gcov counts; a line of a header counts once, however many
files hold it. With --missing the lines that were not run are named, of all
files or of those given. Fails where the total is below the floor.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

LEAST = 12


def read(build):
    """{file: {line: times run}} of filter/, from every object of the build."""
    notes = sorted(str(path) for path in pathlib.Path(build).rglob("*.gcno"))
    runs = collections.defaultdict(dict)
    said = subprocess.run(["gcov", "--json-format", "--stdout", *notes],
                          check=True, capture_output=True, text=True).stdout
    for row in said.splitlines():
        for entry in json.loads(row)["files"] if row else []:
            if not entry["file"].startswith("filter/") or \
                    not pathlib.Path(entry["file"]).exists():
                continue
            lines = runs[entry["file"]]
            for line in entry["lines"]:
                number = line["line_number"]
                lines[number] = lines.get(number, 0) + line["count"]
    return runs


def ranges(numbers):
    """[3, 4, 5, 9] as "3-5 9"."""
    found = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in found)


def show(name, lines):
    """One row of a table; the share that was run, in percent."""
    ran = sum(1 for count in lines if count)
    share = 100 * ran / len(lines)
    print(f"{share:6.1f} %  {ran:6} of {len(lines):6}  {name}")
    return share


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--floor", type=float, default=0)
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("build")
    parser.add_argument("files", nargs="*")
    asked = parser.parse_args()
    runs = read(asked.build)
    if not runs:
        sys.exit(f"nothing was counted under {asked.build}")
    if asked.missing:
        for name in asked.files or sorted(runs):
            left = [line for line, count in runs[name].items() if not count]
            if left:
                print(f"{name}: {ranges(left)}")
        return
    layers = collections.defaultdict(list)
    for name, lines in runs.items():
        layers[name.split("/")[1]] += lines.values()
    for layer in sorted(layers):
        show(f"filter/{layer}", layers[layer])
    print("The least covered files:")
    share = {name: sum(map(bool, lines.values())) / len(lines)
             for name, lines in runs.items()}
    for name in sorted(share, key=share.get)[:LEAST]:
        show(name, list(runs[name].values()))
    total = show("filter/", [n for lines in runs.values()
                             for n in lines.values()])
    if total < asked.floor:
        sys.exit(f"{total:.1f} % is below the floor of {asked.floor:g} %")


if __name__ == "__main__":
    main()
