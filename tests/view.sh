#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes pages of the view and uses them in Chromium; the screenshots are left
# in build/look/.
set -u
program=$1
if ! (cd tests && npm install --no-audit --no-fund --silent); then
    echo "skipped: the tools are not to be had from the npm registry"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 tests/view.py --write "$work" &&
    "$program" view samples/article/input.md -o "$work/article.html" &&
    "$program" view "$work/hostile.md" -o "$work/hostile.html" &&
    "$program" view "$work/rtl.md" -o "$work/rtl.html" &&
    "$program" view --site "$work/articles" -o "$work/site" &&
    timeout 90 node tests/view.mjs "$work" build/look
