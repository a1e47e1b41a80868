/* SPDX-License-Identifier: MIT */
/*
 * Fitting spans of flat text into the nesting of inlines. A mention may
 * begin in an Emph and end behind it; a Span inline may not. The span is cut
 * where a frame covers it in part, and lifted over frames that it covers
 * whole. Frames are visited with a cursor that only moves forward, so the
 * cost is linear in frames plus stretches.
 */
#include "output/wrap.h"

#include "base/error.h"
#include "base/map.h"

/* The document and the text whose spans are divided. */
typedef struct divider {
    const pt_document *doc;
    const pt_text *text;
    const pt_frame *frames; /* the document's */
    uint32_t index;         /* of the text */
} divider;

/* The frame around a frame, as an index in the document's frames. */
static uint32_t parent_of(const divider *d, uint32_t frame)
{
    const uint32_t parent = d->frames[frame].parent;
    return parent == PT_NONE ? PT_NONE : d->text->frames + parent;
}

/*
 * Finds the frame whose list a stretch that begins at `start` lies in: up
 * over frames that it covers whole. `*end` moves to the end of one that it
 * begins inside of.
 */
static uint32_t climb(const divider *d, uint32_t frame, uint32_t start,
                      uint32_t *end)
{
    while (frame != PT_NONE && d->frames[frame].end < *end) {
        if (d->frames[frame].start < start) {
            *end = d->frames[frame].end;
            return frame;
        }
        frame = parent_of(d, frame);
    }
    return frame;
}

/* The outermost frame below `list` that ends behind `end`, or PT_NONE. */
static uint32_t find_partial(const divider *d, uint32_t frame, uint32_t list,
                             uint32_t end)
{
    uint32_t partial = PT_NONE;
    for (; frame != list; frame = parent_of(d, frame))
        if (d->frames[frame].end > end)
            partial = frame;
    return partial;
}

/* The frame just below `list` on the way to `frame`, or PT_NONE. */
static uint32_t child_of(const divider *d, uint32_t frame, uint32_t list)
{
    uint32_t child = PT_NONE;
    for (; frame != list; frame = parent_of(d, frame))
        child = frame;
    return child;
}

/*
 * Sets `wrap.last` to the last segment that begins before `end` and draws
 * the end in to where that segment's text ends; false when nothing is left.
 */
static bool trim_end(const divider *d, pt_wrap *wrap, uint32_t end)
{
    const uint32_t past = d->text->segments + d->text->n_segments;
    uint32_t i = pt_segment_find(d->doc, d->index, end - 1);
    if (i == past || d->doc->segments.items[i].start >= end) {
        if (i == wrap->first)
            return false;
        i--;
    }
    const uint32_t stop =
        d->doc->segments.items[i].start + pt_segment_len(d->doc, i);
    wrap->last = i;
    wrap->end = stop < end ? stop : end;
    return wrap->end > wrap->start;
}

/* Moves `*start` to the next byte that a segment gave; false past `end`. */
static bool trim_start(const divider *d, pt_wrap *wrap, uint32_t end)
{
    const uint32_t past = d->text->segments + d->text->n_segments;
    wrap->first = pt_segment_find(d->doc, d->index, wrap->start);
    if (wrap->first == past)
        return false;
    const uint32_t begin = d->doc->segments.items[wrap->first].start;
    if (wrap->start < begin)
        wrap->start = begin;
    return wrap->start < end;
}

/*
 * Cuts the longest stretch off the front of [wrap.start, end). Each round
 * draws the end in until it fits; then it is final. False: nothing is left.
 */
static bool cut_front(const divider *d, const pt_cursor *at_start,
                      pt_wrap *wrap, uint32_t end)
{
    pt_cursor start = *at_start;
    const uint32_t inner = pt_cursor_frame(&start, wrap->start);
    while (trim_end(d, wrap, end)) {
        end = wrap->end;
        const uint32_t list = climb(d, inner, wrap->start, &end);
        pt_cursor stop = start;
        const uint32_t frame = pt_cursor_frame(&stop, end - 1);
        const uint32_t partial = find_partial(d, frame, list, end);
        if (partial != PT_NONE)
            end = d->frames[partial].start;
        if (end == wrap->end) {
            wrap->opens = child_of(d, inner, list);
            wrap->closes = child_of(d, frame, list);
            return true;
        }
    }
    return false;
}

pt_status pt_wraps_add(pt_wraps *out, pt_cursor *cursor, pt_span span,
                       uint32_t label, pt_error *err)
{
    const pt_document *doc = cursor->doc;
    const divider d = {doc, &doc->texts.items[span.text], doc->frames.items,
                       span.text};
    pt_cursor_frame(cursor, span.start);
    pt_wrap wrap = {.start = span.start, .label = label};
    while (wrap.start < span.end && trim_start(&d, &wrap, span.end) &&
           cut_front(&d, cursor, &wrap, span.end)) {
        pt_wrap *added = pt_vec_add(out, sizeof *added);
        if (added == NULL)
            return pt_error_nomem(err);
        *added = wrap;
        wrap.start = wrap.end;
    }
    return PT_OK;
}
