#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures what other ways to write a filter cost, each with a trivial tagger
# that wraps capitalised words in Spans, beside this one with everything on;
# and the filter's share of a whole pipeline from Markdown to HTML.
#
#     sh tests/bench/others.sh BUILD PROGRAM
set -eu
bench=$1/tests/bench
program=$PWD/$2
. tests/bench/table.sh
data=$1/bench
mkdir -p "$data"
one=$data/1.json
[ -s "$one" ] || "$bench/generate" 1000000 >"$one"
python=/usr/bin/python3
[ -x "$python" ] || python=python3

row "1 MB of JSON" "CPU ms" "peak KB"
for tier in fast accurate; do
    measured 3 "$one" "$program" html --tier=$tier
    row "this filter, everything on, $tier" "$cpu" "$peak"
done
measured 3 "$one" "$program" --no-entities
row "this filter, keywords only" "$cpu" "$peak"
measured 1 "$one" pandoc -f json -t json
without=$cpu
measured 1 "$one" pandoc -f json -t json --lua-filter=tests/bench/trivial.lua
row "trivial, Lua in pandoc" \
    "$(awk -v a="$cpu" -v b="$without" 'BEGIN { print a - b }')" "$peak"
if "$python" -c 'import pandocfilters' 2>/dev/null; then
    measured 1 "$one" "$python" tests/bench/trivial.py
    row "trivial, Python with pandocfilters" "$cpu" "$peak"
fi
if (cd tests && npm install --no-audit --no-fund --silent) >/dev/null 2>&1; then
    measured 1 "$one" node tests/bench/trivial.mjs
    row "trivial, JavaScript with pandoc-filter" "$cpu" "$peak"
fi
echo
# share RUNS FILE NAME: CPU time of the pipeline without the filter and with
# it, which makes work for pandoc too, and the filter's own.
share() {
    measured "$1" "$2" sh -c 'pandoc -t json | pandoc -f json -t html'
    without=$cpu
    row "$3, without the filter" "$cpu" ""
    measured "$1" "$2" sh -c "pandoc -t json | '$program' html --tier=fast |
        pandoc -f json -t html"
    with=$cpu
    row "  with it" "$with" "$(percent "$(ratio "$with" "$without")" 1)"
    measured "$1" "$data/share.json" "$program" html --tier=fast
    row "  the filter alone, of that" "$cpu" \
        "$(percent "$(ratio "$cpu" "$with")" 0)"
}

# percent RATIO FROM
percent() {
    awk -v a="$1" -v from="$2" 'BEGIN { printf "%.1f %%", (a - from) * 100 }'
}

row "from Markdown to HTML" "CPU ms" "more"
cat samples/article/input.md samples/article/input.md | head -c 5000 \
    >"$data/5k.md"
pandoc -t json "$data/5k.md" >"$data/share.json"
share 10 "$data/5k.md" "an article of 5 KB"
[ -s "$data/4.json" ] || "$bench/generate" 4000000 >"$data/4.json"
pandoc -f json -t markdown "$data/4.json" | head -c 1000000 >"$data/1m.md"
pandoc -t json "$data/1m.md" >"$data/share.json"
share 1 "$data/1m.md" "a document of 1 MB"
