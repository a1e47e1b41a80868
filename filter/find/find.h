/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_FIND_H
#define PT_FIND_FIND_H

#include "find/mention.h"

/** What is looked for, and how sure a finder must be. */
typedef struct pt_find_options {
    uint32_t finders; /* bit 1 << pt_finder: that finder runs */
    uint32_t types;   /* bit 1 << pt_type: mentions of that type are kept */
    float min_score;  /* mentions below it are dropped; 0 keeps all */
} pt_find_options;

/** Every finder runs, every type is kept. */
#define PT_FIND_ALL ((pt_find_options){UINT32_MAX, UINT32_MAX, 0})

/**
 * Finds the mentions of a document: runs the finders, picks a disjoint set.
 *
 * out      owned by the caller: pt_mentions_release; disjoint, in the order
 *          of texts and offsets; the author's own (PT_MENTION_OWN) are in it
 * options  NULL means PT_FIND_ALL
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_find_all(pt_mentions *out, const pt_find_input *in,
                      const pt_find_options *options, pt_error *err);

#endif
