# SPDX-License-Identifier: MIT
"""Runs the program while what it asks of the system goes wrong.

    python3 tests/faults.py BUILD [pandoc]

Calls that move a few bytes, that are interrupted or would have to wait: the
same answers. Streams that are closed, full, a folder or not read any more;
disks that fill up in the middle of a file or are read-only; memory that runs
out: status 1 and one line that names the place and the cause, and a good file
stays as it is. A run that is killed: only whole files, and the next run
leaves nothing else behind. Real devices where there are such, otherwise a
library before the C library (tests/faults/shim.c).
"""

import fcntl
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

BUILD = os.path.abspath(sys.argv[1])
PANDOC = sys.argv[2] if len(sys.argv) > 2 else "pandoc"
PROGRAM = BUILD + "/pandoc-tagger"
SHIM = BUILD + "/tests/faults/shim.so"
TOP = os.getcwd()
WORK = tempfile.mkdtemp()
ENV = dict(os.environ, HOME=WORK, XDG_CONFIG_HOME=WORK + "/none")
ENV.pop("PANDOC_TAGGER_CONFIG", None)
TEMPORARY = ".pandoc-tagger"
IS_ASAN = b"__asan_init" in open(PROGRAM, "rb").read()

passed = 0
failed = 0


def check(name, good, told=""):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print("FAILED:", name, str(told)[:600])


class Answer:
    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err.decode("utf-8", "replace")

    def __repr__(self):
        return "status %s, %d bytes, %r" % (self.status, len(self.out),
                                            self.err)

    def is_failure(self, *words, status=1):
        """One line on standard error that has these words."""
        return (self.status == status and self.err.count("\n") == 1
                and self.err.startswith("pandoc-tagger: ")
                and all(word in self.err for word in words))


def with_shim(faults):
    env = dict(ENV, LD_PRELOAD=SHIM, **faults) if faults else ENV
    if faults and IS_ASAN:
        env["ASAN_OPTIONS"] = "verify_asan_link_order=0:detect_leaks=0"
    return env


def run(args, data=b"", faults=None, **more):
    if "stdin" not in more:
        more["input"] = data
    more.setdefault("stdout", subprocess.PIPE)
    done = subprocess.run([PROGRAM] + args, stderr=subprocess.PIPE, cwd=WORK,
                          env=with_shim(faults), timeout=60, **more)
    return Answer(done.returncode, done.stdout or b"", done.stderr)


def read(path):
    with open(os.path.join(WORK, path), "rb") as file:
        return file.read()


