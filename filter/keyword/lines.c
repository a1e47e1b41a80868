/* SPDX-License-Identifier: MIT */
/*
 * Lines of texts. A SoftBreak is a space in a text, so whether a space is
 * one stands only in the source between two segments; those few bytes are
 * looked at. Segments and frames are found by binary search, so a question
 * costs O(log n) and the length of its line.
 */
#include "keyword/lines.h"

#include "base/map.h"
#include "base/str.h"
#include "document/item.h"
#include "document/locate.h"
#include "keyword/list.h"

/* Returns the first segment of the text that begins at or after `offset`. */
static uint32_t find_segment(const pt_document *doc, const pt_text *t,
                             uint32_t offset)
{
    uint32_t low = t->segments;
    uint32_t high = t->segments + t->n_segments;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (doc->segments.items[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Returns where the line break between segments i and i + 1 stands and what
 * a list makes of it, or PT_NONE. */
static uint32_t find_break(const pt_document *doc, const pt_text *t, uint32_t i,
                           char *mark_out)
{
    const pt_segment *a = &doc->segments.items[i];
    const pt_segment *b = a + 1;
    const char *flat = doc->flat.ptr + t->flat;
    uint32_t at = b->start;
    while (at > a->start + 1 && flat[at - 1] != ' ' && flat[at - 1] != '\n' &&
           (a->len == UINT16_MAX || at > a->start + a->len))
        at--;
    if (at <= a->start || (a->len < UINT16_MAX && at <= a->start + a->len))
        return PT_NONE;
    at--;
    if (flat[at] == '\n') {
        *mark_out = PT_LIST_BREAK;
        return at;
    }
    const pt_str between = pt_str_slice(doc->source, a->end, b->begin);
    if (flat[at] != ' ' ||
        pt_str_find(between, PT_STR("\"SoftBreak\""), 0) == between.len)
        return PT_NONE;
    *mark_out = PT_LIST_WRAP;
    return at;
}

bool pt_line_is_start(const pt_document *doc, uint32_t text, uint32_t offset)
{
    const pt_text *t = &doc->texts.items[text];
    if (offset == 0)
        return true;
    const uint32_t i = find_segment(doc, t, offset);
    char mark;
    return i > t->segments && i < t->segments + t->n_segments &&
           doc->segments.items[i].start == offset &&
           find_break(doc, t, i - 1, &mark) != PT_NONE;
}

uint32_t pt_line_end(const pt_document *doc, uint32_t text, uint32_t offset)
{
    const pt_text *t = &doc->texts.items[text];
    const uint32_t last = t->segments + t->n_segments;
    uint32_t i = find_segment(doc, t, offset + 1);
    for (i = i > t->segments ? i - 1 : i; i + 1 < last; i++) {
        char mark;
        const uint32_t at = find_break(doc, t, i, &mark);
        if (at != PT_NONE && at >= offset)
            return at;
    }
    return t->len;
}

/* Appends bytes without U+FFFC. */
static void add_clean(pt_buf *out, pt_str s)
{
    const pt_str opaque = PT_STR("\xEF\xBF\xBC");
    for (size_t at = 0; at < s.len;) {
        const size_t end = pt_str_find(s, opaque, at);
        pt_buf_add(out, pt_str_slice(s, at, end));
        at = end + opaque.len;
    }
}

/* Appends the text of a Code, when it stands in the source as it is. */
static void add_code(pt_buf *out, const pt_document *doc,
                     const pt_segment *segment)
{
    const pt_str source =
        pt_str_slice(doc->source, segment->begin, segment->end);
    size_t end = source.len;
    while (end > 0 && source.ptr[end - 1] != '"')
        end--;
    size_t start = end > 0 ? end - 1 : 0;
    while (start > 0 && source.ptr[start - 1] != '"')
        start--;
    if (!pt_str_has_prefix(source, PT_STR("{\"t\":\"Code\"")) || start == 0)
        return;
    const pt_str text = pt_str_slice(source, start, end - 1);
    if (pt_str_find(text, PT_STR("\\"), 0) == text.len)
        pt_buf_add(out, text);
}

void pt_line_add_list(pt_buf *out, const pt_document *doc, uint32_t text,
                      uint32_t start, uint32_t end)
{
    const pt_text *t = &doc->texts.items[text];
    const pt_str flat = pt_document_text(doc, text);
    const uint32_t last = t->segments + t->n_segments;
    uint32_t at = start;
    for (uint32_t i = find_segment(doc, t, start); i < last; i++) {
        const pt_segment *segment = &doc->segments.items[i];
        if (segment->start >= end)
            break;
        if (segment->literal == 0 && segment->start >= at) {
            add_clean(out, pt_str_slice(flat, at, segment->start));
            add_code(out, doc, segment);
            at = segment->start;
        }
        char mark;
        const uint32_t gap =
            i + 1 < last ? find_break(doc, t, i, &mark) : PT_NONE;
        if (gap == PT_NONE || gap < at || gap >= end)
            continue;
        add_clean(out, pt_str_slice(flat, at, gap));
        pt_buf_add_byte(out, mark);
        at = gap + 1;
    }
    if (at < end)
        add_clean(out, pt_str_slice(flat, at, end));
}

static const pt_frame *outermost(const pt_document *doc, const pt_frame *frame)
{
    while (frame->parent != PT_NONE)
        frame = &doc->frames.items[frame->parent];
    return frame;
}

/* The outermost frame around or before `offset`, or NULL. */
static const pt_frame *frame_before(const pt_document *doc, const pt_text *t,
                                    uint32_t offset)
{
    const uint32_t i = pt_frame_find(doc, t, offset);
    return i == t->frames ? NULL : outermost(doc, &doc->frames.items[i - 1]);
}

/* The source offset of the inline that begins at `offset` of the text;
 * PT_NONE when none begins there in the text's own list. */
static uint32_t inline_at(const pt_document *doc, const pt_text *t,
                          uint32_t offset)
{
    const pt_frame *before = frame_before(doc, t, offset);
    if (before != NULL && before->end > offset)
        return PT_NONE;
    uint32_t begin = PT_NONE;
    const uint32_t segment = find_segment(doc, t, offset);
    if (segment < t->segments + t->n_segments &&
        doc->segments.items[segment].start == offset)
        begin = doc->segments.items[segment].begin;
    const uint32_t i = pt_frame_find(doc, t, offset);
    if (i < t->frames + t->n_frames && doc->frames.items[i].start == offset &&
        doc->frames.items[i].begin < begin)
        begin = doc->frames.items[i].begin;
    return begin;
}

/* The source offset past the last inline with text before `offset`; PT_NONE
 * when it goes on behind. */
static uint32_t inline_before(const pt_document *doc, const pt_text *t,
                              uint32_t offset)
{
    uint32_t finish = t->begin;
    const uint32_t segment = find_segment(doc, t, offset);
    if (segment > t->segments)
        finish = doc->segments.items[segment - 1].end;
    const pt_frame *before = frame_before(doc, t, offset);
    if (before != NULL && before->end > offset)
        return PT_NONE;
    return before != NULL && before->finish > finish ? before->finish : finish;
}

static bool is_white(pt_str type)
{
    return pt_str_is_equal(type, PT_STR("Space")) ||
           pt_str_is_equal(type, PT_STR("SoftBreak")) ||
           pt_str_is_equal(type, PT_STR("LineBreak"));
}

/* Moves past Notes and whatever else has no text, from one inline's end up
 * to another's '{'; what is left between them is white. */
static uint32_t pass_textless(const pt_document *doc, uint32_t end,
                              uint32_t limit)
{
    pt_item item;
    for (uint32_t at = end;
         pt_item_next(&item, doc, at, UINT32_MAX) && item.begin < limit;
         at = item.end)
        if (!is_white(item.type))
            end = item.end;
    return end;
}

/* The '{' after the comma that follows an inline. */
static uint32_t after_comma(const pt_document *doc, uint32_t end)
{
    return pt_source_skip_space(doc, pt_source_skip_space(doc, end) + 1);
}

/* The end of what stands before an inline's comma. */
static uint32_t before_comma(const pt_document *doc, uint32_t begin)
{
    return pt_source_skip_space_back(doc,
                                     pt_source_skip_space_back(doc, begin) - 1);
}

bool pt_line_cut(pt_keyword_range *out, const pt_document *doc, uint32_t text,
                 uint32_t start, uint32_t end)
{
    const pt_text *t = &doc->texts.items[text];
    const uint32_t first = inline_at(doc, t, start);
    const uint32_t last = inline_before(doc, t, end);
    if (first == PT_NONE || last == PT_NONE)
        return false;
    uint32_t begin = pt_source_skip_space(doc, t->begin);
    if (start > 0) {
        const uint32_t before = inline_before(doc, t, start);
        begin = after_comma(doc, pass_textless(doc, before, first));
    }
    uint32_t finish = pt_source_skip_space_back(doc, t->end);
    if (end < t->len) {
        const uint32_t next = inline_at(doc, t, end + 1);
        if (next == PT_NONE)
            return false;
        finish = start > 0 ? pass_textless(doc, last, next)
                           : before_comma(doc, next);
    }
    *out = (pt_keyword_range){begin, finish, true};
    return true;
}
