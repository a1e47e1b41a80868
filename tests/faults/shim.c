/* SPDX-License-Identifier: MIT */
/*
 * System calls with faults, for a program as it is: loaded before the C
 * library by LD_PRELOAD, which its children do not inherit. What is to happen
 * stands in the environment:
 *
 *     FAULT_SHORT=1     reads and writes move a few bytes at a time
 *     FAULT_EVERY=N     every Nth read, write, open, poll and waitpid fails …
 *     FAULT_ERROR=E     … with this errno (EINTR, EAGAIN)
 *     FAULT_WRITE=N:E   writing more than N bytes to files fails with E
 *     FAULT_KILL=N      after N bytes to regular files the program is killed
 *     FAULT_OPEN=E      opening to write fails with E
 *     FAULT_CLOSE=E     closing what was written to fails with E
 *     FAULT_RENAME=E    renaming fails with E
 *     FAULT_MALLOC=N    the Nth allocation fails (allocator.c)
 */
#define _GNU_SOURCE
#include "allocator.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FD_MAX = 256, FEW = 61 };

static struct {
    bool is_short;
    long every; /* 0: never */
    int error;
    long write_max; /* -1: no limit */
    int write_error;
    long kill_at; /* -1: never */
    int open_error;
    int close_error;
    int rename_error;
} faults = {.write_max = -1, .kill_at = -1};

static atomic_long n_calls;
static atomic_long n_written;
static atomic_bool is_written[FD_MAX];

static int error_of(const char *name)
{
    static const struct {
        const char *name;
        int number;
    } errors[] = {
        {"EINTR",  EINTR },
        {"EAGAIN", EAGAIN},
        {"ENOSPC", ENOSPC},
        {"EIO",    EIO   },
        {"EROFS",  EROFS },
        {"EACCES", EACCES},
        {"EDQUOT", EDQUOT}
    };
    for (size_t i = 0; name != NULL && i < sizeof errors / sizeof errors[0];
         i++)
        if (strcmp(errors[i].name, name) == 0)
            return errors[i].number;
    return 0;
}

static long number_of(const char *name, long otherwise)
{
    const char *value = getenv(name);
    return value == NULL ? otherwise : atol(value);
}

__attribute__((constructor)) static void prepare(void)
{
    const char *limit = getenv("FAULT_WRITE");
    const char *colon = limit == NULL ? NULL : strchr(limit, ':');
    faults.is_short = getenv("FAULT_SHORT") != NULL;
    faults.every = number_of("FAULT_EVERY", 0);
    faults.error = error_of(getenv("FAULT_ERROR"));
    faults.write_max = number_of("FAULT_WRITE", -1);
    faults.write_error = colon == NULL ? 0 : error_of(colon + 1);
    faults.kill_at = number_of("FAULT_KILL", -1);
    faults.open_error = error_of(getenv("FAULT_OPEN"));
    faults.close_error = error_of(getenv("FAULT_CLOSE"));
    faults.rename_error = error_of(getenv("FAULT_RENAME"));
    unsetenv("LD_PRELOAD");
    const long n = number_of("FAULT_MALLOC", 0);
    if (n > 0)
        allocator_arm(n, false);
}

/* The C library's function; the lookup is cheap enough for a test. */
static void *next(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (found == NULL)
        abort();
    return found;
}

#define NEXT(type, name)                                                       \
    type = NULL;                                                               \
    *(void **)&call = next(name)

/* Whether this call is one of those that fail. */
static bool fails(void)
{
    if (faults.every == 0 || atomic_fetch_add(&n_calls, 1) % faults.every != 0)
        return false;
    errno = faults.error;
    return true;
}

/* So many bytes of `count` as may be moved now: 1 to FEW. */
static size_t part_of(size_t count)
{
    const size_t few = (size_t)(atomic_fetch_add(&n_calls, 1) % FEW) + 1;
    return faults.is_short && count > few ? few : count;
}

static bool is_regular(int fd)
{
    struct stat info;
    return fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
}

ssize_t read(int fd, void *to, size_t count)
{
    NEXT(ssize_t(*call)(int, void *, size_t), "read");
    return fails() ? -1 : call(fd, to, part_of(count));
}

ssize_t write(int fd, const void *from, size_t count)
{
    NEXT(ssize_t(*call)(int, const void *, size_t), "write");
    if (fd == STDERR_FILENO)
        return call(fd, from, count);
    if (fails())
        return -1;
    const bool is_file = is_regular(fd);
    count = part_of(count);
    if (is_file && faults.kill_at >= 0 &&
        atomic_load(&n_written) + (long)count > faults.kill_at) {
        call(fd, from, (size_t)(faults.kill_at - atomic_load(&n_written)));
        kill(getpid(), SIGKILL);
    }
    if (is_file && faults.write_max >= 0 &&
        atomic_load(&n_written) + (long)count > faults.write_max) {
        count = (size_t)(faults.write_max - atomic_load(&n_written));
        errno = faults.write_error;
        if (count == 0)
            return -1;
    }
    const ssize_t n = call(fd, from, count);
    if (n > 0 && is_file)
        atomic_fetch_add(&n_written, n);
    if (n > 0 && fd >= 0 && fd < FD_MAX)
        atomic_store(&is_written[fd], true);
    return n;
}

int open(const char *path, int flags, ...)
{
    NEXT(int (*call)(const char *, int, ...), "open");
    va_list args;
    va_start(args, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(args, mode_t) : 0;
    va_end(args);
    if (fails())
        return -1;
    if (faults.open_error != 0 && (flags & O_ACCMODE) != O_RDONLY) {
        errno = faults.open_error;
        return -1;
    }
    return call(path, flags, mode);
}

int dup(int fd)
{
    NEXT(int (*call)(int), "dup");
    const int copy = call(fd);
    if (copy >= 0 && copy < FD_MAX && fd < FD_MAX)
        atomic_store(&is_written[copy], atomic_load(&is_written[fd]));
    return copy;
}

int close(int fd)
{
    NEXT(int (*call)(int), "close");
    const bool was =
        fd >= 0 && fd < FD_MAX && atomic_exchange(&is_written[fd], false);
    const int code = call(fd);
    if (code != 0 || !was || faults.close_error == 0)
        return code;
    errno = faults.close_error;
    return -1;
}

int rename(const char *from, const char *to)
{
    NEXT(int (*call)(const char *, const char *), "rename");
    if (faults.rename_error == 0)
        return call(from, to);
    errno = faults.rename_error;
    return -1;
}

int poll(struct pollfd *list, nfds_t n, int timeout)
{
    NEXT(int (*call)(struct pollfd *, nfds_t, int), "poll");
    if (faults.error == EINTR && fails())
        return -1;
    return call(list, n, timeout);
}

pid_t waitpid(pid_t pid, int *status, int options)
{
    NEXT(pid_t(*call)(pid_t, int *, int), "waitpid");
    return faults.error == EINTR && fails() ? -1 : call(pid, status, options);
}
