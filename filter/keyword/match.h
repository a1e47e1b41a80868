/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_MATCH_H
#define PT_KEYWORD_MATCH_H

#include "entity/entity.h"
#include "keyword/keyword.h"

/**
 * Finds where keywords occur in the texts, at three grades: word for word;
 * inflected or with function words between; with all content words in one
 * sentence, derivations and other names of the same entity counted. Not
 * inside keyword sections. All keywords at once: a word of the text costs
 * the same with one keyword as with a thousand.
 *
 * out       owned by the caller: pt_vec_release; in order of start
 * keywords  grade, n_matches, n_words, n_near and nearest are filled in
 * in        document, words; names may be NULL
 * mentions  clustered; may be empty
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_keywords_match(pt_matches *out, pt_keywords *keywords,
                            const pt_find_input *in,
                            const pt_mentions *mentions,
                            const pt_entities *entities, pt_error *err);

#endif
