/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_ANALYSIS_H
#define PT_KEYWORD_ANALYSIS_H

#include "entity/entity.h"
#include "keyword/keyword.h"

/**
 * All that was found in a document; read-only once finished. Outputs, checks
 * and reports read this and nothing else.
 */
typedef struct pt_analysis {
    const pt_document *doc;
    pt_words words;
    pt_mentions mentions;       /* disjoint, in order */
    pt_entities entities;       /* in the order of their first mention */
    pt_keywords keywords;       /* in the order of declaration */
    pt_matches matches;         /* those with Spans: disjoint, in order */
    pt_matches all_matches;     /* of all grades, in order of start */
    pt_keyword_section section; /* where keyword lists stand */
} pt_analysis;

#endif
