#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares what the shared library exports with what the public headers declare
# PT_API: no more, no less.
#
#     sh tests/exports.sh LIBRARY
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
echo "$(wc -l <"$folder/declared") passed, 0 failed"
