/* SPDX-License-Identifier: MIT */
/*
 * Reading and writing through POSIX calls, and mapping files: the only place
 * that meets short reads, short writes and EINTR. A file is written under
 * another name beside it, which is locked meanwhile, and takes its place by
 * rename(2). Nothing waits for the disk (fsync): a run that is killed leaves
 * whole files, a machine that loses its power may lose the latest ones, which
 * another run makes again.
 */
#include "base/file.h"

#include "base/error.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STEP = 1 << 16 };

/* Whether a call that failed is to be made again: it was interrupted, or
 * somebody has set the descriptor to never wait, in which case this does. */
static bool can_retry(int fd, short events)
{
    struct pollfd ready = {.fd = fd, .events = events};
    if (errno == EINTR)
        return true;
    if (errno != EAGAIN && errno != EWOULDBLOCK)
        return false;
    return poll(&ready, 1, -1) >= 0 || errno == EINTR;
}

/* open(2), which a signal may interrupt on a slow device. */
static int open_file(const char *path, int flags)
{
    int fd = -1;
    do
        fd = open(path, flags, 0666);
    while (fd < 0 && errno == EINTR);
    return fd;
}

pt_status pt_file_read_fd(pt_buf *out, int fd, size_t limit, const char *where,
                          pt_error *err)
{
    size_t total = 0;
    for (;;) {
        char *to = pt_buf_reserve(out, STEP);
        if (to == NULL)
            return pt_error_nomem(err);
        const ssize_t n = read(fd, to, STEP);
        if (n < 0 && can_retry(fd, POLLIN))
            continue;
        if (n < 0)
            return pt_error_io(err, "read", where, errno);
        if (n == 0)
            return PT_OK;
        out->len += (size_t)n;
        total += (size_t)n;
        if (total > limit)
            return pt_error_set(err, PT_ERR_LIMIT, where,
                                "larger than the limit of %zu bytes", limit);
    }
}

