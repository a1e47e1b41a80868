#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs samples/scale-out/ on two hosts that are network namespaces, each with
# an sshd of its own: one is cut off in the middle, the coordinator is killed
# and started again, and every record must be there, as from one process.
#
#     sh tests/cluster.sh PROGRAM
#
# All of it lives in namespaces of its own and is gone at the end; a watchdog
# ends it after two minutes. Needs root.
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
scripts=$PWD/samples/scale-out
work=$(mktemp -d)
name=pt$$
. tests/count.sh
daemons=
unset PANDOC_TAGGER_CONFIG
export HOME="$work" XDG_CONFIG_HOME="$work/none"

skip() {
    echo "skipped: $1"
    echo "0 passed, 0 failed, 1 skipped"
    exit 0
}

clean_up() {
    # shellcheck disable=SC2086 # a list of numbers
    [ -z "$daemons" ] || kill $daemons 2>/dev/null
    for space in c a b; do
        ip netns del "$name$space" 2>/dev/null
    done
    rm -rf "$work"
}

# The coordinator is in a namespace too, so nothing of this machine's own
# network is touched: c has a cable to a and one to b.
cable() {
    ip link add "$name$1" netns "${name}c" type veth \
        peer name eth0 netns "$name$1" &&
        ip -n "${name}c" address add "192.0.2.$2/30" dev "$name$1" &&
        ip -n "$name$1" address add "192.0.2.$3/30" dev eth0 &&
        ip -n "${name}c" link set "$name$1" up &&
        ip -n "$name$1" link set eth0 up
}

start_sshd() {
    ip netns exec "$name$1" /usr/sbin/sshd -D -e -f /dev/null -o Port=2222 \
        -o "ListenAddress=192.0.2.$2" -o "HostKey=$work/key" \
        -o "AuthorizedKeysFile=$work/key.pub" -o StrictModes=no \
        -o UsePAM=no -o PidFile=none 2>>"$work/sshd.log" &
    daemons="$daemons $!"
}

[ "$(id -u)" = 0 ] || skip "network namespaces need root"
trap clean_up EXIT
trap 'exit 1' HUP INT TERM
for space in c a b; do
    ip netns add "$name$space" 2>"$work/ip.log" ||
        skip "no network namespaces here: $(head -n 1 "$work/ip.log")"
done
{ cable a 1 2 && cable b 5 6; } 2>"$work/ip.log" ||
    skip "no virtual cables here: $(head -n 1 "$work/ip.log")"
# A watchdog, whatever hangs.
(sleep 120 && kill -TERM $$) >/dev/null 2>&1 &
watchdog=$!
daemons=$watchdog

mkdir -p /run/sshd
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
start_sshd a 2
start_sshd b 6
cat >"$work/ssh.conf" <<END
Host host1
    HostName 192.0.2.2
Host host2
    HostName 192.0.2.6
Host *
    User root
    Port 2222
    IdentityFile $work/key
    StrictHostKeyChecking no
    UserKnownHostsFile /dev/null
    LogLevel ERROR
    BatchMode yes
    ConnectTimeout 1
    ServerAliveInterval 1
    ServerAliveCountMax 2
END
export SSH="ssh -F $work/ssh.conf" HOSTS='host1 host2' TAGGER="$program"
# answers HOST: waits until its sshd does.
answers() {
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        # shellcheck disable=SC2086 # a command with arguments
        ip netns exec "${name}c" $SSH "$1" true 2>"$work/ssh.log" && return 0
        sleep 0.3
    done
    cat "$work/sshd.log" "$work/ssh.log"
    return 1
}
check "host1 answers" answers host1
check "host2 answers" answers host2

# 3,000 records, every 97th bad.
awk 'BEGIN { for (i = 1; i <= 3000; i++) {
    printf("{\"id\":%d,\"text\":%s", i, i % 97 ? "\"" : "[\"")
    for (k = 0; k < 12; k++)
        printf("Minister Ann Lee%d met %d people from Oslo on 5 May 2025 and " \
            "said that %d others of Acme Corp. had gone. ", i % 50, i, k)
    print i % 97 ? "\"}" : "\"]}" } }' >"$work/in.jsonl"
"$program" batch <"$work/in.jsonl" >"$work/one.jsonl"
cd "$work" || exit 1

# await FILE LINES: waits up to half a minute for so many lines.
await() {
    for _ in $(seq 300); do
        [ -f "$1" ] && [ "$(wc -l <"$1")" -ge "$2" ] && return 0
        sleep 0.1
    done
    return 1
}

# A stream; the cable to host1 is pulled in the middle.
LOG=$work/stream.log RECORDS=100 ip netns exec "${name}c" \
    sh "$scripts/stream.sh" <in.jsonl >stream.jsonl 2>stream.err &
stream=$!
check "the stream has begun" await stream.log 6
ip -n "${name}c" link set "${name}a" down
check "the stream was cut in the middle" \
    [ "$(wc -l <stream.log)" -lt 31 ]
wait "$stream"
check "the stream ends well" [ $? -eq 0 ]
check "the stream is that of one process" cmp stream.jsonl one.jsonl
check "host1 did something" grep -q host1 stream.log
check "and so did host2" grep -q host2 stream.log

# Shards; host1 is cut off, then the coordinator is killed with all its jobs.
ip -n "${name}c" link set "${name}a" up
RECORDS=100 ip netns exec "${name}c" setsid \
    sh "$scripts/archive.sh" in.jsonl shards 2>archive.err &
coordinator=$!
check "the archive has begun" await shards/log 5
ip -n "${name}c" link set "${name}a" down
check "and goes on without host1" await shards/log 9
kill -KILL "-$coordinator"
wait "$coordinator" 2>/dev/null
check "it was killed in the middle" [ ! -e shards/out.jsonl ]
n_done=$(find shards/done -type f ! -name '*.part' | wc -l)
check "with work to do" [ "$n_done" -lt 30 ]
RECORDS=100 ip netns exec "${name}c" \
    sh "$scripts/archive.sh" in.jsonl shards 2>archive.err
check "started again it ends well" [ $? -eq 0 ]
check "the archive is that of one process" cmp shards/out.jsonl one.jsonl
check "every record is in the manifest" \
    [ "$(awk '{ n += $2 } END { print n }' shards/manifest)" -eq 3000 ]
check "what was done was not done again" \
    [ "$(wc -l <shards/log)" -le $((1 + 30 + 30 - n_done)) ]

# Without a host that answers it says what is missing and has no answer.
HOSTS=host1 RECORDS=3000 ip netns exec "${name}c" \
    sh "$scripts/archive.sh" in.jsonl dead 2>dead.err
check "no host is a failure" [ $? -eq 1 ]
check "that says what is missing" grep -q 'without an answer: 1;' dead.err
check "and leaves no answer" [ ! -e dead/out.jsonl ]
kill "$watchdog" 2>/dev/null

count_up
