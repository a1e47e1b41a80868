/* SPDX-License-Identifier: MIT */
/*
 * Building texts, segments and frames: the lower half of the walk in
 * texts.c. Each byte of a text is copied once, of one in a Note twice more.
 */
#include "document/collect.h"

#include "base/map.h"
#include "document/literal.h"

#include <string.h>

static const pt_str OPAQUE = {"\xEF\xBF\xBC", 3};

void pt_collector_release(pt_collector *c)
{
    pt_vec_release(&c->outer);
    pt_buf_release(&c->flat);
    pt_vec_release(&c->segments);
    pt_vec_release(&c->frames);
    pt_vec_release(&c->wides);
    pt_vec_release(&c->breaks);
}

void pt_collector_open(pt_collector *c, pt_text init)
{
    uint32_t *outer = pt_vec_reserve(&c->outer, 2, sizeof *outer);
    pt_text *text = pt_vec_add(&c->doc->texts, sizeof *text);
    if (outer == NULL || text == NULL) {
        c->failed = true;
        return;
    }
    outer[0] = c->text;
    outer[1] = c->frame;
    c->outer.len += 2;
    init.flat = (uint32_t)c->doc->flat.len;
    init.segments = c->doc->segments.len;
    init.frames = c->doc->frames.len;
    *text = init;
    if (c->text == PT_NONE)
        c->outermost = c->doc->texts.len - 1;
    c->text = c->doc->texts.len - 1;
    c->frame = PT_NONE;
}

/* Appends the end of one vector, from `first` on, to another. */
static bool append(void *to, const void *from, uint32_t first, size_t size)
{
    const pt_vec *source = from;
    const uint32_t n = source->len - first;
    if (n == 0)
        return true;
    void *room = pt_vec_reserve(to, n, size);
    if (room == NULL)
        return false;
    memcpy(room, (const char *)source->items + first * size, n * size);
    ((pt_vec *)to)->len += n;
    return true;
}

static uint32_t first_wide(const pt_wides *wides, uint32_t segment)
{
    uint32_t first = wides->len;
    while (first > 0 && wides->items[first - 1].segment >= segment)
        first--;
    return first;
}

static void set_aside(pt_collector *c, pt_text *text)
{
    pt_document *doc = c->doc;
    const uint32_t wide = first_wide(&doc->wides, text->segments);
    for (uint32_t i = wide; i < doc->wides.len; i++)
        doc->wides.items[i].segment += c->segments.len - text->segments;
    const uint32_t flat = (uint32_t)c->flat.len;
    const uint32_t segments = c->segments.len;
    const uint32_t frames = c->frames.len;
    pt_buf_add(&c->flat, pt_document_text(doc, c->text));
    const bool ok =
        append(&c->segments, &doc->segments, text->segments,
               sizeof *doc->segments.items) &&
        append(&c->frames, &doc->frames, text->frames,
               sizeof *doc->frames.items) &&
        append(&c->wides, &doc->wides, wide, sizeof *doc->wides.items);
    doc->flat.len = text->flat;
    doc->segments.len = text->segments;
    doc->frames.len = text->frames;
    doc->wides.len = wide;
    text->flat = flat;
    text->segments = segments;
    text->frames = frames;
    c->failed |= !ok || pt_buf_failed(&c->flat);
}

static void bring_back(pt_collector *c)
{
    pt_document *doc = c->doc;
    for (uint32_t i = c->outermost + 1; i < doc->texts.len; i++) {
        pt_text *text = &doc->texts.items[i];
        text->flat += (uint32_t)doc->flat.len;
        text->segments += doc->segments.len;
        text->frames += doc->frames.len;
    }
    for (uint32_t i = 0; i < c->wides.len; i++)
        c->wides.items[i].segment += doc->segments.len;
    pt_buf_add(&doc->flat, pt_buf_str(&c->flat));
    const bool ok =
        append(&doc->segments, &c->segments, 0, sizeof *doc->segments.items) &&
        append(&doc->frames, &c->frames, 0, sizeof *doc->frames.items) &&
        append(&doc->wides, &c->wides, 0, sizeof *doc->wides.items);
    c->failed |= !ok;
    c->flat.len = 0;
    c->segments.len = c->frames.len = c->wides.len = 0;
}

/* Forgets what was added to a text. */
static void empty(pt_collector *c, const pt_text *text)
{
    pt_document *doc = c->doc;
    while (c->breaks.len > 0 &&
           c->breaks.items[c->breaks.len - 1] >= text->flat)
        c->breaks.len--;
    doc->wides.len = first_wide(&doc->wides, text->segments);
    doc->flat.len = text->flat;
    doc->segments.len = text->segments;
    doc->frames.len = text->frames;
}

void pt_collector_break(pt_collector *c)
{
    if (!c->failed)
        c->doc->texts.items[c->text].bits |= PT_TEXT_BROKEN;
}

