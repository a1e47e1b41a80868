#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks the man pages: groff has nothing to say about them, and the library's
# names every function that the public headers declare PT_API, and none else.
#
#     sh tests/man.sh PAGE.1 PAGE.3
set -u
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0
failed=0

# check WHAT: the file "said" is empty
check() {
    if [ -s "$folder/said" ]; then
        echo "FAILED: $1"
        cat "$folder/said"
        failed=$((failed + 1))
    else
        passed=$((passed + 1))
    fi
}

for page in "$@"; do
    groff -man -ww -Kutf8 -Tutf8 -z "$page" 2>"$folder/said"
    check "$page: groff"
    grep -n '@[A-Z]*@' "$page" >"$folder/said"
    check "$page: a mark that the build left"
done
cat include/pandoc-tagger/*.h | tr '\n' ' ' | grep -o 'PT_API [^;(]*(' |
    grep -o 'pt_[a-z0-9_]*($' | tr -d '(' | sort >"$folder/declared"
sed -n '/^\.SH FUNCTIONS/,/^\.SH EXAMPLE/p' "$2" | grep -A1 '^\.TP' |
    grep -o 'pt_[a-z0-9_]*' | sort >"$folder/named"
diff "$folder/declared" "$folder/named" >"$folder/said"
check "$2: functions, declared and named"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
