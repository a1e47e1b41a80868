/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_NEEDS_H
#define PT_KEYWORD_NEEDS_H

#include "keyword/named.h"

/**
 * Keywords whose words stand scattered in a sentence. What one word of a
 * keyword asks for is a need: a word of its family, or a mention of an
 * entity that it names. Needs are numbered over all keywords; the texts are
 * read once, which gives each need a list of its occurrences; a keyword is
 * found where the lists of its needs have a sentence in common.
 *
 *     Canada China trade → needs 0 (canada, Canada, Ottawa), 1, 2
 *     need 0: sentence 3 [17,23), sentence 3 [80,88), sentence 9 …
 */

/** What one word of a keyword asks for. */
typedef struct pt_need {
    uint32_t family; /* its number, or PT_NONE: only entities will do */
    uint32_t next;   /* another need of the family, or PT_NONE */
    bool is_caps;    /* the word in capitals */
    uint32_t first;  /* occurrences [first, end), once they are sorted */
    uint32_t end;
} pt_need;

/** Where a need is met. */
typedef struct pt_occurrence {
    uint32_t need;
    uint32_t sentence;
    uint32_t start; /* offsets in the sentence's text: [start, end) */
    uint32_t end;
} pt_occurrence;

/** One link of a list of needs. */
typedef struct pt_need_link {
    uint32_t need;
    uint32_t next; /* or PT_NONE */
} pt_need_link;

/** All needs, found by what they need. */
typedef struct pt_needs {
    PT_VEC(pt_need) list;
    PT_VEC(uint32_t) of_family; /* by family: first need, or PT_NONE */
    PT_VEC(uint32_t) of_entity; /* by entity: first link, or PT_NONE */
    PT_VEC(pt_need_link) links;
    PT_VEC(uint32_t) of_keyword; /* needs, those of one keyword together */
    PT_VEC(uint32_t) first;      /* [n_keywords + 1] where they begin */
    PT_VEC(pt_occurrence) occurrences; /* in reading order until sorted */
    PT_VEC(uint32_t) sentences;        /* text of each sentence */
} pt_needs;

/**
 * Numbers the needs of all keywords.
 *
 * out       owned by the caller: pt_needs_release
 * named     names in the keywords
 * n_entities  of the document
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_needs_init(pt_needs *out, const pt_phrases *phrases,
                        const pt_named_list *named, uint32_t n_entities,
                        const pt_vocabulary *v, pt_error *err);

void pt_needs_release(pt_needs *needs);

/** Begins a sentence of a text; false when memory ran out. */
bool pt_needs_begin(pt_needs *needs, uint32_t text);

/**
 * Notes a word of the sentence last begun.
 *
 * family   its number, not PT_NONE
 * is_caps  it is in capitals
 * Returns  false when memory ran out.
 */
bool pt_needs_add_word(pt_needs *needs, uint32_t family, bool is_caps,
                       uint32_t start, uint32_t end);

/** Notes a mention in it; false when memory ran out. */
bool pt_needs_add_mention(pt_needs *needs, const pt_mention *m);

#endif
