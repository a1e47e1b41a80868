/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_SECTION_H
#define PT_OUTPUT_SECTION_H

#include "document/edit.h"
#include "keyword/analysis.h"

/** What becomes of the keyword section: the option `keyword-section`. */
typedef enum pt_place {
    PT_PLACE_KEEP,   /* it stays where it stands */
    PT_PLACE_REMOVE, /* it is left out */
    PT_PLACE_END     /* it goes to the end of the document */
} pt_place;

/**
 * Adds the edits that remove or move the keyword section. No other edit may
 * lie inside it; finders leave it alone as its parts are PT_ROLE_KEYWORDS.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_section_edits(pt_edits *edits, const pt_analysis *analysis,
                           pt_place place, pt_error *err);

/** Returns whether nothing is left of a document's blocks then. */
bool pt_section_is_all(const pt_analysis *analysis, pt_place place);

#endif
