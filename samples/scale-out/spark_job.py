# SPDX-License-Identifier: MIT
"""Tags an archive with Spark's `pipe`: a partition is one process of the
program, a line of it one record.

    spark-submit spark_job.py hdfs:///archive.jsonl hdfs:///tagged [OPTION…]

On paper: written by Spark's documentation, not run.
"""
import shlex
import sys

from pyspark import SparkContext


def main():
    source, target, options = sys.argv[1], sys.argv[2], sys.argv[3:]
    command = shlex.join(["pandoc-tagger", "batch", "--jobs", "1", *options])
    lines = SparkContext(appName="pandoc-tagger").textFile(source)
    lines.pipe(command, checkCode=True).saveAsTextFile(target)


if __name__ == "__main__":
    main()
