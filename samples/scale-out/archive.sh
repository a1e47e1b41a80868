#!/bin/sh
# SPDX-License-Identifier: MIT
# Tags a large archive on several hosts. It is split into shards; each is sent
# to a host over ssh and accepted when every record of it has come back. The
# run may be stopped, or die with its machine, at any time: started again with
# the same arguments it does what is missing. At the end all shards are put
# together in order and counted.
#
#     HOSTS='news1 news2' sh archive.sh IN.jsonl FOLDER [OPTION of batch…]
#
# FOLDER/out.jsonl    the answer, there only when it is complete
# HOSTS, SSH, TAGGER  as in stream.sh
# RECORDS             records a shard (default: 10000)
# TIMEOUT             seconds after which a shard is tried again (default: 3600)
#
# Needs GNU parallel here, the program on the hosts.
set -eu
: "${HOSTS:?set HOSTS to the names of the hosts}"
export HOSTS
here=$(cd "$(dirname "$0")" && pwd)
in=$1 folder=$2
shift 2
if [ -f "$folder/out.jsonl" ]; then
    echo "archive.sh: $folder/out.jsonl is there already" >&2
    exit 0
fi
sh "$here/split.sh" "$in" "$folder"
rm -f "$folder"/done/*.part
sh "$here/join.sh" "$folder" missing >"$folder/todo"
# What counts is what is there afterwards, not what parallel says.
parallel --will-cite -a "$folder/todo" --jobs "$(echo "$HOSTS" | wc -w)" \
    --retries 3 --timeout "${TIMEOUT:-3600}" --joblog "+$folder/log" \
    sh "$here/shard.sh" '{%}' "$folder/shards/{}" "$folder/done/{}" "$@" || true
sh "$here/join.sh" "$folder"
