/* SPDX-License-Identifier: MIT */
/*
 * One tag of HTML, as Pandoc writes it and as authors write raw HTML: name,
 * attributes with or without quotation marks. What is not of that shape is no
 * tag to us, so that it becomes text. Linear in the tag.
 */
#include "report/html_tag.h"

#include "base/str.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == ':';
}

static size_t skip_space(pt_str s, size_t at)
{
    while (at < s.len && is_space(s.ptr[at]))
        at++;
    return at;
}

static size_t skip_name(pt_str s, size_t at)
{
    while (at < s.len && is_name(s.ptr[at]))
        at++;
    return at;
}

/* Reads a value behind its '='; returns where it ends, 0 for none. */
static size_t read_value(pt_str *out, pt_str s, size_t at)
{
    at = skip_space(s, at);
    if (at == s.len)
        return 0;
    const char quote = s.ptr[at];
    if (quote == '"' || quote == '\'') {
        const size_t end = pt_str_find(s, (pt_str){&s.ptr[at], 1}, at + 1);
        if (end == s.len)
            return 0;
        *out = pt_str_slice(s, at + 1, end);
        return end + 1;
    }
    size_t end = at;
    while (end < s.len && !is_space(s.ptr[end]) && s.ptr[end] != '>' &&
           strchr("\"'<=`", s.ptr[end]) == NULL)
        end++;
    *out = pt_str_slice(s, at, end);
    return end > at ? end : 0;
}

/* Reads one attribute; returns where it ends, 0 for none. */
static size_t read_attribute(pt_html_attribute *out, pt_str s, size_t at)
{
    const size_t end = skip_name(s, at);
    if (end == at)
        return 0;
    *out = (pt_html_attribute){pt_str_slice(s, at, end), PT_STR("")};
    at = skip_space(s, end);
    if (at < s.len && s.ptr[at] == '=')
        return read_value(&out->value, s, at + 1);
    return end;
}

bool pt_html_tag_read(pt_html_tag *out, pt_str html, size_t at)
{
    size_t start = at + 1;
    out->n_attributes = 0;
    out->is_end = start < html.len && html.ptr[start] == '/';
    start += out->is_end;
    if (start >= html.len || !is_letter(html.ptr[start]))
        return false;
    at = skip_name(html, start);
    out->name = pt_str_slice(html, start, at);
    while (at < html.len) {
        pt_html_attribute attribute;
        at = skip_space(html, at);
        if (at < html.len && html.ptr[at] == '/')
            at++;
        if (at < html.len && html.ptr[at] == '>') {
            out->end = at + 1;
            return true;
        }
        at = skip_space(html, at);
        const size_t end = read_attribute(&attribute, html, at);
        if (end == 0)
            return false;
        if (out->n_attributes < PT_HTML_ATTRIBUTES)
            out->attributes[out->n_attributes++] = attribute;
        at = end;
    }
    return false;
}

pt_str pt_html_tag_value(const pt_html_tag *tag, const char *name)
{
    for (uint32_t i = 0; i < tag->n_attributes; i++)
        if (pt_str_is_equal_nocase(tag->attributes[i].name, pt_str_from(name)))
            return tag->attributes[i].value;
    return PT_STR("");
}

bool pt_html_tag_has_class(const pt_html_tag *tag, const char *word)
{
    const pt_str value = pt_html_tag_value(tag, "class");
    for (size_t at = 0; at < value.len;) {
        size_t end = at;
        while (end < value.len && !is_space(value.ptr[end]))
            end++;
        if (pt_str_is_equal(pt_str_slice(value, at, end), pt_str_from(word)))
            return true;
        at = end + 1;
    }
    return false;
}

bool pt_html_url_is_harmless(pt_str url)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    for (size_t i = 0; i < sizeof schemes / sizeof schemes[0]; i++) {
        const pt_str scheme = pt_str_from(schemes[i]);
        if (url.len >= scheme.len &&
            pt_str_is_equal_nocase(pt_str_slice(url, 0, scheme.len), scheme))
            return true;
    }
    /* Relative: no scheme, however it may be spelt. */
    for (size_t i = 0; i < url.len; i++) {
        const char c = url.ptr[i];
        if (c == '/' || c == '?' || c == '#')
            break;
        if (c == ':' || c == '&' || (unsigned char)c <= ' ')
            return false;
    }
    return url.len > 0;
}

void pt_html_add_value(pt_buf *out, pt_str value)
{
    for (size_t i = 0; i < value.len; i++) {
        const unsigned char c = (unsigned char)value.ptr[i];
        if (c == '"')
            pt_buf_add(out, PT_STR("&quot;"));
        else if (c == '<')
            pt_buf_add(out, PT_STR("&lt;"));
        else if (c < ' ' && !is_space((char)c))
            pt_buf_add(out, PT_STR("\xEF\xBF\xBD"));
        else
            pt_buf_add_byte(out, (char)c);
    }
}

void pt_html_add_attribute(pt_buf *out, const char *name, pt_str value)
{
    pt_buf_add_byte(out, ' ');
    pt_buf_add(out, pt_str_from(name));
    pt_buf_add(out, PT_STR("=\""));
    pt_html_add_value(out, value);
    pt_buf_add_byte(out, '"');
}
