/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_FILE_H
#define PT_BASE_FILE_H

#include "base/buf.h"
#include "pandoc-tagger/base.h"

/** The descriptors of the standard streams. */
enum { PT_STDIN, PT_STDOUT, PT_STDERR };

/**
 * Reads everything a descriptor gives; short reads, EINTR and EAGAIN are
 * handled.
 *
 * out     appended to
 * limit   bytes; reading more is PT_ERR_LIMIT
 * where   names the input in errors
 * Returns PT_ERR_IO, PT_ERR_LIMIT, PT_ERR_NOMEM.
 */
pt_status pt_file_read_fd(pt_buf *out, int fd, size_t limit, const char *where,
                          pt_error *err);

/**
 * Reads a whole file; see pt_file_read_fd.
 */
pt_status pt_file_read(pt_buf *out, const char *path, size_t limit,
                       pt_error *err);

/**
 * Writes all of `bytes`; short writes, EINTR and EAGAIN are handled.
 *
 * Returns PT_ERR_IO; some bytes may then have been written.
 */
pt_status pt_file_write_fd(int fd, pt_str bytes, const char *where,
                           pt_error *err);

/**
 * Asks whether what was written is lost, as closing tells it (a disk elsewhere
 * may be full), and leaves the descriptor open.
 *
 * Returns PT_ERR_IO.
 */
pt_status pt_file_settle_fd(int fd, const char *where, pt_error *err);

/**
 * Writes a file as a whole or not at all: under a name of its own in the same
 * folder first, which then takes the place of `path`. Folders that are
 * missing are made.
 *
 * Returns PT_ERR_IO, PT_ERR_NOMEM.
 */
pt_status pt_file_replace(const char *path, pt_str bytes, pt_error *err);

/** A file mapped into memory, read-only. */
typedef struct pt_mapping {
    pt_str bytes; /* the contents; empty for an empty file */
    void *base;   /* what munmap wants; NULL when nothing is mapped */
} pt_mapping;

/**
 * Maps a regular file. Release it with pt_mapping_release.
 *
 * Returns PT_ERR_IO.
 */
pt_status pt_mapping_read(pt_mapping *out, const char *path, pt_error *err);

/** Unmaps; a zeroed mapping is allowed. */
void pt_mapping_release(pt_mapping *mapping);

#endif
