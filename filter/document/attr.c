/* SPDX-License-Identifier: MIT */
/*
 * Decoding Pandoc's Attr, `["id",["class"],[["key","value"]]]`, where it
 * stands in the source. It is read twice: to count, then to fill arrays of
 * the right size.
 */
#include "document/attr.h"

#include "base/error.h"
#include "base/map.h"
#include "document/literal.h"
#include "document/scan.h"

/* An Attr being read; without arrays it is only counted. */
typedef struct reader {
    pt_scan scan;
    pt_attr attr;
    pt_arena *arena;
    bool failed; /* memory ran out */
} reader;

/* Decodes the string that was read last. */
static pt_str take_string(reader *r)
{
    const char *begin = r->scan.begin + 1;
    const char *end = r->scan.finish - 1;
    const pt_str raw = {begin, (size_t)(end - begin)};
    pt_buf decoded;
    pt_buf_init(&decoded);
    if (r->scan.escaped)
        pt_literal_add(&decoded, begin, end);
    const pt_str copy =
        pt_arena_copy(r->arena, r->scan.escaped ? pt_buf_str(&decoded) : raw);
    r->failed = r->failed || copy.ptr == NULL || pt_buf_failed(&decoded);
    pt_buf_release(&decoded);
    return copy;
}

static bool read_classes(reader *r)
{
    if (pt_scan_next(&r->scan) != PT_EVENT_ARRAY)
        return false;
    for (;;) {
        const pt_event event = pt_scan_next(&r->scan);
        if (event == PT_EVENT_ARRAY_END)
            return true;
        if (event != PT_EVENT_STRING)
            return false;
        if (r->attr.classes != NULL)
            r->attr.classes[r->attr.n_classes] = take_string(r);
        r->attr.n_classes++;
    }
}

/* Reads `"key","value"]`. */
static bool read_pair(reader *r)
{
    pt_str parts[2];
    for (int i = 0; i < 2; i++) {
        if (pt_scan_next(&r->scan) != PT_EVENT_STRING)
            return false;
        if (r->attr.pairs != NULL)
            parts[i] = take_string(r);
    }
    if (r->attr.pairs != NULL)
        r->attr.pairs[r->attr.n_pairs] = (pt_attr_pair){parts[0], parts[1]};
    r->attr.n_pairs++;
    return pt_scan_next(&r->scan) == PT_EVENT_ARRAY_END;
}

static bool read_pairs(reader *r)
{
    if (pt_scan_next(&r->scan) != PT_EVENT_ARRAY)
        return false;
    for (;;) {
        const pt_event event = pt_scan_next(&r->scan);
        if (event == PT_EVENT_ARRAY_END)
            return true;
        if (event != PT_EVENT_ARRAY || !read_pair(r))
            return false;
    }
}

/* Reads the whole Attr; false when it is not shaped as one. */
static bool read_all(reader *r)
{
    if (pt_scan_next(&r->scan) != PT_EVENT_ARRAY)
        return false;
    if (pt_scan_next(&r->scan) != PT_EVENT_STRING)
        return false;
    if (r->arena != NULL)
        r->attr.id = take_string(r);
    return read_classes(r) && read_pairs(r) &&
           pt_scan_next(&r->scan) == PT_EVENT_ARRAY_END;
}

static bool pass(reader *r, pt_str source)
{
    enum { ATTR_DEPTH = 4 };
    pt_scan_init(&r->scan, source, ATTR_DEPTH);
    r->attr.n_classes = 0;
    r->attr.n_pairs = 0;
    const bool good = read_all(r);
    r->failed = r->failed || r->scan.status == PT_ERR_NOMEM;
    pt_scan_release(&r->scan);
    return good && !r->failed;
}

pt_status pt_attr_read(pt_attr *out, const pt_document *doc, uint32_t at,
                       pt_arena *arena, pt_error *err)
{
    reader r = {.arena = NULL};
    bool good = false;
    if (at != PT_NONE) {
        const pt_str source = pt_str_slice(doc->source, at, doc->source.len);
        good = pass(&r, source);
        if (good) {
            r.arena = arena;
            r.attr.classes =
                pt_arena_alloc(arena, r.attr.n_classes, sizeof *r.attr.classes);
            r.attr.pairs =
                pt_arena_alloc(arena, r.attr.n_pairs, sizeof *r.attr.pairs);
            r.failed = r.attr.classes == NULL || r.attr.pairs == NULL;
            good = !r.failed && pass(&r, source);
        }
    }
    if (r.failed)
        return pt_error_nomem(err);
    *out = good ? r.attr : (pt_attr){0};
    return PT_OK;
}

bool pt_attr_has_class(const pt_attr *attr, pt_str name)
{
    for (uint32_t i = 0; i < attr->n_classes; i++)
        if (pt_str_is_equal(attr->classes[i], name))
            return true;
    return false;
}

pt_str pt_attr_value(const pt_attr *attr, pt_str key)
{
    for (uint32_t i = 0; i < attr->n_pairs; i++)
        if (pt_str_is_equal(attr->pairs[i].key, key))
            return attr->pairs[i].value;
    return (pt_str){NULL, 0};
}
