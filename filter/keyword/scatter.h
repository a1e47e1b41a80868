/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_SCATTER_H
#define PT_KEYWORD_SCATTER_H

#include "keyword/needs.h"

/** A match that was found already, and the sentence it stands in. */
typedef struct pt_placed {
    uint32_t keyword;
    uint32_t sentence;
    uint32_t start;
    uint32_t end;
} pt_placed;

typedef PT_VEC(pt_placed) pt_placed_list;

/**
 * Finds the scattered keywords, outside of where they stand together, and
 * for those that are absent the nearest words; fills in n_words, n_near and
 * nearest of the keywords.
 *
 * out     matches are appended, then all brought into reading order
 * needs   all texts are noted; are sorted by this call
 * placed  in reading order; is sorted by this call
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_scatter_find(pt_matches *out, pt_keywords *keywords,
                          pt_needs *needs, pt_placed_list *placed,
                          pt_error *err);

#endif
