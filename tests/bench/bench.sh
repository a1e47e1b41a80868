#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures the filter beside json-c's parse and print of the same bytes, on
# this machine, now; prints a table. Nothing is asserted: times belong to the
# machine they were measured on, ratios less so.
#
#     sh tests/bench/bench.sh BUILD PROGRAM
set -eu
bench=$1/tests/bench
program=$2
data=$1/bench
mkdir -p "$data"
for mb in 1 10 100; do
    [ -s "$data/$mb.json" ] ||
        "$bench/generate" "${mb}000000" >"$data/$mb.json"
done
for n in 10000 1000000; do
    [ -s "$data/$n.tsv" ] || "$bench/names" "$n" >"$data/$n.tsv"
done
pandoc -t json samples/article/input.md >"$data/article.json"

. tests/bench/table.sh

ten=$data/10.json
row "10 MB of news" "CPU ms" "of json-c"
measured 3 "$ten" "$bench/json_c"
yardstick=$cpu
row "json-c, parse and print" "$cpu" 1
measured 5 "$ten" "$program" --no-entities --no-keywords
row "every finder off" "$cpu" "$(ratio "$cpu" "$yardstick")"
scanner=$cpu
measured 5 "$ten" "$program" --no-entities
row "keywords only" "$cpu" "$(ratio "$cpu" "$yardstick")"
for n in 1 1000; do
    "$bench/generate" 10000000 1 "$n" >"$data/keywords-$n.json"
done
measured 9 "$data/keywords-1.json" "$program" --no-entities
one=$cpu
measured 9 "$data/keywords-1000.json" "$program" --no-entities
row "1,000 keywords only (of one keyword)" "$cpu" "$(ratio "$cpu" "$one")"
measured 3 "$data/keywords-1.json" "$program" --no-model
one=$cpu
measured 3 "$data/keywords-1000.json" "$program" --no-model
row "the same with entities (of one keyword)" "$cpu" "$(ratio "$cpu" "$one")"
measured 5 "$ten" "$program" --no-model
row "everything but the recogniser" "$cpu" "$(ratio "$cpu" "$yardstick")"
rules=$cpu
measured 3 "$ten" "$program" --tier=fast
row "everything on, --tier=fast" "$cpu" "$(ratio "$cpu" "$yardstick")"
tokens=$("$bench/tokens" <"$ten")
# rate MS: tokens a second.
rate() {
    awk -v n="$tokens" -v ms="$1" 'BEGIN { printf "%d", n / ms * 1e3 }'
}
alone=$(awk -v ms="$cpu" -v rules="$rules" 'BEGIN { print ms - rules }')
row "tokens a second of that" "$(rate "$cpu")" ""
row "tokens a second, the recogniser alone" "$(rate "$alone")" ""
row "the recogniser, of every finder off" "$alone" "$(ratio "$alone" "$scanner")"
measured 3 "$ten" "$program" --tier=accurate
row "everything on, --tier=accurate" "$cpu" "$(ratio "$cpu" "$yardstick")"
row "tokens a second of that" "$(rate "$cpu")" ""
echo
for tier in fast accurate; do
    printf '%-20s %10s %10s %10s %14s\n' "--tier=$tier" "CPU ms" \
        "ms per MB" "peak KB" "(peak-16)/size"
    for mb in 1 10 100; do
        measured 3 "$data/$mb.json" "$program" --tier=$tier
        printf '%-20s %10s %10s %10s %14s\n' "$mb MB" "$cpu" \
            "$(ratio "$cpu" "$mb")" "$peak" "$(memory "$data/$mb.json")"
    done
    echo
done
row "sample article, start to end" "wall ms" "peak KB"
measured 50 "$data/article.json" "$program" --no-model html
row "without the recogniser" "$wall" "$peak"
for tier in fast accurate; do
    measured 50 "$data/article.json" "$program" --tier=$tier html
    row "everything on, --tier=$tier" "$wall" "$peak"
done
echo
row "gazetteers" "CPU ms" "peak KB"
for n in 10000 1000000; do
    measured 3 /dev/null "$program" gazetteer compile -o "$data/$n.names" \
        "$data/$n.tsv" 2>/dev/null
    row "compile $n names" "$cpu" "$peak"
done
echo '{"pandoc-api-version":[1,23],"meta":{},"blocks":[]}' >"$data/empty.json"
measured 50 "$data/empty.json" "$program" --no-model
row "an empty document" "$wall" "$peak"
without=$wall
for n in 10000 1000000; do
    measured 50 "$data/empty.json" "$program" --no-model \
        --gazetteer="$data/$n.names"
    row "loading $n names" "$(awk -v a="$wall" -v b="$without" \
        'BEGIN { printf "%.3f", a - b }')" "$peak"
done
"$bench/names" 100000 sentences >"$data/named.json"
few=
for n in 10000 1000000; do
    measured 5 "$data/named.json" "$program" --no-model \
        --gazetteer="$data/$n.names"
    few=${few:-$cpu}
    row "100,000 names in a text, of $n" "$cpu" "$(ratio "$cpu" "$few")"
done
few=
for n in 10000 1000000; do
    measured 5 "$ten" "$program" --no-model --gazetteer="$data/$n.names"
    few=${few:-$cpu}
    row "10 MB of news with $n names" "$cpu" "$(ratio "$cpu" "$few")"
done
