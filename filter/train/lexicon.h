/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_LEXICON_H
#define PT_TRAIN_LEXICON_H

#include "base/buf.h"
#include "sequence/model.h"

/**
 * Compiles the word clusters: lines of word, count, four cluster numbers.
 *
 * out      receives the clusters section of a model
 * Returns  PT_ERR_IO, PT_ERR_FORMAT with file and line, PT_ERR_NOMEM.
 */
pt_status pt_lexicon_read_clusters(pt_buf *out, const char *path,
                                   pt_error *err);

/** Where names come from. Any may be NULL. */
typedef struct pt_name_sources {
    const char *titles; /* bits, title; compressed with xz */
    const char *parts;  /* "F given-name count", "L surname count" */
    const char *base;   /* surface, type, … of the knowledge base */
} pt_name_sources;

/**
 * Compiles the list of names.
 *
 * out      receives the names section of a model
 * Returns  as pt_lexicon_read_clusters.
 */
pt_status pt_lexicon_read_names(pt_buf *out, const pt_name_sources *sources,
                                pt_error *err);

#endif
