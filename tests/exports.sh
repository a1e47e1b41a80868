#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares what the shared library exports with what the public headers declare
# PT_API: no more, no less. Whatever the static one defines for other files
# begins with pt_.
#
#     sh tests/exports.sh SHARED STATIC
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
nm -D --defined-only "$1" | awk '{ print $3 }' | sort >"$folder/exported"
cat include/pandoc-tagger/*.h | tr '\n' ' ' | grep -o 'PT_API [^;(]*(' |
    grep -o 'pt_[a-z0-9_]*($' | tr -d '(' | sort >"$folder/declared"
if ! diff "$folder/declared" "$folder/exported"; then
    echo "0 passed, 1 failed"
    exit 1
fi
nm -g --defined-only "$2" | awk 'NF == 3 { print $3 }' | sort >"$folder/static"
if ! [ -s "$folder/static" ] || grep -v '^_*pt_' "$folder/static"; then
    echo "0 passed, 1 failed"
    exit 1
fi
echo "$(cat "$folder/declared" "$folder/static" | wc -l) passed, 0 failed"
