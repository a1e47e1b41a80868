#!/bin/sh
# SPDX-License-Identifier: MIT
# Tags an archive with Hadoop Streaming, as a job without reducers: a split is
# one process of the program. No answer has a tab in it, at which Hadoop would
# divide key and value.
#
#     sh hadoop.sh /archive.jsonl /tagged [OPTION of batch…]
#
# On paper: written by Hadoop's documentation, not run.
set -eu
in=$1 out=$2
shift 2
exec mapred streaming -D mapreduce.job.reduces=0 \
    -D mapreduce.map.maxattempts=4 \
    -input "$in" -output "$out" -mapper "pandoc-tagger batch --jobs 1 $*"
