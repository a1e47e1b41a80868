/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_LIST_H
#define PT_KEYWORD_LIST_H

#include "keyword/keyword.h"

/**
 * Keyword lists as people write them: "a, b; c", "• a • b", a keyword a
 * line, `"one, whole", another`.
 */

/** How the pieces of a list's text are held together. */
enum {
    PT_LIST_WRAP = '\n', /* a line break that may be mere wrapping */
    PT_LIST_BREAK = '\v' /* one that separates keywords for certain */
};

/** Where a list stands: it decides what is taken for writing habits. */
typedef enum pt_list_origin {
    PT_LIST_VALUE,  /* a string of metadata: taken literally */
    PT_LIST_SECTION /* running text: hashtags and a last full stop are
                       stripped */
} pt_list_origin;

/**
 * Splits a list into keywords and appends them: separated by commas,
 * semicolons, vertical bars, bullets, line breaks; what stands in quotation
 * marks stays whole and loses them.
 *
 * out      the items borrow from `text`, white space as it stands there
 * text     with PT_LIST_WRAP and PT_LIST_BREAK for line breaks
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_list_split(pt_keyword_names *out, pt_str text,
                        pt_list_origin origin, pt_error *err);

/** How sure it is beforehand that a list follows. */
typedef enum pt_list_doubt {
    PT_LIST_EXPECTED, /* after a heading or a label set off from the text */
    PT_LIST_DOUBTED   /* after a word and a colon: may be prose */
} pt_list_doubt;

/**
 * Returns whether the items can be keywords rather than pieces of prose:
 * few words each, few function words among them.
 *
 * names    the items of one list
 * n_names  how many
 * text     the list they come from
 * lang     its language tag; may be empty
 * scratch  tells by its failure that the answer is none
 */
bool pt_list_is_plausible(const pt_str *names, uint32_t n_names, pt_str text,
                          pt_str lang, pt_list_doubt doubt, pt_buf *scratch);

#endif
