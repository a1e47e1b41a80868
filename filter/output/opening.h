/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_OPENING_H
#define PT_OUTPUT_OPENING_H

#include "base/buf.h"
#include "keyword/analysis.h"
#include "output/inline_data.h"

/**
 * The bytes of our inlines around the author's: a Span, and a Link in it.
 * Each function appends what stands before the inlines, up to the '[' of
 * their list, or what stands behind them.
 */

/** How a Span is written. */
typedef struct pt_span_style {
    unsigned format;            /* PT_FORMAT_… bits of the writer */
    const char *joint;          /* the attribute `joint`; NULL: without */
    pt_str url;                 /* the attribute `link`; empty: without */
    pt_str id;                  /* its identifier; empty: without */
    uint32_t number;            /* the attribute `number`; 0: without */
    bool named;                 /* with a character style */
    pt_inline_data inline_data; /* what it says in HTML that it names */
} pt_span_style;

/** Opens the Span of a mention. */
void pt_opening_add_mention(pt_buf *out, const pt_analysis *analysis,
                            const pt_mention *mention,
                            const pt_span_style *style);

/** Opens the Span of a keyword. */
void pt_opening_add_keyword(pt_buf *out, const pt_keyword *keyword,
                            const pt_span_style *style);

/** Appends a RawInline of a format, "latex". */
void pt_opening_add_raw(pt_buf *out, const char *format, pt_str raw);

/** Opens the Link inside a mention's Span: the whole Link's beginning. */
void pt_opening_add_link(pt_buf *out, const pt_entity *entity);

/** Closes the Link, with its URL. */
void pt_closing_add_link(pt_buf *out, pt_str url);

/** What closes a Span. */
#define PT_CLOSING_SPAN PT_STR("]]}")

#endif
