#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds and tests the program for another machine through Debian's foreign
# packages: i386 has sizes of 32 bits; s390x keeps the highest byte first and
# runs under qemu, where binfmt_misc is on (slow, so `make check-all` leaves it
# out: `sh tests/foreign.sh JOBS s390x`).
#
#     sh tests/foreign.sh JOBS ARCHITECTURE
set -u
jobs=$1
machine=$2
if [ "$(uname -m)" != x86_64 ]; then
    echo "skipped: $machine is tried on x86_64 only"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
case $machine in
i386) compiler=i686-linux-gnu-gcc ;;
*) compiler=$machine-linux-gnu-gcc ;;
esac
libraries=/usr/lib/$machine-linux-gnu
exec sh tests/needs.sh "$machine" env \
    CK_TIMEOUT_MULTIPLIER=20 \
    PKG_CONFIG_LIBDIR="$libraries/pkgconfig:/usr/share/pkgconfig" \
    sh tests/flavour.sh "$jobs" "BUILD=build/$machine" "CC=$compiler"
