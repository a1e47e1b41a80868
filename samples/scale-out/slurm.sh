#!/bin/sh
# SPDX-License-Identifier: MIT
# Tags the shards of an archive as a Slurm job array, on a file system that
# all nodes share. A task does every n-th shard that has no answer yet; so a
# task that is requeued, or an array that is submitted again, does what is
# missing.
#
#     sh split.sh archive.jsonl FOLDER
#     sbatch --array=1-20 slurm.sh FOLDER [OPTION of batch…]
#     sh join.sh FOLDER                     when the array has ended
#
# SCALE_OUT  the folder of these scripts, since sbatch runs a copy
#            (default: samples/scale-out)
# TAGGER     the program on the nodes (default: pandoc-tagger)
#
# Run once with Slurm 22.05 (Debian 12), an array of 4 on one node with one
# task cancelled in the middle and the array submitted again: the same bytes
# as from one process.
#SBATCH --job-name=pandoc-tagger
#SBATCH --cpus-per-task=2
#SBATCH --requeue
set -u
folder=$1
shift
export HOSTS=:
first=${SLURM_ARRAY_TASK_MIN:-1}
step=${SLURM_ARRAY_TASK_COUNT:-1}
status=0
awk -v at=$((${SLURM_ARRAY_TASK_ID:-1} - first)) -v step="$step" \
    '(NR - 1) % step == at { print $1 }' "$folder/manifest" |
    {
        while read -r shard; do
            [ ! -f "$folder/done/$shard" ] || continue
            sh "${SCALE_OUT:-samples/scale-out}/shard.sh" 1 \
                "$folder/shards/$shard" "$folder/done/$shard" \
                --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@" </dev/null || status=1
        done
        exit $status
    }
