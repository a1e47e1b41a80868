/* SPDX-License-Identifier: MIT */
/*
 * Reading and writing through POSIX calls, and mapping files: the only place
 * that meets short reads, short writes and EINTR.
 */
#include "base/file.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
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
