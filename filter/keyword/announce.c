/* SPDX-License-Identifier: MIT */
/*
 * Reads the labels that announce keyword lists: "Keywords: a, b",
 * "**Tags** a, b", a line or a Header "SEO Keywords". The label table gives
 * the words; here it is seen how they are set. What stands beside the label
 * costs the length of its line, and only where there is one.
 */
#include "keyword/announce.h"

#include "base/str.h"
#include "base/utf8.h"
#include "document/locate.h"
#include "keyword/lines.h"
#include "text/label.h"

enum { LABEL_MAX = 80 }; /* bytes of a text looked at for a label */

static size_t skip_space(pt_str s, size_t at)
{
    for (size_t next = at; at < s.len; at = next)
        if (!pt_char_is_space(pt_utf8_next(s, &next)))
            break;
    return at;
}

/* Passes a colon (after a framed label also a dash or a full stop). */
static size_t skip_colon(pt_str s, size_t at, bool is_framed, uint8_t *bits)
{
    size_t next = skip_space(s, at);
    if (next >= s.len)
        return at;
    const uint32_t cp = pt_utf8_next(s, &next);
    const bool is_colon = cp == ':' || cp == 0xFF1A;
    const bool is_dash = cp == '.' || cp == '-' || cp == 0x2013 || cp == 0x2014;
    if (!is_colon && !(is_framed && is_dash))
        return at;
    *bits |= PT_ANNOUNCED_COLON;
    return next;
}

/* Is there no letter in [start, end)? */
static bool is_letterless(pt_str s, size_t start, size_t end)
{
    while (start < end) {
        if (pt_char_is_letter(pt_utf8_next(s, &start)))
            return false;
    }
    return true;
}

/* Where the frame around [start, end) alone (or with a colon) ends, or 0. */
static uint32_t frame_end(const pt_document *doc, const pt_text *t,
                          uint32_t start, uint32_t end)
{
    const uint32_t last = t->frames + t->n_frames;
    const pt_str flat = {doc->flat.ptr + t->flat, t->len};
    for (uint32_t i = pt_frame_find(doc, t, start); i < last; i++) {
        const pt_frame *frame = &doc->frames.items[i];
        if (frame->start > start)
            break;
        if (frame->kind != PT_INLINE_QUOTED && frame->end >= end &&
            frame->end <= end + 3 && is_letterless(flat, end, frame->end))
            return frame->end;
    }
    return 0;
}

bool pt_announcement_read(pt_announcement *out, const pt_document *doc,
                          uint32_t text, uint32_t start)
{
    const pt_text *t = &doc->texts.items[text];
    const pt_str flat = pt_document_text(doc, text);
    const uint32_t limit =
        t->len - start > LABEL_MAX ? start + LABEL_MAX : t->len;
    const size_t len = pt_label_find(pt_str_slice(flat, start, limit));
    const bool is_header = t->kind == PT_BLOCK_HEADER;
    if (len == 0 || !(is_header ? is_letterless(flat, 0, start)
                                : pt_line_is_start(doc, text, start)))
        return false;
    const uint32_t line_end = pt_line_end(doc, text, start);
    const pt_str line = pt_str_slice(flat, 0, line_end);
    uint8_t bits = is_header ? PT_ANNOUNCED_HEADER : 0;
    const uint32_t end = start + (uint32_t)len;
    const uint32_t framed = frame_end(doc, t, start, end);
    if (framed != 0)
        bits |= PT_ANNOUNCED_FRAMED;
    size_t at = skip_colon(line, end, false, &bits);
    at = at < framed ? framed : at;
    at = skip_space(line, skip_colon(line, at, framed != 0, &bits));
    /* "Keywords (English)" as a heading is a label too. */
    if (is_header && at < line_end && line.ptr[at] == '(' &&
        line.ptr[line_end - 1] == ')')
        at = line_end;
    if (at >= line_end)
        bits |= PT_ANNOUNCED_ALONE;
    enum { SET_OFF = PT_ANNOUNCED_ALONE | PT_ANNOUNCED_COLON };
    const bool is_set_off =
        (bits & SET_OFF) != 0 || bits == PT_ANNOUNCED_FRAMED;
    if (is_set_off)
        *out = (pt_announcement){text, is_header ? 0 : start, (uint32_t)at,
                                 line_end, bits};
    return is_set_off;
}
