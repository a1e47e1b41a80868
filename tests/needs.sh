#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs a group of packages and runs the command; where they are not to be
# had, says so and counts as skipped.
#
#     sh tests/needs.sh GROUP COMMAND [ARGUMENT…]
set -u
group=$1
shift
if ! sh .packaging/deps.sh "$group"; then
    echo "skipped: what \"$group\" needs cannot be installed here"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
exec "$@"
