#!/bin/sh
# SPDX-License-Identifier: MIT
# Scores the program and fails where a figure is beyond its bound in
# tests/quality/floors: who is who on the articles under entities/, and mentions
# on corpora that are not part of the project. Without CORPORA the articles only.
#
#     sh tests/quality/quality.sh PROGRAM [CORPORA EVALUATOR]
#
# EVALUATOR GOLD --types TYPES -- PROGRAM prints a row for each type and one
# called "all": name, precision, recall, F1, in percent; entities.py rows of the
# same kind, or of a name and a number.
set -u
program=$1
corpora=${2-}
evaluator=${3-}
folder=$(dirname "$0")
scores=$(mktemp)
trap 'rm -f "$scores"' EXIT
passed=0
failed=0
skipped=0
scored=
fail() {
    failed=$((failed + 1))
    echo "FAILED: $*"
}
# score SET TYPES TIER
score() {
    case $1 in
    entities/*)
        python3 "$folder/entities.py" "$folder/$1" -- "$program" --tier="$3"
        ;;
    *)
        python3 "$evaluator" "$corpora/$1" --types "$2" -- "$program" \
            --tier="$3"
        ;;
    esac
}
while read -r set types tier row column sense bound; do
    case $set in
    '#'* | '') continue ;;
    entities/*) ;;
    *)
        if [ -z "$corpora" ]; then
            skipped=$((skipped + 1))
            continue
        fi
        ;;
    esac
    if [ "$scored" != "$set $types, $tier" ]; then
        scored="$set $types, $tier"
        score "$set" "$types" "$tier" >"$scores" || fail "$scored: not all was scored"
        echo "$scored"
        cat "$scores"
    fi
    found=$(awk -v row="$row" -v column="$column" '
        BEGIN { at["P"] = at["N"] = 2; at["R"] = 3; at["F1"] = 4 }
        $1 == row { print $(at[column]) }' "$scores")
    if awk -v found="$found" -v sense="$sense" -v bound="$bound" 'BEGIN {
        if (found == "") exit 1
        if (sense == "min") exit !(found + 0 >= bound + 0)
        if (sense == "max") exit !(found + 0 <= bound + 0)
        exit 1 }'; then
        passed=$((passed + 1))
    else
        fail "$scored, $row: $column is ${found:-missing}, bound: $sense $bound"
    fi
done <"$folder/floors"
[ "$skipped" -eq 0 ] ||
    echo "skipped: the corpora, which need CORPORA=FOLDER and EVAL=PROGRAM"
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
