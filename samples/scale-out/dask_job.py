# SPDX-License-Identifier: MIT
"""Tags the shards of an archive with Dask, on a file system that all workers
share. A shard is one task; Dask gives those of a lost worker to others, and a
second run does what is missing.

    sh split.sh archive.jsonl FOLDER
    python3 dask_job.py SCHEDULER FOLDER [OPTION of batch…]
    sh join.sh FOLDER

SCHEDULER is the address of a dask-scheduler ("tcp://news1:8786"). Start the
workers with `dask-worker SCHEDULER --nthreads 1`, since the program uses all
cores itself.

Run once with distributed 2022.12 (Debian 12), two workers of which one was
killed in the middle: the same bytes as from one process.
"""
import os
import subprocess
import sys

from distributed import Client, as_completed


def tag(script, folder, shard, options, tagger):
    """Tags one shard on the worker; its exit status."""
    environment = dict(os.environ, HOSTS=":", TAGGER=tagger)
    paths = [os.path.join(folder, sub, shard) for sub in ("shards", "done")]
    return subprocess.call(["sh", script, "1", *paths, *options],
                           env=environment, stdin=subprocess.DEVNULL)


def main():
    scheduler, folder, options = sys.argv[1], sys.argv[2], sys.argv[3:]
    folder = os.path.abspath(folder)
    here = os.path.dirname(os.path.abspath(__file__))
    join = ["sh", os.path.join(here, "join.sh"), folder]
    missing = subprocess.check_output([*join, "missing"], text=True).split()
    script = os.path.join(here, "shard.sh")
    tagger = os.environ.get("TAGGER", "pandoc-tagger")
    with Client(scheduler) as client:
        tasks = [client.submit(tag, script, folder, shard, options, tagger,
                               pure=False, retries=3) for shard in missing]
        for task in as_completed(tasks):
            if task.status == "error" or task.result() != 0:
                print("dask_job.py: a shard has failed", file=sys.stderr)
    sys.exit(subprocess.call(join))


if __name__ == "__main__":
    main()
