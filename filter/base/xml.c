/* SPDX-License-Identifier: MIT */
/*
 * Text in XML 1.0 (W3C, fifth edition 2008, production 2): most control
 * characters, surrogates and U+FFFE, U+FFFF cannot stand in it, not even as
 * references.
 */
#include "base/xml.h"

#include "base/str.h"
#include "base/utf8.h"

static bool is_allowed(uint32_t cp)
{
    return cp == '\t' || cp == '\n' || cp == '\r' ||
           (cp >= 0x20 && cp < 0xD800) ||
           (cp >= 0xE000 && cp != 0xFFFE && cp != 0xFFFF);
}

void pt_xml_add(pt_buf *out, pt_str text)
{
    for (size_t at = 0; at < text.len;) {
        const size_t start = at;
        const uint32_t cp = pt_utf8_next(text, &at);
        if (cp == '&')
            pt_buf_add(out, PT_STR("&amp;"));
        else if (cp == '<')
            pt_buf_add(out, PT_STR("&lt;"));
        else if (cp == '>')
            pt_buf_add(out, PT_STR("&gt;"));
        else if (cp == '"')
            pt_buf_add(out, PT_STR("&quot;"));
        else if (cp == '\r')
            pt_buf_add(out, PT_STR("&#13;"));
        else if (is_allowed(cp) && cp != 0xFFFD)
            pt_buf_add(out, pt_str_slice(text, start, at));
        else
            pt_buf_add(out, PT_STR("\xEF\xBF\xBD"));
    }
}
