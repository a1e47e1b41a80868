#!/bin/sh
# SPDX-License-Identifier: MIT
# Reads the pages of Pandoc 2 and 3 with the tools of their formats.
set -u
status=0
if ! (cd tests && npm install --no-audit --no-fund --silent); then
    echo "skipped: the tools are not to be had from the npm registry"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
python3 tests/pages.py "$1" pandoc || status=1
python3 tests/pages.py "$1" "node $PWD/tests/pandoc3.mjs" || status=1
exit $status
