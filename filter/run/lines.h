/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_LINES_H
#define PT_RUN_LINES_H

#include <stdbool.h>

#include "base/buf.h"
#include "pandoc-tagger/batch.h"

/** Cuts what a pt_read_fn gives into lines. */
typedef struct pt_lines {
    pt_read_fn read;
    void *payload;
    size_t max;   /* bytes of a line */
    pt_buf chunk; /* what has been read */
    size_t at;    /* what of it has been handed out */
    bool ended;   /* nothing more to read */
} pt_lines;

/** Begins to read; allocates nothing. */
void pt_lines_init(pt_lines *lines, pt_read_fn read, void *payload, size_t max);

/** Frees what the reader holds. */
void pt_lines_release(pt_lines *lines);

/**
 * Reads the next line, without its newline; the last one may lack it.
 *
 * line     cleared first; of a line that is longer than `max` bytes only so
 *          many, the rest is skipped
 * cut_out  whether it is such a line
 * end_out  whether there was no line any more
 * Returns  PT_ERR_NOMEM or what `read` returned.
 */
pt_status pt_lines_next(pt_lines *lines, pt_buf *line, bool *cut_out,
                        bool *end_out, pt_error *err);

#endif
