/* SPDX-License-Identifier: MIT */
/*
 * Plain text as a Pandoc document: the opposite of what texts.c does. The
 * division into inlines is that of Pandoc's own `text` (pandoc-types,
 * Text.Pandoc.Builder): it breaks at space, tab, carriage return and newline
 * only, so that a no-break space stays inside a Str. O(bytes).
 */
#include "document/prose.h"

#include <stdbool.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Returns where the word at `at` ends. */
static size_t skip_word(pt_str text, size_t at)
{
    while (at < text.len && !is_space(text.ptr[at]))
        at++;
    return at;
}

/* Moves past white space; counts the line's ends in it. */
static size_t skip_space(pt_str text, size_t at, unsigned *n_breaks)
{
    *n_breaks = 0;
    for (; at < text.len && is_space(text.ptr[at]); at++)
        *n_breaks += text.ptr[at] == '\n';
    return at;
}

static void add_str(pt_buf *out, pt_str word)
{
    pt_buf_add(out, PT_STR("{\"t\":\"Str\",\"c\":\""));
    pt_buf_add_json(out, word);
    pt_buf_add(out, PT_STR("\"}"));
}

static void add_title(pt_buf *out, pt_str title)
{
    unsigned n_breaks;
    pt_buf_add(out, PT_STR("\"title\":{\"t\":\"MetaInlines\",\"c\":["));
    for (size_t at = 0; at < title.len;) {
        const size_t end = skip_word(title, at);
        if (at > 0)
            pt_buf_add(out, PT_STR(",{\"t\":\"Space\"},"));
        add_str(out, pt_str_slice(title, at, end));
        at = skip_space(title, end, &n_breaks);
    }
    pt_buf_add(out, PT_STR("]}"));
}

static void add_blocks(pt_buf *out, pt_str text)
{
    unsigned n_breaks = 2;
    for (size_t at = 0; at < text.len;) {
        const size_t end = skip_word(text, at);
        if (n_breaks > 1)
            pt_buf_add(out, at == 0 ? PT_STR("{\"t\":\"Para\",\"c\":[")
                                    : PT_STR("]},{\"t\":\"Para\",\"c\":["));
        else
            pt_buf_add(out, n_breaks == 1 ? PT_STR(",{\"t\":\"SoftBreak\"},")
                                          : PT_STR(",{\"t\":\"Space\"},"));
        add_str(out, pt_str_slice(text, at, end));
        at = skip_space(text, end, &n_breaks);
    }
    if (text.len > 0)
        pt_buf_add(out, PT_STR("]}"));
}

void pt_prose_write(pt_buf *out, pt_str title, pt_str text, pt_str api)
{
    title = pt_str_trim(title);
    pt_buf_add(out, PT_STR("{\"pandoc-api-version\":"));
    pt_buf_add(out, api);
    pt_buf_add(out, PT_STR(",\"meta\":{"));
    if (title.len > 0)
        add_title(out, title);
    pt_buf_add(out, PT_STR("},\"blocks\":["));
    add_blocks(out, pt_str_trim(text));
    pt_buf_add(out, PT_STR("]}"));
}
