#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds what has threads under TSan: many of them with one tagger on the
# sample article, the tests of the ring and of batches, and those of the
# program.
#
#     sh tests/threads.sh JOBS BUILD=build/NAME [VARIABLE=VALUE…]
set -eu
jobs=$1
shift
build=${1#BUILD=}
units="$build/tests/unit/run/test_ring $build/tests/unit/run/test_batch"
# shellcheck disable=SC2086 # a list of words
make -s "-j$jobs" "$build/tests/threads/threads" "$build/pandoc-tagger" \
    $units "$@"
pandoc -t json samples/article/input.md >"$build/article.json"
# shellcheck disable=SC2086
sh tests/each.sh $units && sh tests/batch.sh "$build/pandoc-tagger" &&
    "$build/tests/threads/threads" "$build/article.json"
