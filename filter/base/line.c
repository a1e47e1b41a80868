/* SPDX-License-Identifier: MIT */
/*
 * A terminal obeys escape sequences (ECMA-48, 1991: C0, DEL, C1), a reader
 * takes what stands on a line of its own for another report, and embeddings,
 * overrides and isolates of the bidirectional algorithm show one text for
 * another (Boucher and Anderson 2023, "Trojan Source", USENIX Security).
 * Marks of direction (U+200E, U+200F, U+061C), which right-to-left text needs
 * and which turn nothing but themselves, stay. Linear.
 */
#include "base/line.h"

#include "base/str.h"
#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD };

uint32_t pt_line_char(uint32_t cp)
{
    if (cp >= 0x20 && cp < 0x7F)
        return cp;
    if ((cp >= '\t' && cp <= '\r') || cp == 0x85 || cp == 0x2028 ||
        cp == 0x2029)
        return ' ';
    const bool turns =
        (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
    return cp < 0xA0 || turns ? REPLACEMENT : cp;
}

void pt_line_add(pt_buf *out, pt_str text)
{
    size_t done = 0;
    for (size_t at = 0; at < text.len;) {
        const size_t start = at;
        const unsigned char c = (unsigned char)text.ptr[at];
        if (c >= 0x20 && c < 0x7F) {
            at++;
            continue;
        }
        const uint32_t cp = pt_utf8_next(text, &at);
        const uint32_t shown = pt_line_char(cp);
        if (shown == cp && cp != REPLACEMENT)
            continue;
        pt_buf_add(out, pt_str_slice(text, done, start));
        pt_buf_add_char(out, shown);
        done = at;
    }
    pt_buf_add(out, pt_str_slice(text, done, text.len));
}
