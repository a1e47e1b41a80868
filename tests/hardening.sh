#!/bin/sh
# SPDX-License-Identifier: MIT
# Reads back from the program and the shared library how they were hardened:
# run at any address, with tables of addresses and stacks that cannot be
# misused, and with calls that check their bounds.
#
#     sh tests/hardening.sh PROGRAM LIBRARY
set -u
passed=0
failed=0
skipped=0

# has FILE READELF-OPTION PATTERN WHAT
has() {
    if readelf -W "$2" "$1" | grep -qE "$3"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $1 is without $4"
    fi
}

has_not() {
    if readelf -W "$2" "$1" | grep -E "$3"; then
        failed=$((failed + 1))
        echo "FAILED: $1 has $4"
    else
        passed=$((passed + 1))
    fi
}

if ! readelf -h "$1" >/dev/null 2>&1; then
    echo "skipped: $1 is no ELF file, or there is no readelf"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
fi
has "$1" -d '\(FLAGS_1\).* PIE' 'position-independent code'
for file in "$@"; do
    has "$file" -h 'Type: *DYN' 'position-independent code'
    has "$file" -l ' GNU_RELRO ' 'relocation tables made read-only'
    has "$file" -d 'BIND_NOW|FLAGS.* NOW' 'binding of all symbols at the start'
    has "$file" -l ' GNU_STACK .* RW +0x' 'a stack that is not executed'
    has_not "$file" -l ' LOAD .* RWE ' 'pages both written and executed'
    has_not "$file" -d '\((TEXTREL|RPATH|RUNPATH)\)' 'what it must not have'
    has "$file" -s ' UND __stack_chk_fail' 'stack protector'
    if getconf GNU_LIBC_VERSION >/dev/null 2>&1; then
        has "$file" -s ' UND __[a-z]+_chk' 'fortified calls'
    else
        echo "skipped: fortified calls, which only glibc has"
        skipped=$((skipped + 1))
    fi
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
