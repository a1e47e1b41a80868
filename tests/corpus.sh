#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs each fuzz target over its corpus, tests/fuzz/corpus/<target>/.
set -u
passed=0
failed=0
for program in "$@"; do
    corpus=tests/fuzz/corpus/$(basename "$program")
    if [ ! -d "$corpus" ]; then
        echo "$program: no corpus, $corpus"
        failed=$((failed + 1))
    elif "$program" "$corpus"/*; then
        passed=$((passed + $(ls "$corpus" | wc -l)))
    else
        echo "FAILED: $program"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
