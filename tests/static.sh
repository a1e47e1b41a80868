#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the program that needs the C library only, sees that it does, and puts
# it through the samples.
#
#     sh tests/static.sh BUILD
set -u
if ! make -s static; then
    echo "skipped: a library is not to be had as a static one"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
program=$1/static/pandoc-tagger
needs=$(readelf -dW "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
echo "needs: $needs"
if echo "$needs" | grep -vE '^(libc|libm|libpthread|ld-linux[-a-z0-9]*)\.'; then
    echo "FAILED: the program needs more than the C library"
    echo "0 passed, 1 failed"
fi
sh tests/samples.sh "$program"
