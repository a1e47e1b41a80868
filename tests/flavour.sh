#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds and tests one flavour of the program.
#
#     sh tests/flavour.sh JOBS BUILD=build/NAME [VARIABLE=VALUE…]
set -eu
jobs=$1
shift
make -s "-j$jobs" tests "$@"
make -s check-flavour "$@"
sh tests/summary.sh "${1#BUILD=}/results"
