#!/bin/sh
# SPDX-License-Identifier: MIT
# Splits an archive into shards for archive.sh, slurm.sh or dask_job.py.
#
#     sh split.sh IN.jsonl FOLDER
#
# FOLDER/shards/     000000, 000001, … in the order of the archive
# FOLDER/manifest    their names and how many records each has; written last,
#                    so without it the splitting is to be done again
# RECORDS            records a shard (default: 10000)
set -eu
in=$1 folder=$2
mkdir -p "$folder/done"
[ ! -f "$folder/manifest" ] || exit 0
rm -rf "$folder/shards"
mkdir "$folder/shards"
# shellcheck disable=SC1003 # sed: the last line may lack its end
sed '$a\' "$in" | split -l "${RECORDS:-10000}" -d -a 6 - "$folder/shards/"
(cd "$folder/shards" && for shard in *; do
    [ ! -e "$shard" ] || echo "$shard $(wc -l <"$shard")"
done) >"$folder/manifest.part"
mv "$folder/manifest.part" "$folder/manifest"
