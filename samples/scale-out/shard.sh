#!/bin/sh
# SPDX-License-Identifier: MIT
# Tags one shard of an archive on one of several hosts: on that of the slot,
# or the next one where that fails. The answer takes its place only when it is
# whole; so whatever happened to an earlier run, a file that is there is right.
#
#     HOSTS='news1 news2' sh shard.sh SLOT IN.jsonl OUT.jsonl [OPTION of batch…]
#
# SLOT   counts from 1; jobs that run at the same time have different ones
# HOSTS, SSH, TAGGER: as in stream.sh; HOSTS=: works here, without ssh
set -u
slot=$1 in=$2 out=$3
shift 3
# shellcheck disable=SC2206,SC2086 # lists of words
ssh=${SSH:-ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=5 -o ServerAliveCountMax=3}
part=$out.$$.part
trap 'rm -f "$part"' EXIT
trap 'exit 1' HUP INT TERM

run_on() {
    host=$1
    shift
    # shellcheck disable=SC2086
    if [ "$host" = : ]; then
        "${TAGGER:-pandoc-tagger}" batch "$@"
    else
        $ssh "$host" "${TAGGER:-pandoc-tagger}" batch "$@"
    fi
}

# The hosts, beginning with the slot's.
order=$(echo "$HOSTS" | awk -v slot="$slot" '{
    for (i = 0; i < NF; i++) print $((slot - 1 + i) % NF + 1) }')
wanted=$(wc -l <"$in")
for host in $order; do
    if run_on "$host" "$@" <"$in" >"$part" &&
        [ "$(wc -l <"$part")" -eq "$wanted" ]; then
        mv "$part" "$out"
        exit 0
    fi
    echo "shard.sh: $in failed on $host" >&2
done
exit 1
