/* SPDX-License-Identifier: MIT */
/*
 * From offsets in a text to places in the source: binary search for the
 * segment, then a walk along its literal. The cursor remembers where it was,
 * so a million places in one Str cost one walk through it.
 */
#include "document/locate.h"

#include "base/map.h"
#include "document/literal.h"

static const pt_segment *segment_at(const pt_document *doc, uint32_t segment)
{
    return &doc->segments.items[segment];
}

/* The row of a segment that its 16 bytes cannot hold; NULL if they can. */
static const pt_wide *find_wide(const pt_document *doc, uint32_t segment)
{
    uint32_t low = 0;
    uint32_t high = doc->wides.len;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (doc->wides.items[middle].segment < segment)
            low = middle + 1;
        else
            high = middle;
    }
    return low < doc->wides.len && doc->wides.items[low].segment == segment
               ? &doc->wides.items[low]
               : NULL;
}

uint32_t pt_segment_len(const pt_document *doc, uint32_t segment)
{
    const pt_segment *s = segment_at(doc, segment);
    if (s->len < UINT16_MAX)
        return s->len;
    const pt_wide *wide = find_wide(doc, segment);
    return wide == NULL ? s->len : wide->len;
}

uint32_t pt_segment_find(const pt_document *doc, uint32_t text, uint32_t offset)
{
    const pt_text *t = &doc->texts.items[text];
    uint32_t low = t->segments;
    uint32_t high = t->segments + t->n_segments;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (segment_at(doc, middle)->start + pt_segment_len(doc, middle) <=
            offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t pt_frame_find(const pt_document *doc, const pt_text *text,
                       uint32_t offset)
{
    uint32_t low = text->frames;
    uint32_t high = text->frames + text->n_frames;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (doc->frames.items[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t pt_segment_literal(const pt_document *doc, uint32_t segment)
{
    const pt_segment *s = segment_at(doc, segment);
    if (s->literal < UINT8_MAX)
        return s->literal == 0 ? 0 : s->begin + s->literal;
    const pt_wide *wide = find_wide(doc, segment);
    return wide == NULL ? 0 : wide->literal;
}

/* Moves along a literal until `len` bytes of text have been passed. */
static uint32_t walk(const pt_document *doc, uint32_t source, uint32_t len)
{
    const char *at = doc->source.ptr + source;
    const char *end = doc->source.ptr + doc->source.len;
    while (len > 0) {
        uint32_t cp = 0;
        at = pt_literal_next(&cp, at, end);
        const uint32_t width = pt_literal_width(cp);
        len -= width < len ? width : len;
    }
    return (uint32_t)(at - doc->source.ptr);
}

uint32_t pt_segment_literal_end(const pt_document *doc, uint32_t segment)
{
    const uint32_t begin = pt_segment_literal(doc, segment);
    if (begin == 0)
        return 0;
    const uint32_t len = pt_segment_len(doc, segment);
    if ((segment_at(doc, segment)->bits & PT_SEGMENT_ESCAPED) == 0)
        return begin + len;
    return walk(doc, begin, len);
}

void pt_cursor_init(pt_cursor *cursor, const pt_document *doc, uint32_t text)
{
    *cursor = (pt_cursor){.doc = doc,
                          .text = text,
                          .segment = PT_NONE,
                          .frame = PT_NONE,
                          .next = doc->texts.items[text].frames};
}

uint32_t pt_cursor_move(pt_cursor *cursor, uint32_t segment, uint32_t offset)
{
    const pt_document *doc = cursor->doc;
    const pt_segment *s = segment_at(doc, segment);
    if (cursor->segment != segment || offset < cursor->offset) {
        cursor->segment = segment;
        cursor->offset = s->start;
        cursor->source = pt_segment_literal(doc, segment);
    }
    const uint32_t len = offset - cursor->offset;
    cursor->source = (s->bits & PT_SEGMENT_ESCAPED) == 0
                         ? cursor->source + len
                         : walk(doc, cursor->source, len);
    cursor->offset = offset;
    return cursor->source;
}

uint32_t pt_cursor_frame(pt_cursor *cursor, uint32_t offset)
{
    const pt_text *text = &cursor->doc->texts.items[cursor->text];
    const pt_frame *frames = cursor->doc->frames.items;
    if (offset < cursor->place) {
        cursor->next = text->frames;
        cursor->frame = PT_NONE;
    }
    cursor->place = offset;
    while (cursor->next < text->frames + text->n_frames &&
           frames[cursor->next].start <= offset) {
        if (frames[cursor->next].end > offset)
            cursor->frame = cursor->next;
        cursor->next++;
    }
    while (cursor->frame != PT_NONE && frames[cursor->frame].end <= offset) {
        const uint32_t parent = frames[cursor->frame].parent;
        cursor->frame = parent == PT_NONE ? PT_NONE : text->frames + parent;
    }
    return cursor->frame;
}