def write(path, data):
    path = os.path.join(WORK, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def files_in(folder):
    found = {}
    for at, _, names in os.walk(os.path.join(WORK, folder)):
        for name in names:
            path = os.path.join(at, name)
            found[os.path.relpath(path, os.path.join(WORK, folder))] = \
                read(path)
    return found


def without_temporaries(files):
    return {k: v for k, v in files.items() if TEMPORARY not in k}


# What the program is asked for: arguments, and whether it reads DOCUMENT or
# RECORDS on standard input.
def commands():
    return [
        (["html"], DOCUMENT),
        (["latex", "--strip"], DOCUMENT),
        (["batch", "-j", "2", "--flush"], RECORDS),
        (["check", "--format=json"], DOCUMENT),
        (["check", "in.json", "in.json"], None),
        (["explain"], DOCUMENT),
        (["extract", "--to=tsv"], DOCUMENT),
        (["keywords"], DOCUMENT),
        (["keywords", "--jsonl"], RECORDS),
        (["view"], DOCUMENT),
        (["gazetteer", "compile", "-o", "n.names", "ships.tsv"], None),
        (["extract", "--schema"], None),
        (["check", "--list"], None),
        (["--help"], None),
        (["batch", "--help"], None),
        (["--version"], None),
        (["--list-types"], None),
    ]


def name_of(args):
    return " ".join(args)


def test_interruptions():
    kinds = [{"FAULT_SHORT": "1"},
             {"FAULT_EVERY": "3", "FAULT_ERROR": "EINTR"},
             {"FAULT_EVERY": "5", "FAULT_ERROR": "EINTR", "FAULT_SHORT": "1"},
             {"FAULT_EVERY": "3", "FAULT_ERROR": "EAGAIN"}]
    for args, data in commands():
        good = run(args, data or b"")
        check(name_of(args), good.status == 0 and good.out, good)
        for faults in kinds:
            # Opening is not a thing that asks to be tried again.
            if faults.get("FAULT_ERROR") == "EAGAIN" and data is None:
                continue
            got = run(args, data or b"", faults)
            check("%s with %s" % (name_of(args), faults),
                  got.status == 0 and got.out == good.out, got)


def tells(got, args, where, cause):
    """A check tells of what it could not read in its report."""
    if args[0] == "check":
        return got.status == 1 and cause.encode() in got.out
    return got.is_failure(where, cause)


def test_streams():
    for args, data in commands():
        name = name_of(args)
        with open("/dev/full", "wb") as full:
            got = run(args, data or b"", stdout=full)
        check(name + " to a full disk",
              got.is_failure("standard output", "No space left"), got)
        got = run(args, data or b"", preexec_fn=lambda: os.close(1))
        check(name + " with standard output closed",
              got.is_failure("standard output", "Bad file descriptor"), got)
        if data is None:
            continue
        got = run(args, stdin=subprocess.DEVNULL,
                  preexec_fn=lambda: os.close(0))
        check(name + " with standard input closed",
              tells(got, args, "standard input", "Bad file descriptor"), got)
        folder = os.open(WORK, os.O_RDONLY)
        got = run(args, stdin=folder)
        os.close(folder)
        check(name + " with a folder as standard input",
              tells(got, args, "standard input", "Is a directory"), got)
    got = run(["html"], DOCUMENT, preexec_fn=lambda: os.close(2))
    check("standard error closed", got.status == 0, got)
    got = run(["html"], b"{", preexec_fn=lambda: os.close(2))
    check("an error without standard error", got.status == 1, got)


def test_pipes():
    for args, data in commands():
        for ignored in (False, True):
            ends = os.pipe()
            os.close(ends[0])
            got = run(args, data or b"", stdout=ends[1],
                      restore_signals=not ignored)
            os.close(ends[1])
            name = "%s, nobody reads, SIGPIPE %s" % (
                name_of(args), "ignored" if ignored else "as it is")
            # A stream ends as a signal would end it, unless nobody wants that.
            is_stream = args[0] == "batch" and len(args) > 2 or \
                "--jsonl" in args
            if is_stream and not ignored:
                check(name, got.status == -signal.SIGPIPE and not got.err, got)
            else:
                check(name, got.is_failure("standard output", "Broken pipe"),
                      got)


def test_nonblocking():
    """Pipes that somebody has set to never wait, with slow ends."""
    good = run(["html"], DOCUMENT)
    into, out = os.pipe(), os.pipe()
    for end in (into[0], out[1]):
        flags = fcntl.fcntl(end, fcntl.F_GETFL)
        fcntl.fcntl(end, fcntl.F_SETFL, flags | os.O_NONBLOCK)
    child = subprocess.Popen([PROGRAM, "html"], stdin=into[0], stdout=out[1],
                             stderr=subprocess.PIPE, cwd=WORK, env=ENV)
    os.close(into[0])
    os.close(out[1])

    def feed():
        half = len(DOCUMENT) // 2
        for part in (DOCUMENT[:half], DOCUMENT[half:]):
            time.sleep(0.1)
            os.write(into[1], part)
        os.close(into[1])

    feeder = threading.Thread(target=feed)
    feeder.start()
    time.sleep(0.5)
    answer = b""
    while True:
        part = os.read(out[0], 1 << 12)
        if not part:
            break
        answer += part
    feeder.join()
    os.close(out[0])
    err = child.stderr.read()
    child.stderr.close()
    check("pipes that never wait", child.wait() == 0 and answer == good.out,
          err)


# What writes files: arguments, standard input, the file.
def writers():
    return [
        (["gazetteer", "compile", "-o", "out/n.names", "ships.tsv"], None,
         "out/n.names"),
        (["check", "--write-baseline=out/base", "in.json"], None, "out/base"),
        (["view", "-o", "out/view.html"], DOCUMENT, "out/view.html"),
        (["view", "--site", "site", "-o", "out"], None, "out/a.md.html"),
        (["batch", "--summary=out/sum.json"], RECORDS, "out/sum.json"),
        (["batch", "--files", "-o", "out", "in.json"], None,
         "out/in.json.tagged.json"),
    ]


def test_files():
    kinds = [({"FAULT_WRITE": "20:ENOSPC"}, "No space left on device"),
             ({"FAULT_WRITE": "0:EDQUOT"}, "Disk quota exceeded"),
             ({"FAULT_CLOSE": "EIO"}, "Input/output error"),
             ({"FAULT_OPEN": "EROFS"}, "Read-only file system"),
             ({"FAULT_OPEN": "EACCES"}, "Permission denied"),
             ({"FAULT_RENAME": "EACCES"}, "Permission denied")]
    for args, data, path in writers():
        for faults, cause in kinds:
            # What pandoc renders passes through a file without a name.
            if args[0] == "view" and "FAULT_OPEN" not in faults and \
                    "FAULT_RENAME" not in faults:
                continue
            name = "%s with %s" % (name_of(args), faults)
            shutil.rmtree(WORK + "/out", ignore_errors=True)
            write(path, b"what was there")
            got = run(args, data or b"", faults)
            # Closing standard output fails, too, and comes first.
            where = "" if "FAULT_CLOSE" in faults else path
            check(name, got.is_failure(where, cause), got)
            check(name + ": the good file", read(path) == b"what was there")
            check(name + ": nothing else",
                  list(files_in("out")) == [os.path.relpath(path, "out")],
                  list(files_in("out")))

        name = name_of(args)
        shutil.rmtree(WORK + "/out", ignore_errors=True)
        os.makedirs(os.path.join(WORK, path))
        got = run(args, data or b"")
        check(name + " onto a folder",
              got.is_failure(path, "not a regular file"), got)
        shutil.rmtree(WORK + "/out")
        write("out", b"a file")
        got = run(args, data or b"")
        check(name + " under a file", got.is_failure("out", "directory"), got)
        os.remove(WORK + "/out")
        got = run(args, data or b"")
        check(name + " into a folder that is missing",
              got.status == 0 and len(read(path)) > 20, got)
        os.chmod(os.path.join(WORK, path), 0o640)
        got = run(args, data or b"")
        check(name + " keeps the file's mode", got.status == 0 and
              os.stat(os.path.join(WORK, path)).st_mode & 0o777 == 0o640, got)


def test_limit_of_size():
    """A file larger than the shell's limit is an error, not a signal."""
    shutil.rmtree(WORK + "/out", ignore_errors=True)
    write("out/n.names", b"what was there")
    got = run(["gazetteer", "compile", "-o", "out/n.names", "ships.tsv"],
              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE,
                                                    (100, 100)))
    check("a file that is too large",
          got.is_failure("out/n.names", "File too large"), got)
    check("the good file", files_in("out") == {"n.names": b"what was there"})


