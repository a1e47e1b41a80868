/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_ADOPT_H
#define PT_KEYWORD_ADOPT_H

#include "keyword/choose.h"

/**
 * Makes keywords of suggestions: the best ones that say something new. A
 * suggestion whose words another keyword has in a row is left out, and so is
 * a poor one.
 *
 * keywords  those declared; appended to, with PT_KEYWORD_SUGGESTED
 * limit     at most so many more
 * doc       its arena keeps the strings
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_keywords_adopt(pt_keywords *keywords,
                            const pt_suggestions *suggestions, uint32_t limit,
                            const pt_document *doc, pt_error *err);

#endif
