#!/bin/sh
# SPDX-License-Identifier: MIT
# Scores the program on corpora that are not part of the project and fails where
# F1 is below its floor in tests/quality/floors.
#
#     sh tests/quality/quality.sh PROGRAM CORPORA EVALUATOR
#
# EVALUATOR GOLD --types TYPES -- PROGRAM prints, in a line that begins with
# "all", precision, recall and F1 in percent, F1 last.
set -u
program=$1
corpora=$2
evaluator=$3
if [ -z "$corpora" ] || [ -z "$evaluator" ]; then
    echo "make quality needs CORPORA=FOLDER and EVAL=PROGRAM" >&2
    exit 2
fi
passed=0
failed=0
while read -r corpus types floor; do
    case $corpus in '#'* | '') continue ;; esac
    f1=$(python3 "$evaluator" "$corpora/$corpus" --types "$types" -- \
        "$program" | awk '$1 == "all" { print $NF }')
    if awk -v f1="$f1" -v floor="$floor" 'BEGIN { exit !(f1 >= floor) }'; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
    echo "$corpus $types: F1 $f1, at least $floor"
done <tests/quality/floors
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
