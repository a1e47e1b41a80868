#!/bin/sh
# SPDX-License-Identifier: MIT
# Reads the code with clang-tidy, cppcheck and gcc's analyzer, and checks its
# layout and its layers.
#
#     sh tests/vet.sh 'PREPROCESSOR FLAGS, without the version'
set -u
flags="-std=c11 -D_POSIX_C_SOURCE=200809L -DPT_VERSION=__FILE__ $1"
. tests/count.sh
jobs=$(getconf _NPROCESSORS_ONLN)
# shellcheck disable=SC2012 # no strange names here
files=$(ls filter/*/*.c)

tidy() {
    export flags
    # shellcheck disable=SC2016,SC2086
    printf '%s\n' $files | xargs -P "$jobs" -n 8 sh -c \
        'clang-tidy --quiet "$@" -- $flags 2>/dev/null' sh
}

# gcc 12's analyzer loses track of what a struct's length says about its pointer
# and of outs that are written as a whole; leaks are ASan's.
analyze() {
    # shellcheck disable=SC2016,SC2086
    printf '%s\n' $files | xargs -P "$jobs" -n 1 sh -c \
        'gcc -fanalyzer -Wno-analyzer-malloc-leak \
            -Wno-analyzer-null-argument \
            -Wno-analyzer-use-of-uninitialized-value -Werror -O1 $flags \
            -c "$1" -o /dev/null' sh
}

check clang-tidy tidy
# objectIndex: a part has two entries in the vector it points into, not one.
check cppcheck cppcheck --quiet --std=c11 --inline-suppr -j "$jobs" \
    --enable=warning,performance,portability --error-exitcode=1 \
    --suppress=objectIndex:filter/find/stretch.c \
    -Iinclude -Ifilter filter
export flags
check "gcc -fanalyzer" analyze
# shellcheck disable=SC2046
check clang-format clang-format --dry-run -Werror $(git ls-files '*.c' '*.h')
check layers sh tests/layers.sh
count_up
