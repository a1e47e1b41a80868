#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures what each step of the filter adds, on 10 MB of generated news: CPU
# time per MB of JSON and per 1,000 words.
#
#     sh tests/bench/stages.sh BUILD PROGRAM
set -eu
bench=$1/tests/bench
program=$2
. tests/bench/table.sh
ten=$1/bench/10.json
mkdir -p "$1/bench"
[ -s "$ten" ] || "$bench/generate" 10000000 >"$ten"
words=$("$program" extract --to text --no-entities --no-keywords <"$ten" |
    wc -w)

# stage NAME COMMAND…: a row for what the command takes more than the last.
before=0
stage() {
    name=$1
    shift
    measured 5 "$ten" "$@"
    awk -v name="$name" -v cpu="$cpu" -v before="$before" -v words="$words" \
        'BEGIN { more = cpu - before
            printf "%-34s %10.1f %10.3f %14.3f\n", name, more, more / 10,
                more / words * 1000 }'
    before=$cpu
}

printf '%-34s %10s %10s %14s\n' "10 MB, $words words" "CPU ms" "per MB" \
    "per 1,000 words"
stage "scanner, and writing it back" "$program" --no-entities --no-keywords
stage "+ tokens" "$bench/tokens"
stage "+ rules, entities" "$program" --no-model --no-knowledge-base \
    --no-keywords --spans=off
stage "+ knowledge base" "$program" --no-model --no-keywords --spans=off
stage "+ recogniser, fast" "$program" --tier=fast --no-keywords --spans=off
stage "+ recogniser, accurate" "$program" --no-keywords --spans=off
stage "+ keywords" "$program" --spans=off
stage "+ Spans" "$program"
stage "+ outputs of HTML" "$program" html
before=0
stage "everything" "$program" html
