#!/bin/sh
# SPDX-License-Identifier: MIT
# Scores both tiers of the recogniser on articles written in other ways than
# usual (variants.py), and fails where the accurate one is worse.
#
#     sh tests/quality/tiers.sh PROGRAM CORPORA EVALUATOR
set -u
program=$1
corpora=$2
evaluator=$3
[ -n "$corpora" ] || exit 0
folder=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
f1() {
    python3 "$evaluator" "$work/gold" --types worldwide -- "$program" \
        --tier="$1" | awk '$1 == "all" { print $4 }'
}
printf '%-10s %6s %9s\n' variant fast accurate
for kind in plain headings capitals lower short foreign; do
    python3 "$folder/variants.py" "$kind" "$corpora/ner/worldwide.dev.jsonl" \
        "$corpora/keyphrases/wikinews_fr.dev.jsonl" >"$work/gold"
    fast=$(f1 fast)
    accurate=$(f1 accurate)
    printf '%-10s %6s %9s\n' "$kind" "$fast" "$accurate"
    awk -v fast="$fast" -v accurate="$accurate" \
        'BEGIN { exit !(accurate + 0 >= fast + 0 && accurate > 0) }' || {
        failed=$((failed + 1))
        echo "FAILED: $kind"
    }
done
[ "$failed" -eq 0 ]
