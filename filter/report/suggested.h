/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_SUGGESTED_H
#define PT_REPORT_SUGGESTED_H

#include "keyword/suggest.h"
#include "report/plain.h"

struct json_object;

/** Suggested keywords, for people and for programs. */

/** Appends a line for each: score, occurrences, keyword, between tabs. */
void pt_suggested_add_text(pt_buf *out, const pt_suggestions *suggestions);

/** Appends a JSON array of the keywords alone. */
void pt_suggested_add_names(pt_buf *out, const pt_suggestions *suggestions);

/**
 * Returns a JSON array of objects: keyword, score, entity where it names one,
 * and where it occurs, in code points of the plain text (report/plain.h).
 * The caller owns it; NULL when memory ran out.
 */
struct json_object *pt_suggested_json(const pt_suggestions *suggestions,
                                      const pt_analysis *analysis,
                                      const pt_plain *place);

/** Appends that array. */
void pt_suggested_add_json(pt_buf *out, const pt_suggestions *suggestions,
                           const pt_analysis *analysis);

#endif
