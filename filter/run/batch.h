/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_BATCH_H
#define PT_RUN_BATCH_H

#include <stdbool.h>

#include "pandoc-tagger/batch.h"
#include "run/ring.h"

/** What each thread of a batch has of its own; first member of its struct. */
typedef struct pt_batch_worker {
    const pt_tagger *tagger;
    const pt_batch *batch;
    const void *extra; /* what pt_batch_run_workers was given */
    pt_batch_totals totals;
} pt_batch_worker;

/** How the threads of a batch work. */
typedef struct pt_batch_trade {
    pt_ring_fn work;
    void (*release)(void *worker); /* frees what the struct holds */
    size_t size;                   /* of the struct; it begins zeroed */
    const void *extra;
} pt_batch_trade;

/** As pt_batch_run, with another way to make an answer out of a line. */
pt_status pt_batch_run_workers(pt_batch_totals *totals_out,
                               const pt_tagger *tagger, const pt_batch *batch,
                               const pt_batch_trade *trade, pt_error *err);

/** Returns whether the record belongs to the shard that is asked for. */
bool pt_batch_is_wanted(const pt_batch_worker *w, pt_str id);

/**
 * Filters a document, or extracts from it, and counts it.
 *
 * out   appended to, also on failure
 * name  the document's, in what is extracted
 */
pt_status pt_batch_tag(pt_buf *out, pt_batch_worker *w, pt_str document,
                       pt_str name, pt_error *err);

#endif
