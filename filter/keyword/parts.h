/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_PARTS_H
#define PT_KEYWORD_PARTS_H

#include "document/document.h"

/** Ranges of texts. */
typedef PT_VEC(pt_span) pt_spans;

/**
 * Gives the parts inside `spans` PT_ROLE_KEYWORDS; a part that is inside
 * only in part is divided. The outline is that of the other parts.
 *
 * spans    disjoint; are sorted by this call
 * Returns  PT_ERR_NOMEM: the parts are then as they were.
 */
pt_status pt_parts_mark_keywords(pt_document *doc, pt_spans *spans,
                                 pt_error *err);

#endif
