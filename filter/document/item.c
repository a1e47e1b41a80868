/* SPDX-License-Identifier: MIT */
/*
 * Walks along one list of constructors in the source. The scanner has
 * checked the JSON, so a value is skipped by counting brackets outside
 * strings: linear in its bytes.
 */
#include "document/item.h"

#include "base/str.h"

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

uint32_t pt_source_skip_space(const pt_document *doc, uint32_t at)
{
    while (at < doc->source.len && is_space(doc->source.ptr[at]))
        at++;
    return at;
}

uint32_t pt_source_skip_space_back(const pt_document *doc, uint32_t at)
{
    while (at > 0 && is_space(doc->source.ptr[at - 1]))
        at--;
    return at;
}

/* Returns the offset past the string whose quotation mark stands at `at`. */
static uint32_t skip_string(pt_str source, uint32_t at)
{
    for (at++; at < source.len && source.ptr[at] != '"'; at++)
        if (source.ptr[at] == '\\')
            at++;
    return at < source.len ? at + 1 : (uint32_t)source.len;
}

/* The value of the string at `at` when its key, just passed, is "t". */
static pt_str read_type(const pt_document *doc, uint32_t key, uint32_t at)
{
    const pt_str source = doc->source;
    if (at - key != 3 || source.ptr[key + 1] != 't')
        return PT_STR("");
    at = pt_source_skip_space(doc, at);
    if (at >= source.len || source.ptr[at] != ':')
        return PT_STR("");
    at = pt_source_skip_space(doc, at + 1);
    if (at >= source.len || source.ptr[at] != '"')
        return PT_STR("");
    return pt_str_slice(source, at + 1, skip_string(source, at) - 1);
}

bool pt_item_read(pt_item *out, const pt_document *doc, uint32_t at,
                  uint32_t depth)
{
    const pt_str source = doc->source;
    if (at >= source.len || source.ptr[at] != '{')
        return false;
    pt_item item = {at, at, PT_STR("")};
    uint32_t level = 0;
    while (at < source.len) {
        const char c = source.ptr[at];
        const uint32_t next = c == '"' ? skip_string(source, at) : at + 1;
        if (c == '"' && level == 1 && item.type.len == 0)
            item.type = read_type(doc, at, next);
        if ((c == '{' || c == '[') && ++level > depth)
            return false;
        at = next;
        if ((c == '}' || c == ']') && --level == 0)
            break;
    }
    item.end = at;
    *out = item;
    return true;
}

bool pt_item_next(pt_item *out, const pt_document *doc, uint32_t end,
                  uint32_t depth)
{
    end = pt_source_skip_space(doc, end);
    if (end >= doc->source.len || doc->source.ptr[end] != ',')
        return false;
    return pt_item_read(out, doc, pt_source_skip_space(doc, end + 1), depth);
}
