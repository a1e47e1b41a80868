/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_INDEX_LABELS_H
#define PT_OUTPUT_INDEX_LABELS_H

#include "pandoc-tagger/base.h"

/** What the index for readers and its parts are called in a language. */
typedef struct pt_index_labels {
    const char *lang; /* "de" */
    const char *title;
    const char *people;
    const char *organizations;
    const char *places;
} pt_index_labels;

/**
 * Returns the labels for a language tag such as "de-AT"; English for a
 * language without a row. Valid for ever.
 */
const pt_index_labels *pt_index_labels_of(pt_str lang);

#endif
