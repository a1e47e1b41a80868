#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs one group of tests, shows what failed, and notes how many passed, failed
# and were skipped in BUILD/results/NAME, for summary.sh. Never fails itself, so
# that one run shows everything that is wrong.
#
#     sh tests/step.sh BUILD NAME COMMAND [ARGUMENT…]
#
# Counted are Check's closing lines and lines "N passed, N failed[, N
# skipped]"; a command that prints neither counts as one test.
set -u
build=$1
name=$2
shift 2
mkdir -p "$build/results"
log=$build/results/$name.log
"$@" >"$log" 2>&1 </dev/null
status=$?
awk -v status=$status '
    /^[0-9]+%: Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+$/ {
        gsub(/[^0-9 ]/, "")
        passed += $2 - $3 - $4; failed += $3 + $4; counted = 1
    }
    /^[0-9]+ passed, [0-9]+ failed(, [0-9]+ skipped)?$/ {
        passed += $1; failed += $3; skipped += $5; counted = 1
    }
    END {
        if (!counted && status == 0) passed = 1
        if (!failed && (status != 0 || passed + skipped == 0)) failed = 1
        printf "%d %d %d\n", passed, failed, skipped
    }' "$log" >"$build/results/$name"
read -r passed failed skipped <"$build/results/$name"
if [ "$failed" -gt 0 ]; then
    grep -v '^100%' "$log" | sed 's/^/    /'
fi
line="$build $name: $passed passed, $failed failed"
[ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
echo "$line"
[ "$skipped" -eq 0 ] || sed -n 's/^skipped: /    skipped: /p' "$log"
