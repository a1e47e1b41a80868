#!/bin/sh
# SPDX-License-Identifier: MIT
# Adds up what step.sh noted in the folders given; fails if a test failed or
# none ran.
set -u
for folder in "$@"; do
    for file in "$folder"/*; do
        case $file in
        *.log | *'*') ;;
        *) cat "$file" ;;
        esac
    done
done | awk '
    { passed += $1; failed += $2; skipped += $3 }
    END {
        printf "%d passed, %d failed", passed, failed
        if (skipped) printf ", %d skipped", skipped
        print ""
        exit failed > 0 || passed == 0
    }'
