/* SPDX-License-Identifier: MIT */
/*
 * Plain text as Pandoc's inlines. Pandoc 1.17 and before, whose documents
 * are arrays, give a Space contents. Linear.
 */
#include "output/strs.h"

#include "base/str.h"

void pt_strs_add(pt_buf *out, pt_str text, const pt_document *doc)
{
    const pt_str source = pt_str_trim(doc->source);
    const bool is_old = source.len > 0 && source.ptr[0] == '[';
    for (size_t at = 0; at < text.len;) {
        const size_t end = pt_str_find(text, PT_STR(" "), at);
        pt_buf_add(out, PT_STR("{\"t\":\"Str\",\"c\":\""));
        pt_buf_add_json(out, pt_str_slice(text, at, end));
        pt_buf_add(out, PT_STR("\"}"));
        if (end < text.len)
            pt_buf_add(out, is_old ? PT_STR(",{\"t\":\"Space\",\"c\":[]},")
                                   : PT_STR(",{\"t\":\"Space\"},"));
        at = end + 1;
    }
}
