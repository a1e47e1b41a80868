# SPDX-License-Identifier: MIT
"""Reads the collection and the tables of names/, and writes those."""
import collections
import csv
import lzma
import os

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "names")
COLUMNS = "name type id aliases foreign kind country prior".split()


def read(collection):
    """Rows of embed.tsv by source."""
    sources = collections.defaultdict(list)
    with open(os.path.join(collection, "embed.tsv"), encoding="utf-8") as f:
        for line in f:
            row = line.rstrip("\n").replace("\u200e", "").split("\t")
            sources[row[5]].append(row)
    return sources


def read_candidates(collection, wanted):
    """Rows of candidates.tsv.xz by source, of the wanted sources."""
    sources = collections.defaultdict(list)
    with lzma.open(os.path.join(collection, "candidates.tsv.xz"), "rt", encoding="utf-8") as f:
        for line in f:
            row = line.rstrip("\n").replace("\u200e", "").split("\t")
            if row[5] in wanted:
                sources[row[5]].append(row)
    return sources


def read_table(table):
    """Rows of a table that is written by hand."""
    with open(os.path.join(HERE, table + ".tsv"), encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(table, rows):
    with open(os.path.join(HERE, table + ".tsv"), "w", encoding="utf-8") as f:
        columns = [c for c in COLUMNS if any(r.get(c) for r in rows)]
        f.write("\t".join(columns) + "\n")
        for row in rows:
            f.write("\t".join(str(row.get(c, "")) for c in columns) + "\n")
