#!/bin/sh
# SPDX-License-Identifier: MIT
# Scores the program on corpora that are not part of the project and fails where
# F1 is below its floor in tests/quality/floors.
#
#     sh tests/quality/quality.sh PROGRAM CORPORA EVALUATOR
#
# EVALUATOR GOLD --types TYPES -- PROGRAM prints a row for each type and one
# called "all": name, precision, recall, F1, in percent.
set -u
program=$1
corpora=$2
evaluator=$3
if [ -z "$corpora" ] || [ -z "$evaluator" ]; then
    echo "make quality needs CORPORA=FOLDER and EVAL=PROGRAM" >&2
    exit 2
fi
scores=$(mktemp)
trap 'rm -f "$scores"' EXIT
passed=0
failed=0
scored=
while read -r corpus types row floor; do
    case $corpus in '#'* | '') continue ;; esac
    if [ "$scored" != "$corpus $types" ]; then
        scored="$corpus $types"
        python3 "$evaluator" "$corpora/$corpus" --types "$types" -- \
            "$program" >"$scores"
        echo "$scored"
        cat "$scores"
    fi
    f1=$(awk -v row="$row" '$1 == row { print $4 }' "$scores")
    if awk -v f1="$f1" -v floor="$floor" 'BEGIN { exit !(f1 >= floor) }'; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $scored, $row: F1 $f1, at least $floor is wanted"
    fi
done <tests/quality/floors
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