void pt_collector_close(pt_collector *c, uint32_t end)
{
    if (c->failed)
        return;
    pt_document *doc = c->doc;
    pt_text *text = &doc->texts.items[c->text];
    if ((text->bits & PT_TEXT_BROKEN) != 0)
        empty(c, text);
    text->end = end;
    text->len = (uint32_t)doc->flat.len - text->flat;
    text->n_segments = doc->segments.len - text->segments;
    text->n_frames = doc->frames.len - text->frames;
    c->outer.len -= 2;
    const uint32_t *outer = c->outer.items + c->outer.len;
    if (outer[0] != PT_NONE)
        set_aside(c, text);
    else if (c->text + 1 < doc->texts.len)
        bring_back(c);
    c->text = outer[0];
    c->frame = outer[1];
    c->failed |= pt_buf_failed(&doc->flat);
}

static uint32_t text_len(const pt_collector *c)
{
    return (uint32_t)c->doc->flat.len - c->doc->texts.items[c->text].flat;
}

static void add_wide(pt_collector *c, uint32_t len, uint32_t literal)
{
    pt_wide *wide = pt_vec_add(&c->doc->wides, sizeof *wide);
    if (wide == NULL) {
        c->failed = true;
        return;
    }
    *wide = (pt_wide){c->doc->segments.len - 1, len, literal};
}

static void add_segment(pt_collector *c, const pt_origin *from, uint32_t start)
{
    pt_segments *all = &c->doc->segments;
    if (all->len == all->cap &&
        pt_vec_reserve(all, 1, sizeof *all->items) == NULL) {
        c->failed = true;
        return;
    }
    pt_segment *segment = &all->items[all->len++];
    const uint32_t len = text_len(c) - start;
    const uint32_t literal =
        from->literal == 0 ? 0 : from->literal - from->begin;
    *segment = (pt_segment){
        .start = start,
        .begin = from->begin,
        .end = from->end,
        .len = (uint16_t)(len < UINT16_MAX ? len : UINT16_MAX),
        .literal = (uint8_t)(literal < UINT8_MAX ? literal : UINT8_MAX),
        .bits = from->bits};
    if (len >= UINT16_MAX || literal >= UINT8_MAX)
        add_wide(c, len, from->literal);
}

/*
 * Appends bytes of the source. A word fits into 16 bytes, which are copied
 * at once where there are as many on both sides.
 */
static inline void add_bytes(pt_collector *c, const char *begin, size_t len)
{
    enum { CHUNK = 16 };
    pt_buf *flat = &c->doc->flat;
    const pt_str source = c->doc->source;
    const size_t left = (size_t)(source.ptr + source.len - begin);
    if (len > CHUNK || left < CHUNK || flat->cap - flat->len < CHUNK) {
        pt_buf_add(flat, (pt_str){begin, len});
        return;
    }
    memcpy(flat->ptr + flat->len, begin, CHUNK);
    flat->len += len;
}

void pt_collector_add_str(pt_collector *c, const pt_origin *from)
{
    if (from->literal == from->literal_end || c->failed)
        return;
    const uint32_t start = text_len(c);
    const char *source = c->doc->source.ptr;
    const char *begin = source + from->literal;
    const char *end = source + from->literal_end;
    if ((from->bits & PT_SEGMENT_ESCAPED) != 0)
        pt_literal_add(&c->doc->flat, begin, end);
    else
        add_bytes(c, begin, (size_t)(end - begin));
    add_segment(c, from, start);
}

void pt_collector_add_opaque(pt_collector *c, uint32_t begin, uint32_t end)
{
    if (c->failed)
        return;
    const pt_origin from = {.begin = begin, .end = end};
    const uint32_t start = text_len(c);
    pt_buf_add(&c->doc->flat, OPAQUE);
    add_segment(c, &from, start);
}

void pt_collector_add_plain(pt_collector *c, pt_str bytes)
{
    pt_buf *flat = &c->doc->flat;
    if (bytes.len == 1 && flat->len < flat->cap)
        flat->ptr[flat->len++] = bytes.ptr[0];
    else
        pt_buf_add(flat, bytes);
}

void pt_collector_add_break(pt_collector *c, char as)
{
    if (c->failed)
        return;
    const pt_text *text = &c->doc->texts.items[c->text];
    const bool is_candidate =
        text->kind == PT_BLOCK_PARA && (text->bits & PT_TEXT_TOP) != 0;
    if (is_candidate) {
        uint32_t *place = pt_vec_add(&c->breaks, sizeof *place);
        if (place == NULL)
            c->failed = true;
        else
            *place = (uint32_t)c->doc->flat.len;
    }
    pt_buf_add_byte(&c->doc->flat, as);
}

void pt_collector_open_frame(pt_collector *c, pt_frame init)
{
    pt_frame *frame = pt_vec_add(&c->doc->frames, sizeof *frame);
    if (frame == NULL || c->failed) {
        c->failed = true;
        return;
    }
    init.start = text_len(c);
    init.parent = c->frame;
    *frame = init;
    c->frame = c->doc->frames.len - 1 - c->doc->texts.items[c->text].frames;
}

void pt_collector_close_frame(pt_collector *c, uint32_t close)
{
    if (c->failed)
        return;
    const uint32_t first = c->doc->texts.items[c->text].frames;
    pt_frame *frame = &c->doc->frames.items[first + c->frame];
    frame->end = text_len(c);
    frame->close = close;
    c->frame = frame->parent;
}
