#!/bin/sh
# SPDX-License-Identifier: MIT
# Validates what `check --format=sarif` prints against the schema of SARIF
# 2.1.0, which an npm package brings along, with everything in check.py.
#
#     sh tests/sarif.sh PROGRAM BUILD
set -u
program=$1
folder=$2/sarif
package=@microsoft/jest-sarif@1.0.0-beta.0
mkdir -p "$folder"
if ! (cd "$folder" && npm pack --silent "$package" >/dev/null &&
    tar xzf microsoft-jest-sarif-*.tgz); then
    echo "skipped: $package is not to be had from the npm registry"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
exec python3 tests/check.py "$program" pandoc \
    "$folder/package/lib/schemas/sarif-2.1.0-rtm.5.json"
