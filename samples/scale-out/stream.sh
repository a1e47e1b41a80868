#!/bin/sh
# SPDX-License-Identifier: MIT
# Tags an archive on several hosts, as a stream: records go out over ssh, a
# thousand at a time, and come back in order. A host that fails or is cut off
# costs its thousand a retry elsewhere. For an archive that takes hours use
# archive.sh, which can be stopped and started again.
#
#     HOSTS='news1 news2' sh stream.sh [OPTION of batch…] <in.jsonl >out.jsonl
#
# HOSTS    names that ssh reaches without a password; : is this machine
# SSH      the ssh command (default: one that notices a dead host)
# TAGGER   the program on the hosts (default: pandoc-tagger)
# RECORDS  records a job (default: 1000)
#
# Needs GNU parallel here, the program on the hosts. One job runs on a host
# at a time, since the program uses all cores itself.
set -eu
: "${HOSTS:?set HOSTS to the names of the hosts}"
ssh=${SSH:-ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=5 -o ServerAliveCountMax=3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkfifo "$work/in" "$work/out"
logins=
for host in $HOSTS; do
    logins=$logins${logins:+,}1/$host
done

# Lines are counted on both sides: an exit code alone says too little.
wc -l <"$work/in" >"$work/sent" &
sending=$!
wc -l <"$work/out" >"$work/received" &
receiving=$!
status=0
tee "$work/in" | parallel --will-cite --ssh "$ssh" -S "$logins" --retries 4 \
    --pipe -N "${RECORDS:-1000}" --keep-order \
    ${LOG:+--joblog "$LOG"} "${TAGGER:-pandoc-tagger}" batch "$@" |
    tee "$work/out" || status=$?
wait "$sending" "$receiving"
sent=$(cat "$work/sent")
received=$(cat "$work/received")
if [ "$sent" -ne "$received" ] || [ "$status" -ne 0 ]; then
    echo "stream.sh: $sent records sent, $received received" >&2
    exit 1
fi
