/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_INDEX_H
#define PT_OUTPUT_INDEX_H

#include "document/edit.h"
#include "output/presentation.h"

/** What index a document gets: the option `index`. */
typedef enum pt_index_kind {
    PT_INDEX_OFF,
    PT_INDEX_LIST,   /* a section at the end, with links to the mentions */
    PT_INDEX_ENTRIES /* for LaTeX: index entries, and the index they make */
} pt_index_kind;

/**
 * Adds the section that lists people, organisations and places, each with
 * links to its mentions, to the document's end. Nothing when there are none.
 *
 * presentation  as for pt_span_edits; where it has no anchors, names alone
 *               are listed
 * Returns       PT_ERR_NOMEM.
 */
pt_status pt_index_edits(pt_edits *edits, const pt_analysis *analysis,
                         const pt_presentation *presentation, pt_error *err);

/** Adds what prints LaTeX's index to the document's end. */
void pt_index_print(pt_edits *edits, const pt_analysis *analysis);

#endif
