/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_RING_H
#define PT_RUN_RING_H

#include <stdbool.h>

#include "base/buf.h"
#include "pandoc-tagger/batch.h"

/**
 * Lines through many threads and out in order. The calling thread reads;
 * workers each take the next line and make its answer; whichever worker has
 * finished the oldest one writes it and those behind it that are ready:
 *
 *          written     being worked on    waiting     free
 *     ────────────┬───────────────────┬───────────┬─────────
 *                head                next        tail
 *
 * Memory is bounded: so many lines and bytes may be between head and tail.
 */

/**
 * Makes the answer to one line: one line with its newline, or nothing.
 *
 * worker  this thread's own
 * out     empty
 * is_cut  the line is only the beginning of a longer one
 * Returns a failure that ends the run.
 */
typedef pt_status (*pt_ring_fn)(void *worker, pt_buf *out, pt_str line,
                                bool is_cut, pt_error *err);

/** What a run is. */
typedef struct pt_ring_job {
    pt_ring_fn work;
    void *const *workers; /* [n_workers] what `work` is given */
    uint32_t n_workers;   /* threads, at least 1 */
    size_t max_line;      /* bytes */
    bool flush;           /* write each answer at once */
    pt_read_fn read;
    void *read_payload;
    pt_write_fn write; /* whole answers */
    void *write_payload;
    void (*progress)(void *payload, uint64_t n_lines); /* or NULL */
    void *progress_payload;
} pt_ring_job;

/**
 * Runs to the end of the input, or to the first failure; after a failure to
 * read, what was read before is still answered.
 *
 * Returns PT_ERR_NOMEM, or what `read`, `work` or `write` returned.
 */
pt_status pt_ring_run(const pt_ring_job *job, pt_error *err);

#endif
