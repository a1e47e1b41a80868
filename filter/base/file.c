/* SPDX-License-Identifier: MIT */
/*
 * Reading and writing through POSIX calls, and mapping files: the only place
 * that meets short reads, short writes and EINTR.
 */
#include "base/file.h"

#include "base/error.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STEP = 1 << 16 };

pt_status pt_file_read_fd(pt_buf *out, int fd, size_t limit, const char *where,
                          pt_error *err)
{
    size_t total = 0;
    for (;;) {
        char *to = pt_buf_reserve(out, STEP);
        if (to == NULL)
            return pt_error_nomem(err);
        const ssize_t n = read(fd, to, STEP);
        if (n < 0 && errno == EINTR)
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
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
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
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return pt_error_io(err, "write", where, errno);
        bytes.ptr += n;
        bytes.len -= (size_t)n;
    }
    return PT_OK;
}

pt_status pt_file_close_fd(int fd, const char *where, pt_error *err)
{
    return close(fd) == 0 ? PT_OK : pt_error_io(err, "write", where, errno);
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

/* Opens a new file beside `path`: "path.PID-N.tmp" with the first N that is
 * free. */
static pt_status open_beside(int *fd_out, pt_buf *name, const char *path,
                             pt_error *err)
{
    for (unsigned n = 0;; n++) {
        pt_buf_clear(name);
        pt_buf_add_format(name, "%s.%ld-%u.tmp", path, (long)getpid(), n);
        pt_buf_add_byte(name, '\0');
        if (pt_buf_failed(name))
            return pt_error_nomem(err);
        const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
        const int fd = open(name->ptr, flags, 0666);
        if (fd >= 0) {
            *fd_out = fd;
            return PT_OK;
        }
        if (errno != EEXIST)
            return pt_error_io(err, "create", path, errno);
    }
}

static pt_status write_beside(int fd, const char *name, const char *path,
                              pt_str bytes, pt_error *err)
{
    pt_status st = pt_file_write_fd(fd, bytes, path, err);
    if (close(fd) != 0 && st == PT_OK)
        st = pt_error_io(err, "write", path, errno);
    if (st == PT_OK && rename(name, path) != 0)
        st = pt_error_io(err, "replace", path, errno);
    if (st != PT_OK)
        unlink(name);
    return st;
}

pt_status pt_file_replace(const char *path, pt_str bytes, pt_error *err)
{
    struct stat info;
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode))
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
    if (st == PT_OK)
        st = write_beside(fd, name.ptr, path, bytes, err);
    pt_buf_release(&name);
    return st;
}

pt_status pt_mapping_read(pt_mapping *out, const char *path, pt_error *err)
{
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
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
