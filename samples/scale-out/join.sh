#!/bin/sh
# SPDX-License-Identifier: MIT
# Puts the answers to the shards of split.sh together, in order, once all of
# them are there and have as many lines as the manifest says.
#
#     sh join.sh FOLDER          makes FOLDER/out.jsonl, or names what is missing
#     sh join.sh FOLDER missing  only lists the shards without an answer
set -eu
folder=$1

missing() {
    while read -r shard lines; do
        [ -f "$folder/done/$shard" ] &&
            [ "$(wc -l <"$folder/done/$shard")" -eq "$lines" ] || echo "$shard"
    done <"$folder/manifest"
}

if [ "${2:-}" = missing ]; then
    missing
    exit 0
fi
n_missing=$(missing | wc -l)
if [ "$n_missing" -ne 0 ]; then
    echo "join.sh: shards without an answer: $n_missing; run it again" >&2
    exit 1
fi
while read -r shard _; do
    cat "$folder/done/$shard"
done <"$folder/manifest" >"$folder/out.part"
wanted=$(awk '{ n += $2 } END { print n + 0 }' "$folder/manifest")
if [ "$(wc -l <"$folder/out.part")" -ne "$wanted" ]; then
    echo "join.sh: the shards do not add up to $wanted records" >&2
    exit 1
fi
mv "$folder/out.part" "$folder/out.jsonl"
