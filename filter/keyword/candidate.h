/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_CANDIDATE_H
#define PT_KEYWORD_CANDIDATE_H

#include "keyword/term.h"

/** What may be a keyword: all stretches of terms with the same stems. */

/** Words that a candidate may have; a mention's may be longer. */
enum { PT_CANDIDATE_WORDS = 6, PT_CANDIDATE_MOST = 10 };

/** A stretch of terms that is a candidate. */
typedef struct pt_stretch_of {
    uint32_t candidate;
    uint32_t first; /* term */
    uint32_t last;  /* term: the last one, not past it */
    uint8_t bits;   /* PT_STRETCH_… */
} pt_stretch_of;

enum {
    PT_STRETCH_LEFT = 1,    /* a word before it could join it */
    PT_STRETCH_RIGHT = 2,   /* a word after it could */
    PT_STRETCH_MENTION = 4, /* a mention, all of it */
    PT_STRETCH_CUT = 8      /* part of a word with hyphens is left out */
};

/** What may be a keyword: a sequence of stems, wherever it stands. */
typedef struct pt_candidate {
    const uint32_t *stems; /* [n_words], in the arena */
    uint32_t n_words;
    uint32_t count;      /* stretches */
    uint32_t first;      /* index of the first of them */
    uint32_t nested;     /* count of its most frequent longer candidate */
    uint32_t entity;     /* that its mentions are of, or PT_NONE */
    uint32_t n_mentions; /* stretches that are mentions */
} pt_candidate;

/** All candidates of a document, and where they stand. */
typedef struct pt_candidates {
    PT_VEC(pt_candidate) list;
    PT_VEC(pt_stretch_of)
    stretches;               /* in the order of their first term,
                                        then of their last */
    PT_VEC(uint32_t) starts; /* [n_terms + 1] first stretch from each on */
} pt_candidates;

/**
 * Lists the candidates of a document: single content words; runs of nouns,
 * names, adjectives, participles and numbers that end in a noun or a
 * capitalised word; mentions of entities.
 *
 * out      owned by the caller: pt_candidates_release; stems are in the
 *          terms' arena
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_candidates_list(pt_candidates *out, const pt_terms *terms,
                             const pt_analysis *analysis, pt_error *err);

void pt_candidates_release(pt_candidates *candidates);

#endif
