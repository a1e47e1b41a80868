#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the test of many threads under TSan and runs it on the sample article.
#
#     sh tests/threads.sh JOBS BUILD=build/NAME [VARIABLE=VALUE…]
set -eu
jobs=$1
shift
build=${1#BUILD=}
make -s "-j$jobs" "$build/tests/threads/threads" "$@"
pandoc -t json samples/article/input.md >"$build/article.json"
"$build/tests/threads/threads" "$build/article.json"
