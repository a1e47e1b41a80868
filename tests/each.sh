#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs each test program; shows the closing line of those that passed and all
# that those say that failed.
set -u
said=$(mktemp)
trap 'rm -f "$said"' EXIT
status=0
for program in "$@"; do
    if "$program" >"$said" 2>&1; then
        tail -n 1 "$said"
    else
        status=1
        echo "FAILED: $program"
        cat "$said"
    fi
done
exit $status
