/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_DRESS_H
#define PT_OUTPUT_DRESS_H

#include "base/buf.h"
#include "output/opening.h"
#include "output/presentation.h"

/** What a mention's Span has besides the words. */
enum {
    PT_DRESS_LINK = 1,   /* a Link around them */
    PT_DRESS_MARKUP = 2, /* the writer's own markup around them: LaTeX, TEI,
                            HTML's `time` */
    PT_DRESS_ENTRY = 4,  /* an index entry behind them: LaTeX */
    PT_DRESS_ID = 8,     /* an id; nothing in the Span */
    PT_DRESS_NAME = 16   /* a Span around them that holds a thing's name, and
                            attributes that say which it is: HTML */
};

/**
 * Returns PT_DRESS_MARKUP for a mention that HTML's `time` takes and
 * PT_DRESS_NAME for one of a thing, as far as they are wanted.
 */
unsigned pt_dress_html(const pt_analysis *analysis, uint32_t mention,
                       const pt_presentation *presentation);

/**
 * Appends what stands in the Span before the words.
 *
 * dress   PT_DRESS_… bits
 * style   of the Span
 */
void pt_dress_add_before(pt_buf *out, const pt_analysis *analysis,
                         const pt_mention *mention, unsigned dress,
                         const pt_span_style *style);

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
