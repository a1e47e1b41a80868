/* SPDX-License-Identifier: MIT */
/*
 * Escaping for HTML and for JSON inside HTML. In a script element HTML looks
 * for `</script` and `<!--` whatever the script's language is (HTML Standard,
 * 4.12.1.3); JSON can spell every character as an escape, so those that HTML
 * looks for are spelt so. Linear.
 */
#include "output/markup.h"

#include "base/str.h"

void pt_markup_add_html(pt_buf *out, pt_str text)
{
    size_t done = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char *as = NULL;
        switch (text.ptr[i]) {
        case '&':
            as = "&amp;";
            break;
        case '<':
            as = "&lt;";
            break;
        case '>':
            as = "&gt;";
            break;
        case '"':
            as = "&quot;";
            break;
        default:
            continue;
        }
        pt_buf_add(out, pt_str_slice(text, done, i));
        pt_buf_add(out, pt_str_from(as));
        done = i + 1;
    }
    pt_buf_add(out, pt_str_slice(text, done, text.len));
}

void pt_markup_add_script(pt_buf *out, pt_str text)
{
    static const pt_str line = {"\xE2\x80\xA8", 3};      /* U+2028 */
    static const pt_str paragraph = {"\xE2\x80\xA9", 3}; /* U+2029 */
    size_t done = 0;
    for (size_t i = 0; i < text.len; i++) {
        const pt_str rest = pt_str_slice(text, i, text.len);
        const char c = text.ptr[i];
        uint32_t cp = 0;
        if (c == '<' || c == '>' || c == '&')
            cp = (uint32_t)c;
        else if (pt_str_has_prefix(rest, line))
            cp = 0x2028;
        else if (pt_str_has_prefix(rest, paragraph))
            cp = 0x2029;
        else
            continue;
        pt_buf_add_json(out, pt_str_slice(text, done, i));
        pt_buf_add_format(out, "\\u%04x", (unsigned)cp);
        done = i + (cp >= 0x2028 ? line.len : 1);
        i = done - 1;
    }
    pt_buf_add_json(out, pt_str_slice(text, done, text.len));
}
