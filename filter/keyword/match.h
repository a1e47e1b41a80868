/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_MATCH_H
#define PT_KEYWORD_MATCH_H

#include "keyword/keyword.h"

/**
 * Finds where keywords occur in the texts: the stems of their words in
 * order, with a possessive ’s or a hyphen between at most, the longest at
 * each place; not inside keyword sections. All keywords at once, linear in
 * the number of words.
 *
 * out       owned by the caller: pt_vec_release; disjoint, in order
 * keywords  n_matches is filled in
 * words     of the document
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_keywords_match(pt_matches *out, pt_keywords *keywords,
                            const pt_document *doc, const pt_words *words,
                            pt_error *err);

#endif