def test_kills():
    jobs = [(["batch", "--files", "-j", "1", "-o", "out", "in.json",
              "site/a.md", "site/deep/b.md"], 3),
            (["view", "--site", "site", "-o", "out"], 3)]
    for args, least in jobs:
        shutil.rmtree(WORK + "/out", ignore_errors=True)
        good = run(args)
        whole = files_in("out")
        check(name_of(args), good.status == 0 and len(whole) >= least, good)
        total = sum(map(len, whole.values()))
        for at in (0, 1, total // 7, total // 3, total // 2, total - 1):
            name = "%s killed at %d" % (name_of(args), at)
            shutil.rmtree(WORK + "/out")
            got = run(args, faults={"FAULT_KILL": str(at)})
            check(name, got.status == -signal.SIGKILL, got)
            left = files_in("out")
            finished = without_temporaries(left)
            check(name + ": whole files only",
                  all(whole[k] == v for k, v in finished.items()),
                  list(finished))
            check(name + ": at most one temporary",
                  len(left) - len(finished) <= 1, list(left))
            got = run(args)
            check(name + ": the next run", got.status == 0 and
                  files_in("out") == whole, got)


def test_temporaries():
    """Two writers of one file; somebody's links under a temporary's name."""
    args = ["gazetteer", "compile", "-o", "out/n.names", "ships.tsv"]
    shutil.rmtree(WORK + "/out", ignore_errors=True)
    run(args)
    good = read("out/n.names")
    name = "out/n.names" + TEMPORARY + ".tmp"
    write(name, b"another writer's")
    with open(os.path.join(WORK, name), "rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        got = run(args)
        check("a temporary in use", got.status == 0 and
              read("out/n.names") == good and
              read(name) == b"another writer's", got)
    write("precious", b"precious")
    for link in (os.link, os.symlink):
        os.remove(os.path.join(WORK, name))
        link(WORK + "/precious", os.path.join(WORK, name))
        got = run(args)
        check("a link as a temporary", got.status == 0 and
              read("out/n.names") == good and
              read("precious") == b"precious", got)


def test_memory():
    """The program's own allocations; the library's are tests/memory.sh's."""
    if IS_ASAN:
        return
    for args, data in commands():
        good = run(args, data or b"")
        n = 1
        while True:
            got = run(args, data or b"", {"FAULT_MALLOC": str(n)})
            fine = got.status == 0 and got.out == good.out
            if not fine:
                # A stream has answered what came before, and a thread may
                # have been what there was no memory for.
                fine = got.is_failure("out of memory") or \
                    got.is_failure("no thread can be started") or \
                    got.is_failure("Cannot allocate memory")
                fine = fine and good.out.startswith(got.out)
            check("%s, allocation %d fails" % (name_of(args), n), fine, got)
            if n > 2000 or got.status == 0 and n > 150:
                break
            n += 1 if n < 25 else 1 + n // 4


def make_documents():
    global DOCUMENT, RECORDS
    shutil.copy("samples/gazetteer/ships.tsv", WORK)
    DOCUMENT = subprocess.run(
        [PANDOC, "-f", "markdown", "-t", "json", "tests/faults/rich.md"],
        stdout=subprocess.PIPE, check=True).stdout
    write("in.json", DOCUMENT)
    for name in ("site/a.md", "site/deep/b.md"):
        write(name, b"# A talk in Oslo\n\nMinister Ann Lee met Bo Ek.\n")
    RECORDS = b"".join(
        b'{"id":%d,"text":"Minister Ann Lee met Bo Ek in Oslo."}\n' % i
        for i in range(200))


def main():
    make_documents()
    for test in (test_interruptions, test_streams, test_pipes,
                 test_nonblocking, test_files, test_limit_of_size, test_kills,
                 test_temporaries, test_memory):
        test()
    shutil.rmtree(WORK)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


sys.exit(main())
