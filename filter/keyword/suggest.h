/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_SUGGEST_H
#define PT_KEYWORD_SUGGEST_H

#include "keyword/choose.h"

/**
 * Keywords that a document could have: candidates, ranked, the best chosen.
 */

/** What suggesting needs beside the document. Immutable. */
typedef struct pt_suggester {
    pt_pos_model speech;
    pt_ranker ranker;
} pt_suggester;

/**
 * Opens the models inside the program.
 *
 * Returns  PT_ERR_FORMAT, PT_ERR_NOMEM. Release with pt_suggester_release.
 */
pt_status pt_suggester_init(pt_suggester *suggester, pt_error *err);

void pt_suggester_release(pt_suggester *suggester);

/**
 * Finds the candidates of a document.
 *
 * out       owned by the caller: pt_prospects_release; borrows `analysis`
 * analysis  with words, mentions and entities
 * speech    NULL: do without
 * titles    NULL: do without
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_prospects_read(pt_prospects *out, const pt_analysis *analysis,
                            const pt_pos_model *speech, const pt_titles *titles,
                            pt_error *err);

void pt_prospects_release(pt_prospects *prospects);

/**
 * Suggests keywords for a document.
 *
 * out       owned by the caller: pt_suggestions_release
 * analysis  with words, mentions and entities
 * kind      PT_LIST_PHRASES or PT_LIST_WORDS; for other languages than
 *           English both are words
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_suggestions_find(pt_suggestions *out, const pt_analysis *analysis,
                              const pt_suggester *suggester, pt_list_kind kind,
                              uint32_t limit, pt_error *err);

#endif
