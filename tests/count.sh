# shellcheck shell=sh
# SPDX-License-Identifier: MIT
# For tests to read with ".": runs checks and counts them, in the words that
# step.sh adds up.
#
#     . tests/count.sh
#     check "what must be so" COMMAND…
#     count_up
passed=0
failed=0

# check NAME COMMAND…: counts whether the command succeeds; shows the end of
# what it says if it does not.
check() {
    what=$1
    shift
    if said=$("$@" 2>&1); then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $what"
        printf '%s\n' "$said" | tail -n 50
    fi
}

# count_up [SKIPPED]: says how many there were; fails if one failed.
count_up() {
    echo "$passed passed, $failed failed${1:+, $1 skipped}"
    [ "$failed" -eq 0 ]
}
