/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_ANALYSE_H
#define PT_RUN_ANALYSE_H

#include "keyword/analysis.h"
#include "run/resources.h"

/**
 * Finds all there is to find in a document: tokens, mentions, entities,
 * keywords and where they occur.
 *
 * out      owned by the caller: pt_analysis_release; borrows `doc`
 * doc      its parts in the keyword section are marked as such
 * options  the document's own
 * tagger   its names and recogniser are used
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_analysis_make(pt_analysis *out, pt_document *doc,
                           const pt_options *options, const pt_tagger *tagger,
                           pt_error *err);

/** Frees what the analysis owns. */
void pt_analysis_release(pt_analysis *analysis);

/** Counts what was found. */
void pt_analysis_summarise(pt_summary *out, const pt_analysis *analysis,
                           const pt_options *options);

#endif
