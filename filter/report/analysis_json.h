/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_ANALYSIS_JSON_H
#define PT_REPORT_ANALYSIS_JSON_H

#include "keyword/analysis.h"
#include "report/plain.h"

struct json_object;

/**
 * The parts of an analysis as JSON objects: the one place that decides what
 * their keys are called. Each function returns an object that the caller
 * owns, or NULL when memory ran out (report/object.h).
 */

/** A stretch of a text: where it stands, what it says. */
struct json_object *pt_json_place(const pt_document *doc, const pt_span *span,
                                  const pt_plain *place);

/** A mention: where it stands, what it is, its entity, its value. */
struct json_object *pt_json_mention(const pt_analysis *analysis, uint32_t index,
                                    const pt_plain *place);

/** An entity, with its surface forms. */
struct json_object *pt_json_entity(const pt_analysis *analysis, uint32_t index);

/** A keyword: where it was declared, how well the text matches it. */
struct json_object *pt_json_keyword(const pt_analysis *analysis,
                                    uint32_t index);

/** A place at which a keyword occurs. */
struct json_object *pt_json_match(const pt_analysis *analysis, uint32_t index,
                                  const pt_plain *place);

/** Returns the role's name: "heading"; valid for ever. */
const char *pt_role_name(pt_role role);

#endif
