/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_SECTION_H
#define PT_OUTPUT_SECTION_H

#include "document/edit.h"
#include "keyword/analysis.h"

/** What becomes of the keyword section. */
typedef enum pt_section_place {
    PT_SECTION_KEEP,   /* it stays where it stands */
    PT_SECTION_REMOVE, /* it is left out */
    PT_SECTION_END     /* it goes to the end of the document */
} pt_section_place;

/**
 * Finds the place called "keep", "remove" or "end".
 *
 * Returns the pt_section_place, or -1.
 */
int pt_section_place_find(pt_str name);

/**
 * Adds the edits that remove or move the keyword section. No other edit may
 * lie inside it; finders leave it alone as its parts are PT_ROLE_KEYWORDS.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_section_edits(pt_edits *edits, const pt_analysis *analysis,
                           pt_section_place place, pt_error *err);

#endif
