#!/bin/sh
# SPDX-License-Identifier: MIT
# Has one allocation after the other fail (tests/faults/memory.c), on a document
# with everything in it and on a pasted article.
#
#     sh tests/memory.sh BUILD MOST [SCENARIO]
set -eu
build=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pandoc -f markdown -t json tests/faults/rich.md >"$work/rich.json"
pandoc -f markdown -t json samples/article-pasted/input.txt >"$work/pasted.json"
"$build/pandoc-tagger" gazetteer compile -o "$work/house.names" \
    samples/gazetteer/ships.tsv samples/gazetteer-csv/people.csv >/dev/null
"$build/tests/faults/memory" "$2" "$work/rich.json" "$work/pasted.json" \
    "$work/house.names" ${3+"$3"}
