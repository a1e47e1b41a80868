#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs each test program, and says which of them failed.
set -u
status=0
for program in "$@"; do
    "$program" || { echo "FAILED: $program"; status=1; }
done
exit $status
