/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_DRESS_H
#define PT_OUTPUT_DRESS_H

#include "base/buf.h"
#include "keyword/analysis.h"

/** What a mention's Span has besides the words. */
enum {
    PT_DRESS_LINK = 1,   /* a Link around them */
    PT_DRESS_MARKUP = 2, /* the writer's own markup around them: LaTeX, TEI */
    PT_DRESS_ENTRY = 4,  /* an index entry behind them: LaTeX */
    PT_DRESS_ID = 8,     /* an id; nothing in the Span */
    PT_DRESS_ALL = 15
};

/**
 * Appends what stands in the Span before the words.
 *
 * dress   PT_DRESS_… bits
 * format  PT_FORMAT_… bits of the writer
 */
void pt_dress_add_before(pt_buf *out, const pt_analysis *analysis,
                         const pt_mention *mention, unsigned dress,
                         unsigned format);

/**
 * Appends what stands in the Span behind the words; it undoes what stands
 * before them.
 *
 * url      of the Link, if there is one
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_dress_add_behind(pt_buf *out, const pt_analysis *analysis,
                              const pt_mention *mention, unsigned dress,
                              unsigned format, pt_str url, pt_error *err);

#endif
