/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_FUZZ_MARKUP_H
#define PT_TESTS_FUZZ_MARKUP_H

#include "base/map.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "require.h"

/**
 * A small strict reader of the XML and HTML that we write: elements nest and
 * close, attributes stand once and in quotation marks, `&` and `<` are
 * written as they must be. What is not so aborts.
 */
typedef struct markup {
    pt_str text;
    size_t at;
    bool is_html;        /* elements without end tags, style and script */
    bool is_site;        /* for the visitor */
    PT_VEC(pt_str) open; /* names of the elements that are open */
    pt_map attributes;   /* of one tag */
    pt_map ids;          /* of all elements */
    /* Is asked for each element (attribute and value empty) and attribute. */
    void (*visit)(const struct markup *m, pt_str element, pt_str attribute,
                  pt_str value);
    void (*raw)(pt_str element, pt_str text); /* of style and script */
} markup;

static inline bool markup_is_in(pt_str s, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (pt_str_is_equal(s, pt_str_from(words[i])))
            return true;
    return false;
}

/** Reads a name; it cannot be empty. */
static inline pt_str markup_name(markup *m)
{
    const size_t start = m->at;
    while (m->at < m->text.len) {
        const char c = m->text.ptr[m->at];
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!is_letter && (m->at == start ||
                           !((c >= '0' && c <= '9') || c == '-' || c == ':')))
            break;
        m->at++;
    }
    require(m->at > start);
    return pt_str_slice(m->text, start, m->at);
}

static inline bool markup_take(markup *m, const char *s)
{
    const pt_str rest = pt_str_slice(m->text, m->at, m->text.len);
    if (!pt_str_has_prefix(rest, pt_str_from(s)))
        return false;
    m->at += pt_str_from(s).len;
    return true;
}

/** XML's references are the five that it has by itself, and numbers. */
static inline void markup_reference(markup *m)
{
    static const char *const named[] = {"&amp;", "&lt;", "&gt;", "&quot;",
                                        "&apos;"};
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
        if (markup_take(m, named[i]))
            return;
    require(markup_take(m, "&#"));
    const size_t start = m->at;
    while (m->at < m->text.len && m->text.ptr[m->at] >= '0' &&
           m->text.ptr[m->at] <= '9')
        m->at++;
    require(m->at > start && markup_take(m, ";"));
}

/** Reads characters up to `stop`, which it leaves. */
static inline pt_str markup_text(markup *m, char stop)
{
    const size_t start = m->at;
    while (m->at < m->text.len && m->text.ptr[m->at] != stop) {
        const unsigned char c = (unsigned char)m->text.ptr[m->at];
        require(c >= ' ' || c == '\t' || c == '\n' || c == '\r');
        require(m->is_html || c != '<');
        if (!m->is_html && c == '&')
            markup_reference(m);
        else
            m->at++;
    }
    return pt_str_slice(m->text, start, m->at);
}

static inline void markup_attribute(markup *m, pt_str element)
{
    bool is_new = false;
    const pt_str name = markup_name(m);
    require(pt_map_add(&m->attributes, name, 0, &is_new) != NULL && is_new);
    if (m->is_html && m->text.ptr[m->at] != '=') {
        m->visit(m, element, name, name);
        return;
    }
    require(markup_take(m, "=\""));
    const pt_str value = markup_text(m, '"');
    require(markup_take(m, "\""));
    if (m->is_html && pt_str_is_equal(name, PT_STR("id")))
        require(pt_map_add(&m->ids, value, 0, &is_new) != NULL && is_new);
    m->visit(m, element, name, value);
}

/** Skips what stands between the tags of a style or a script. */
static inline void markup_raw(markup *m, pt_str element)
{
    const size_t end = pt_str_find(m->text, PT_STR("</"), m->at);
    m->raw(element, pt_str_slice(m->text, m->at, end));
    m->at = end;
}

static inline void markup_start_tag(markup *m)
{
    static const char *const empty[] = {"br",  "hr",  "img",  "meta",
                                        "wbr", "col", "input"};
    static const char *const raw[] = {"style", "script"};
    const pt_str name = markup_name(m);
    m->visit(m, name, PT_STR(""), PT_STR(""));
    pt_map_clear(&m->attributes);
    while (markup_take(m, " "))
        markup_attribute(m, name);
    if (markup_take(m, "/>"))
        return;
    require(markup_take(m, ">"));
    if (m->is_html && markup_is_in(name, empty, sizeof empty / sizeof *empty))
        return;
    pt_str *top = pt_vec_add(&m->open, sizeof *top);
    require(top != NULL);
    *top = name;
    if (m->is_html && markup_is_in(name, raw, 2))
        markup_raw(m, name);
}

/** Reads a whole document. */
static inline void markup_read(markup *m)
{
    require(pt_utf8_check(m->text) == m->text.len);
    require(markup_take(
        m, m->is_html ? "<!DOCTYPE html>\n"
                      : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
    while (m->at < m->text.len) {
        markup_text(m, '<');
        if (markup_take(m, "</")) {
            require(
                m->open.len > 0 &&
                pt_str_is_equal(markup_name(m), m->open.items[--m->open.len]) &&
                markup_take(m, ">"));
        } else if (markup_take(m, "<")) {
            markup_start_tag(m);
        }
    }
    require(m->open.len == 0);
    pt_vec_release(&m->open);
    pt_map_release(&m->attributes);
    pt_map_release(&m->ids);
}

#endif
