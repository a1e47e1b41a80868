/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_NAMED_H
#define PT_KEYWORD_NAMED_H

#include "entity/entity.h"
#include "keyword/phrase.h"

/** Words of a keyword that name an entity of the document. */
typedef struct pt_named {
    uint32_t first; /* words [first, end) of the phrases' words */
    uint32_t end;
    uint32_t entity;
} pt_named;

typedef PT_VEC(pt_named) pt_named_list;

/**
 * Finds which words of keywords name an entity of the document: they read
 * like one of its mentions, or the knowledge base says that they mean it, its
 * country, or the country that it is the capital or the demonym of.
 *
 * out       owned by the caller: pt_vec_release; in the order of `first`
 * in        `names` may be NULL
 * mentions  of `entities`, clustered
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_named_find(pt_named_list *out, const pt_phrases *phrases,
                        const pt_keywords *keywords, const pt_find_input *in,
                        const pt_mentions *mentions,
                        const pt_entities *entities, pt_error *err);

#endif
