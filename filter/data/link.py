#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Puts Wikidata ids into the tables of names/ that are written by hand.

    python3 filter/data/link.py COLLECTION PACKAGES [--propose TABLE…]

ids.tsv lists which row has which id, checked by hand, and under which name
the id stands in which source. An id is only written when the source has it
under that name; otherwise nothing is changed and the row is named. Cities
also get the region or country that select.py gives them. --propose prints
what the sources have for rows without id. For COLLECTION and PACKAGES see
select.py.
"""
import collections
import csv
import os
import sys

from packages import Packages, fold
from tables import COLUMNS, HERE, read, read_candidates, read_table, write

IDS = os.path.join(os.path.dirname(HERE), "ids.tsv")


class Sources:
    """Which ids stand under which names in which source."""

    def __init__(self, collection, packages):
        self.names = collections.defaultdict(set)  # (source, id) → names
        self.by_name = collections.defaultdict(set)  # folded name → (source, id)
        for qid in packages.items:
            self._add("name-suggestion-index", qid, packages.label(qid))
        for border in packages.borders:
            self._add("country-coder", border.get("wikidata"), border["nameEn"])
        for rows in read(collection), read_candidates(collection, {"ror", "ne-places"}):
            for source, forms in rows.items():
                for surface, _, canonical, qid, _, _ in forms:
                    if source in ("ror", "ne-places", "us-congress", "country-codes"):
                        self._add(source, qid, canonical)
                        self.by_name[fold(surface)].add((source, qid))

    def _add(self, source, qid, name):
        if qid and qid.startswith("Q") and name:
            self.names[source, qid].add(name)
            self.by_name[fold(name)].add((source, qid))


def read_ids():
    with open(IDS, encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))


def check(ids, sources):
    """Returns what is wrong with the list of ids."""
    wrong = []
    for i in ids:
        if i["label"] not in sources.names[i["source"], i["id"]]:
            wrong.append("%(table)s: %(name)s: %(source)s has no %(id)s named %(label)s" % i)
    return wrong


def link(table, ids, placed):
    """Rewrites one table with its ids; returns the names that it lacks."""
    rows = read_table(table)
    wanted = {i["name"]: i["id"] for i in ids if i["table"] == table}
    for row in rows:
        row["id"] = wanted.pop(row["name"], row.get("id") or "")
        if "city" in (row.get("kind") or "") and placed.get(row["id"]):
            row["country"] = placed[row["id"]]
    write(table, [{c: row.get(c) or "" for c in COLUMNS} for row in rows])
    return wanted


def propose(table, sources):
    for row in read_table(table):
        if row.get("id"):
            continue
        for form in [row["name"]] + (row.get("aliases") or "").split("|"):
            for source, qid in sorted(sources.by_name.get(fold(form), ())):
                print(table, row["name"], qid, source,
                      "|".join(sorted(sources.names[source, qid])), sep="\t")


def main():
    packages = Packages(sys.argv[2])
    sources = Sources(sys.argv[1], packages)
    if "--propose" in sys.argv:
        for table in sys.argv[sys.argv.index("--propose") + 1:]:
            propose(table, sources)
        return 0
    ids = read_ids()
    wrong = check(ids, sources)
    placed = {r["id"]: r["country"] for r in read_table("places") if r["country"]}
    if not wrong:
        for table in sorted({i["table"] for i in ids} | {"cities"}):
            lost = link(table, ids, placed)
            wrong += ["%s: there is no row %s" % (table, name) for name in lost]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
