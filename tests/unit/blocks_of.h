/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_BLOCKS_OF_H
#define PT_TESTS_UNIT_BLOCKS_OF_H

#include <check.h>

#include "base/buf.h"
#include "base/str.h"

/**
 * Pandoc documents for tests, from a short notation, a block a line:
 *
 *     # head        Header 1 (## Header 2, …)
 *     - a | b       BulletList of Plain
 *     ---           HorizontalRule
 *     {             Div begins; a line "}" ends it
 *     text          Para
 *
 * In text a space is Space, ~ SoftBreak, ^ LineBreak; *a b* is Strong, @ is
 * a Note with the word "note". An empty text is `""`'s absence: no block.
 */

static inline void inlines_of(pt_buf *out, pt_str text)
{
    bool is_strong = false;
    bool is_first = true;
    pt_buf_add_byte(out, '[');
    for (size_t at = 0; at < text.len;) {
        const char c = text.ptr[at];
        if (!is_first && !(c == '*' && is_strong))
            pt_buf_add_byte(out, ',');
        is_first = c == '*' && !is_strong;
        at++;
        if (c == ' ') {
            pt_buf_add(out, PT_STR("{\"t\":\"Space\"}"));
        } else if (c == '~') {
            pt_buf_add(out, PT_STR("{\"t\":\"SoftBreak\"}"));
        } else if (c == '^') {
            pt_buf_add(out, PT_STR("{\"t\":\"LineBreak\"}"));
        } else if (c == '@') {
            pt_buf_add(out,
                       PT_STR("{\"t\":\"Note\",\"c\":[{\"t\":\"Para\","
                              "\"c\":[{\"t\":\"Str\",\"c\":\"note\"}]}]}"));
        } else if (c == '*') {
            pt_buf_add(out, is_strong ? PT_STR("]}")
                                      : PT_STR("{\"t\":\"Strong\",\"c\":["));
            is_strong = !is_strong;
        } else {
            size_t end = at;
            while (end < text.len && text.ptr[end] != ' ' &&
                   text.ptr[end] != '~' && text.ptr[end] != '^' &&
                   text.ptr[end] != '*' && text.ptr[end] != '@')
                end++;
            pt_buf_add(out, PT_STR("{\"t\":\"Str\",\"c\":\""));
            pt_buf_add_json(out, pt_str_slice(text, at - 1, end));
            pt_buf_add(out, PT_STR("\"}"));
            at = end;
        }
    }
    pt_buf_add_byte(out, ']');
}

static inline void bullets_of(pt_buf *out, pt_str text)
{
    pt_buf_add(out, PT_STR("{\"t\":\"BulletList\",\"c\":["));
    for (size_t at = 0; at < text.len;) {
        const size_t end = pt_str_find(text, PT_STR(" | "), at);
        pt_buf_add(out, at > 0 ? PT_STR(",[{\"t\":\"Plain\",\"c\":")
                               : PT_STR("[{\"t\":\"Plain\",\"c\":"));
        inlines_of(out, pt_str_slice(text, at, end));
        pt_buf_add(out, PT_STR("}]"));
        at = end + 3;
    }
    pt_buf_add(out, PT_STR("]}"));
}

static inline void block_of(pt_buf *out, pt_str line)
{
    size_t level = 0;
    while (level < line.len && line.ptr[level] == '#')
        level++;
    if (pt_str_is_equal(line, PT_STR("---"))) {
        pt_buf_add(out, PT_STR("{\"t\":\"HorizontalRule\"}"));
    } else if (pt_str_is_equal(line, PT_STR("{"))) {
        pt_buf_add(out, PT_STR("{\"t\":\"Div\",\"c\":[[\"\",[],[]],["));
    } else if (pt_str_has_prefix(line, PT_STR("- "))) {
        bullets_of(out, pt_str_slice(line, 2, line.len));
    } else if (level > 0) {
        pt_buf_add_format(out, "{\"t\":\"Header\",\"c\":[%d,[\"\",[],[]],",
                          (int)level);
        inlines_of(out, pt_str_slice(line, level + 1, line.len));
        pt_buf_add(out, PT_STR("]}"));
    } else {
        pt_buf_add(out, PT_STR("{\"t\":\"Para\",\"c\":"));
        inlines_of(out, line);
        pt_buf_add(out, PT_STR("}"));
    }
}

/** Appends a document's JSON. `meta` is the inside of its metadata. */
static inline void document_json_of(pt_buf *out, const char *meta,
                                    const char *blocks)
{
    const pt_str all = pt_str_from(blocks);
    bool is_first = true;
    pt_buf_add_format(
        out, "{\"pandoc-api-version\":[1,22,2,1],\"meta\":{%s},\"blocks\":[",
        meta);
    for (size_t at = 0; at < all.len;) {
        const size_t end = pt_str_find(all, PT_STR("\n"), at);
        const pt_str line = pt_str_slice(all, at, end);
        at = end + 1;
        if (pt_str_is_equal(line, PT_STR("}"))) {
            pt_buf_add(out, PT_STR("]]}"));
            is_first = false;
            continue;
        }
        if (!is_first)
            pt_buf_add_byte(out, ',');
        block_of(out, line);
        is_first = pt_str_is_equal(line, PT_STR("{"));
    }
    pt_buf_add(out, PT_STR("]}"));
    ck_assert(!pt_buf_failed(out));
}

#endif
