/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_WRAP_H
#define PT_OUTPUT_WRAP_H

#include "base/vec.h"
#include "document/locate.h"

/**
 * A stretch of a text that one Span inline can enclose: it begins and ends
 * in one inline list, at whole inlines or inside a Str of that list.
 */
typedef struct pt_wrap {
    uint32_t start;  /* offsets: [start, end) */
    uint32_t end;    /* in or at the end of segment `last` */
    uint32_t first;  /* the segment that holds `start` */
    uint32_t last;   /* the segment that holds the byte before `end` */
    uint32_t opens;  /* frame whose '{' it opens before; PT_NONE: `first` */
    uint32_t closes; /* frame whose '}' it closes behind; PT_NONE: `last` */
    uint32_t label;  /* the caller's */
} pt_wrap;

typedef PT_VEC(pt_wrap) pt_wraps;

/**
 * Divides a span into stretches that can be wrapped, and appends them.
 *
 * A frame that the span covers whole is lifted over; one that it covers in
 * part divides it. White space and quotation marks at the ends of a stretch
 * stay outside.
 *
 * cursor    in the span's text; spans come in the order of their starts
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_wraps_add(pt_wraps *out, pt_cursor *cursor, pt_span span,
                       uint32_t label, pt_error *err);

#endif