pt_status pt_file_read(pt_buf *out, const char *path, size_t limit,
                       pt_error *err)
{
    const int fd = open_file(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return pt_error_io(err, "open", path, errno);
    const pt_status st = pt_file_read_fd(out, fd, limit, path, err);
    close(fd);
    return st;
}

pt_status pt_file_write_fd(int fd, pt_str bytes, const char *where,
                           pt_error *err)
{
    while (bytes.len > 0) {
        const ssize_t n = write(fd, bytes.ptr, bytes.len);
        if (n < 0 && can_retry(fd, POLLOUT))
            continue;
        if (n < 0)
            return pt_error_io(err, "write", where, errno);
        bytes.ptr += n;
        bytes.len -= (size_t)n;
    }
    return PT_OK;
}

pt_status pt_file_settle_fd(int fd, const char *where, pt_error *err)
{
    const int copy = dup(fd);
    /* After EINTR it is closed: Linux and others never leave it open. */
    const bool good = copy >= 0 && (close(copy) == 0 || errno == EINTR);
    return good ? PT_OK : pt_error_io(err, "write", where, errno);
}

/* Makes the folders of a path; `path` is the same again afterwards. */
static pt_status make_folders(char *path, pt_error *err)
{
    for (char *at = path; *at != '\0'; at++) {
        if (*at != '/' || at == path)
            continue;
        *at = '\0';
        const bool good = mkdir(path, 0777) == 0 || errno == EEXIST;
        const pt_status st =
            good ? PT_OK : pt_error_io(err, "make", path, errno);
        *at = '/';
        if (st != PT_OK)
            return st;
    }
    return PT_OK;
}

/* Whether a file that was opened under a name is ours to write: nobody else
 * holds its lock, and it has not taken the place of a good file meanwhile.
 * One just made is ours also where files cannot be locked. */
static bool take(int fd, const char *name, bool is_new)
{
    struct stat opened;
    struct stat named;
    if (flock(fd, LOCK_EX | LOCK_NB) != 0 && (!is_new || errno == EWOULDBLOCK))
        return false;
    return fstat(fd, &opened) == 0 && lstat(name, &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino &&
           S_ISREG(opened.st_mode) && opened.st_nlink == 1 &&
           ftruncate(fd, 0) == 0;
}

/* Opens a file beside `path`, "path.pandoc-tagger.tmp" or one with a number:
 * the first that nobody writes to. What a run that was killed has left is
 * taken over. */
static pt_status open_beside(int *fd_out, pt_buf *name, const char *path,
                             pt_error *err)
{
    enum { MOST = 1000 };
    const int flags = O_WRONLY | O_CLOEXEC | O_NOFOLLOW;
    for (unsigned n = 0; n < MOST; n++) {
        pt_buf_clear(name);
        pt_buf_add_format(
            name, n == 0 ? "%s.pandoc-tagger.tmp" : "%s.pandoc-tagger-%u.tmp",
            path, n);
        pt_buf_add_byte(name, '\0');
        if (pt_buf_failed(name))
            return pt_error_nomem(err);
        int fd = open_file(name->ptr, flags | O_CREAT | O_EXCL);
        const bool is_new = fd >= 0;
        if (!is_new && errno != EEXIST)
            return pt_error_io(err, "create", path, errno);
        if (!is_new)
            fd = open_file(name->ptr, flags);
        if (fd >= 0 && take(fd, name->ptr, is_new)) {
            *fd_out = fd;
            return PT_OK;
        }
        if (fd >= 0)
            close(fd);
    }
    return pt_error_io(err, "create", path, EEXIST);
}

static pt_status write_beside(int fd, const char *name, const char *path,
                              pt_str bytes, pt_error *err)
{
    pt_status st = pt_file_write_fd(fd, bytes, path, err);
    if (st == PT_OK)
        st = pt_file_settle_fd(fd, path, err); /* its lock must last */
    if (st == PT_OK && rename(name, path) != 0)
        st = pt_error_io(err, "replace", path, errno);
    if (st != PT_OK)
        unlink(name);
    close(fd);
    return st;
}

pt_status pt_file_replace(const char *path, pt_str bytes, pt_error *err)
{
    struct stat info;
    const bool exists = stat(path, &info) == 0;
    if (exists && !S_ISREG(info.st_mode))
        return pt_error_set(err, PT_ERR_IO, path, "not a regular file");
    pt_buf name;
    pt_buf_init(&name);
    pt_buf_add(&name, pt_str_from(path));
    pt_buf_add_byte(&name, '\0');
    int fd = -1;
    pt_status st = pt_buf_failed(&name) ? pt_error_nomem(err)
                                        : make_folders(name.ptr, err);
    if (st == PT_OK)
        st = open_beside(&fd, &name, path, err);
    if (st == PT_OK && exists)
        fchmod(fd, info.st_mode & 0777); /* who may read it stays the same */
    if (st == PT_OK)
        st = write_beside(fd, name.ptr, path, bytes, err);
    pt_buf_release(&name);
    return st;
}

pt_status pt_mapping_read(pt_mapping *out, const char *path, pt_error *err)
{
    const int fd = open_file(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return pt_error_io(err, "open", path, errno);
    pt_status st = PT_OK;
    struct stat info;
    if (fstat(fd, &info) != 0) {
        st = pt_error_io(err, "read", path, errno);
    } else if (!S_ISREG(info.st_mode)) {
        st = pt_error_set(err, PT_ERR_IO, path, "not a regular file");
    } else if (info.st_size == 0) {
        *out = (pt_mapping){
            {"", 0},
            NULL
        };
    } else {
        void *base =
            mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (base == MAP_FAILED)
            st = pt_error_io(err, "map", path, errno);
        else
            *out = (pt_mapping){
                {base, (size_t)info.st_size},
                base
            };
    }
    close(fd);
    return st;
}

void pt_mapping_release(pt_mapping *mapping)
{
    if (mapping->base != NULL)
        munmap(mapping->base, mapping->bytes.len);
    *mapping = (pt_mapping){
        {NULL, 0},
        NULL
    };
}
