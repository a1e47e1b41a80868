#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures `batch`: articles a second, what a document costs in archives of
# different sizes, and what a second core brings. Where other programs share
# the cores, wall-clock times say little; CPU time says more.
#
#     sh tests/bench/archives.sh BUILD PROGRAM
set -eu
bench=$1/tests/bench
program=$2
. tests/bench/table.sh
data=$1/bench
mkdir -p "$data"
articles=$data/articles.jsonl
short=$data/short.jsonl
[ -s "$articles" ] || "$bench/generate" 32000 1000 >"$articles"
[ -s "$short" ] || "$bench/generate" 4000 1000 >"$short"

row "1,000 articles of 800 words" "CPU ms" "peak KB"
for jobs in 1 2; do
    measured 3 "$articles" "$program" batch --jobs "$jobs"
    row "everything on, $jobs threads" "$cpu" "$peak"
    row "articles a second and core" "$(ratio 1000000 "$cpu")" ""
    [ "$jobs" -eq 2 ] || alone=$wall
done
row "wall-clock time of 1 thread, of 2" "$(ratio "$alone" "$wall")" ""
measured 3 "$articles" "$program" batch --jobs 1 --tier=accurate
row "--tier=accurate, 1 thread" "$cpu" "$peak"
measured 3 "$articles" "$program" batch --jobs 1 --no-model
row "without the recogniser" "$cpu" "$peak"
echo
# What costs the same for 1,000 and 100,000 will for a million: nothing is
# kept from one record to the next.
row "articles of 100 words" "ms each" "peak KB"
for n in 1 10 100; do
    measured 1 /dev/null sh -c "for _ in \$(seq $n); do cat '$short'; done |
        '$program' batch --jobs 1"
    row "${n},000 documents" "$(ratio "$cpu" "${n}000")" "$peak"
done
