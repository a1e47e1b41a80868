#!/bin/sh
# SPDX-License-Identifier: MIT
# Scores suggested keywords on corpora that are not part of the project and
# fails where F1 of the first ten is below its floor in tests/quality/keywords:
# by cross-validation on what the rankers are trained on, plainly on the rest.
#
#     sh tests/quality/keywords.sh TRAINER CORPORA
set -u
trainer=$1
corpora=$2
[ -n "$corpora" ] || exit 0
scores=$(mktemp)
trap 'rm -f "$scores"' EXIT
passed=0
failed=0
scored=
while read -r list row floor; do
    case $list in '#'* | '') continue ;; esac
    if [ "$scored" != "$list" ]; then
        scored=$list
        files=
        for set in $(awk -v list="$list" '$1 == list && $2 ~ /[.]dev/ { print $2 }' \
            tests/quality/keywords); do
            files="$files --score $corpora/keyphrases/$set"
        done
        # shellcheck disable=SC2086 # several words
        "$trainer" ranker --corpora "$corpora" --cross-validate "$list" \
            $files >"$scores"
        cat "$scores"
    fi
    f1=$(awk -v row="$row" '$1 == row {
        for (i = 1; i < NF; i++) if ($i == "F1@10") print $(i + 1) }' "$scores")
    if awk -v f1="$f1" -v floor="$floor" 'BEGIN { exit !(f1 >= floor) }'; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $list, $row: F1@10 $f1, at least $floor is wanted"
    fi
done <tests/quality/keywords
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
