#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the samples and the metadata of the formats through Pandoc 3.x.
set -u
status=0
if ! (cd tests && npm install --no-audit --no-fund --silent); then
    echo "skipped: pandoc-wasm is not to be had from the npm registry"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
pandoc="node $PWD/tests/pandoc3.mjs"
PANDOC=$pandoc VERSION=3 sh tests/samples.sh "$1" || status=1
python3 tests/formats.py "$1" "$pandoc" || status=1
python3 tests/extract.py "$1" "$pandoc" || status=1
python3 tests/documents.py "$1" "$pandoc" || status=1
exit $status
