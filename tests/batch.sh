#!/bin/sh
# SPDX-License-Identifier: MIT
# What samples cannot show of `batch`: threads, signals, closed pipes, long
# records, shards, files.
#
#     sh tests/batch.sh PROGRAM
set -u
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset PANDOC_TAGGER_CONFIG
export HOME="$work" XDG_CONFIG_HOME="$work/none"
cp samples/article/input.md "$work/article.md"
. tests/count.sh
cd "$work" || exit 1

equals() {
    [ "$1" = "$2" ] || { echo "expected $2, got $1"; false; }
}

# await FILE LINES: waits up to a minute until the file has so many lines.
await() {
    for _ in $(seq 600); do
        [ "$(wc -l <"$1")" -ge "$2" ] && return 0
        sleep 0.1
    done
    return 1
}

# Every tenth record is bad.
awk 'BEGIN { for (i = 1; i <= 2000; i++)
    printf(i % 10 ? "{\"id\":%d,\"text\":\"Minister Ann Lee met %d people " \
        "from Oslo on 5 May 20%02d.\"}\n" : "{\"id\":%d,\"text\":%d%d}\n",
        i, i, i % 30) }' >in.jsonl

"$program" batch -j 1 --summary one.json <in.jsonl >one.jsonl
check "bad records are no failure" equals "$?" 0
check "a line for each line" equals "$(wc -l <one.jsonl)" 2000
check "in order" equals "$(sed 's/^{"id":\([0-9]*\),.*/\1/' one.jsonl |
    sort -nc && echo sorted)" sorted
check "errors" equals "$(grep -c '^{"id":[0-9]*0,"error":{"where":"text"' \
    one.jsonl)" 200
check "the summary" equals "$(sed 's/"seconds":[0-9.]*/S/' one.json)" \
    '{"documents":1800,"errors":200,"mentions":5400,S,"complete":true}'
"$program" batch -j 1 --tier=accurate <in.jsonl >accurate.jsonl
"$program" batch -j 3 --tier=accurate <in.jsonl >many.jsonl
check "3 threads, accurate" cmp accurate.jsonl many.jsonl
for jobs in 2 5; do
    "$program" batch -j "$jobs" <in.jsonl >many.jsonl
    check "$jobs threads" cmp one.jsonl many.jsonl
done
"$program" batch --flush <in.jsonl >flushed.jsonl
check "flushed" cmp one.jsonl flushed.jsonl
"$program" batch --strict <in.jsonl >strict.jsonl 2>strict.err
check "strict fails" equals "$?" 1
check "strict says why" equals "$(cat strict.err)" \
    "pandoc-tagger: 200 of 2000 records are bad"
check "strict answers all the same" cmp one.jsonl strict.jsonl
printf '%s' "$(cat in.jsonl)" | "$program" batch >unended.jsonl
check "without the last line's end" cmp one.jsonl unended.jsonl
"$program" batch </dev/null >empty.jsonl
check "nothing in, nothing out" equals "$? $(wc -c <empty.jsonl)" "0 0"

# Shards, each by a process of its own, are the whole.
for i in 1 2 3; do
    "$program" batch --shard $i/3 <in.jsonl
done | sort -t: -k2n >shards.jsonl
sort -t: -k2n one.jsonl >sorted.jsonl
check "shards" cmp shards.jsonl sorted.jsonl

# A record in the middle that is too long: an answer, and on it goes, in the
# memory of the limit, not of the record. (Sanitizers need more in any case.)
limit=400000
sh -c "ulimit -v $limit && '$program' --version" >/dev/null 2>&1 ||
    limit=unlimited
{
    head -n 1 in.jsonl
    printf '{"id":"long","text":"'
    head -c 300000000 /dev/zero | tr '\0' x
    printf '"}\n'
    sed -n 2p in.jsonl
} | { ulimit -v $limit && "$program" batch -j 1 --max-record=1000000; } \
    >long.jsonl
check "a long record is an error" equals "$(sed -n 2p long.jsonl)" \
    '{"id":"long","error":{"where":"record","message":"longer than the limit of 1000000 bytes (max-record)"}}'
check "the records around it" equals "$(sed 2d long.jsonl)" \
    "$(head -n 2 one.jsonl)"

# A signal ends the stream after the records that were read.
mkfifo fifo
: >term.jsonl
"$program" batch -j 2 --flush --summary term.json <fifo >term.jsonl \
    2>term.err &
child=$!
exec 3>fifo
head -n 500 in.jsonl >&3
printf '{"id":501,"te' >&3
await term.jsonl 500
kill -TERM "$child"
wait "$child" 2>/dev/null
check "SIGTERM ends it" equals "$?" 143
exec 3>&-
head -n 500 one.jsonl | cmp - term.jsonl
check "at a record" equals "$?" 0
check "with a word" equals "$(cat term.err)" \
    "pandoc-tagger: standard input: ended by a signal (Terminated)"
check "and a summary" equals "$(grep -c '"documents":450,.*"complete":false' \
    term.json)" 1

# A reader that has enough ends it too, without a word.
{
    for _ in 1 2 3 4 5 6; do cat in.jsonl; done | "$program" batch 2>pipe.err
    echo "$?" >pipe.status
} | head -n 3 >pipe.jsonl
check "SIGPIPE ends it" equals "$(cat pipe.status pipe.err)" 141
check "what was read of it" equals "$(cat pipe.jsonl)" "$(head -n 3 one.jsonl)"
if [ -c /dev/full ]; then
    "$program" batch <in.jsonl >/dev/full 2>full.err
    check "a full disk is a failure" equals "$? $(wc -l <full.err)" "1 1"
fi

# Files, as arguments and as lines.
mkdir -p docs/deep
pandoc -t json article.md >docs/a.json
cp article.md docs/deep/b.md
"$program" <docs/a.json >expected.json
"$program" batch --files docs/a.json docs/deep/b.md docs/none.json >files.jsonl
check "an answer for each file" equals "$(cat files.jsonl)" \
    '{"id":"docs/a.json","file":"docs/a.json.tagged.json"}
{"id":"docs/deep/b.md","file":"docs/deep/b.md.tagged.json"}
{"id":"docs/none.json","error":{"where":"docs/none.json","message":"cannot open: No such file or directory"}}'
check "a JSON file" cmp expected.json docs/a.json.tagged.json
check "another one" cmp expected.json docs/deep/b.md.tagged.json
find docs -name '?.*' ! -name '*.tagged.json' | sort |
    "$program" batch --files --output out/put >files.jsonl
check "under a folder" cmp expected.json out/put/docs/deep/b.md.tagged.json
check "and what that is" equals "$(head -n 1 files.jsonl)" \
    '{"id":"docs/a.json","file":"out/put/docs/a.json.tagged.json"}'
"$program" batch --files --to conll docs/a.json >/dev/null
"$program" extract --to conll docs/a.json >extracted
check "what is extracted" cmp extracted docs/a.json.extract.conll
check "nothing but the files" equals "$(find out -type f | wc -l)" 2
check "no way out of the folder" equals \
    "$("$program" batch --files -o out ../x.json | grep -c '"error"')" 1
printf 'no document' >docs/a.json
"$program" batch --files docs/a.json >/dev/null
check "a bad file leaves the old answer" cmp expected.json \
    docs/a.json.tagged.json

count_up
