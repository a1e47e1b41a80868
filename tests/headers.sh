#!/bin/sh
# SPDX-License-Identifier: MIT
# Compiles every header alone: all as C11, the public ones as C11 and as C++
# with nothing but the C library.
#
#     sh tests/headers.sh 'C COMPILER' 'C++ COMPILER' 'FLAGS FOR OUR OWN'
set -u
cc=$1
cxx=$2
flags=$3
passed=0
failed=0
source=$(mktemp)
trap 'rm -f "$source"' EXIT

# compiles INCLUDE COMMAND…
compiles() {
    line="#include $1"
    shift
    if printf '%s\n' "$line" >"$source" &&
        "$@" -Wall -Wextra -Werror -pedantic -fsyntax-only "$source"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $*: $line"
    fi
}

# shellcheck disable=SC2086 # commands with their flags
for header in $(find include filter -name '*.h' | sort); do
    name=${header#include/}
    compiles "\"${name#filter/}\"" $cc $flags -x c
    case $header in
    include/*)
        compiles "<$name>" $cc -std=c11 -Iinclude -x c
        compiles "<$name>" $cxx -std=c++11 -Iinclude -x c++
        compiles "<$name>" $cxx -std=c++17 -Iinclude -x c++
        ;;
    esac
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
