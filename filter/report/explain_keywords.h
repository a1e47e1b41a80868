/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_EXPLAIN_KEYWORDS_H
#define PT_REPORT_EXPLAIN_KEYWORDS_H

#include "base/buf.h"
#include "keyword/analysis.h"
#include "report/plain.h"

struct json_object;

/**
 * Appends an empty line and a table of the declared keywords: grade, how
 * often, the first of the best places and what it says; of an absent keyword
 * the nearest words. Nothing where no keyword is declared.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_explain_keywords(pt_buf *out, const pt_analysis *analysis,
                              const pt_plain *plain, pt_error *err);

/**
 * Makes an array of the declared keywords with all their places; owned by
 * the caller, NULL when memory ran out (report/object.h).
 */
struct json_object *pt_explain_keywords_json(const pt_analysis *analysis,
                                             const pt_plain *place);

#endif
