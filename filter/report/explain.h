/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_EXPLAIN_H
#define PT_REPORT_EXPLAIN_H

#include "base/buf.h"
#include "keyword/suggest.h"

/**
 * Why each mention is what it was taken for: where it stands, its type, who
 * found it and how sure that is, its entity, what the knowledge base knows it
 * as, what came second, and what spoke for it.
 */

/** How many suggested keywords are told. */
enum { PT_EXPLAIN_SUGGESTIONS = 15 };

/**
 * Appends a table for people, a line a mention, columns under each other,
 * one of the declared keywords and one of the suggested ones.
 * Places are paragraph and character, both from 1; control characters of the
 * document become spaces.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_explain_table(pt_buf *out, const pt_analysis *analysis,
                           const pt_suggestions *suggestions, pt_error *err);

/**
 * Appends the same as JSON: {"mentions": […], "entities": […],
 * "keywords": […], "suggested": […]}, members as of the format "json" of extract, with
 * `paragraph`, `character`, `link`, `ambiguous`; keywords with `places` at
 * all grades and, when absent, the `nearest` words.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_explain_json(pt_buf *out, const pt_analysis *analysis,
                          const pt_suggestions *suggestions, pt_error *err);

/**
 * Returns the words for bit `i` of a link's reasons (PT_LINK_…), NULL past
 * the last; valid for ever.
 */
const char *pt_explain_reason(unsigned i);

#endif
