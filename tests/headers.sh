#!/bin/sh
# SPDX-License-Identifier: MIT
# Compiles every header alone: all as C11, the public ones also as C++.
#
#     sh tests/headers.sh 'C COMPILER AND FLAGS' 'C++ COMPILER'
set -u
cc=$1
cxx=$2
passed=0
failed=0
source=$(mktemp)
trap 'rm -f "$source"' EXIT

# compiles INCLUDE COMMAND…
compiles() {
    line="#include $1"
    shift
    if printf '%s\n' "$line" >"$source" &&
        "$@" -Wall -Wextra -Werror -fsyntax-only "$source"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
}

# shellcheck disable=SC2086 # commands with their flags
for header in $(find include filter -name '*.h' | sort); do
    name=${header#include/}
    compiles "\"${name#filter/}\"" $cc -x c
    case $header in
    include/*)
        compiles "<$name>" $cxx -std=c++11 -pedantic -Iinclude -x c++
        ;;
    esac
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
