/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_SPAN_H
#define PT_OUTPUT_SPAN_H

#include "document/edit.h"
#include "output/presentation.h"

/**
 * Adds the edits that wrap mentions and keywords in Span inlines.
 *
 * A mention becomes `Span ("", ["entity", TYPE], [("entity", SLUG), …])`, a
 * keyword `Span ("", ["keyword"], [("keyword", SLUG)])`. A keyword encloses
 * mentions; where the two cross, the keyword is written in parts. Mentions
 * that the author marked keep their own Span inline. Where a mention links,
 * a Link of ours stands in its Span, never in or around another Link.
 *
 * format    PT_FORMAT_… bits of the writer
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_span_edits(pt_edits *edits, const pt_analysis *analysis,
                        const pt_presentation *presentation, unsigned format,
                        pt_error *err);

#endif
