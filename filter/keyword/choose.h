/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_CHOOSE_H
#define PT_KEYWORD_CHOOSE_H

#include "keyword/ranker.h"

/** A document's candidates with their traits. */
typedef struct pt_prospects {
    const pt_analysis *analysis;
    pt_terms terms;
    pt_candidates candidates;
    pt_traits traits;
    pt_arena *arena; /* what the others point to */
} pt_prospects;

/** A suggested keyword. */
typedef struct pt_suggestion {
    pt_str name; /* as the text most often has it; in the document's arena */
    float score; /* 0–1 */
    uint32_t candidate; /* index among the prospects' */
    uint32_t entity;    /* that it names, or PT_NONE */
    uint32_t n_matches; /* its occurrences, */
    uint32_t matches;   /* from this one on */
} pt_suggestion;

/** Suggested keywords, the best first, and where they occur in the texts. */
typedef struct pt_suggestions {
    PT_VEC(pt_suggestion) list;
    PT_VEC(pt_span) matches; /* by suggestion; each one's in order */
} pt_suggestions;

void pt_suggestions_release(pt_suggestions *suggestions);

/**
 * Chooses the best candidates: highest score first, near-duplicates set back,
 * one name for each entity.
 *
 * out      owned by the caller: pt_suggestions_release
 * forest   ranks them
 * limit    suggestions at most
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_suggestions_choose(pt_suggestions *out,
                                const pt_prospects *prospects,
                                const pt_forest *forest, pt_list_kind kind,
                                uint32_t limit, pt_error *err);

#endif
