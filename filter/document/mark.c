/* SPDX-License-Identifier: MIT */
/*
 * Our mark in the metadata: a RawInline or RawBlock of the format
 * "pandoc-tagger", whose text says how the value came to be there. No writer
 * prints it, every one lets it pass, and in Markdown it survives as a raw
 * attribute. Fields without those bytes are not looked at, so a document
 * that never was here costs one search over its metadata; the others are
 * read by the scanner, one level of lists deep, linear in their bytes.
 */
#include "document/mark.h"

#include "base/error.h"
#include "base/str.h"
#include "document/scan.h"

#define FORMAT "pandoc-tagger"

enum { MARK_DEPTH = 1 << 20 }; /* JSON levels that are read */

/* Indexed by pt_mark. */
static const pt_str names[] = {
    {"",        0},
    {"new",     3},
    {"added",   5},
    {"wrapped", 7}
};

static void add(pt_buf *out, const char *constructor, pt_mark mark)
{
    pt_buf_add_format(out, "{\"t\":\"%s\",\"c\":[\"" FORMAT "\",\"%s\"]}",
                      constructor, names[mark].ptr);
}

void pt_mark_add_inline(pt_buf *out, pt_mark mark)
{
    add(out, "RawInline", mark);
}

void pt_mark_add_block(pt_buf *out, pt_mark mark)
{
    add(out, "RawBlock", mark);
}

/* A constructor's `t`, and the places in the source of its `c` where that is
   an array. */
typedef struct value {
    pt_str type;
    uint32_t open;  /* source offset of '[', or PT_NONE */
    uint32_t close; /* source offset of ']' */
    pt_str first;   /* the bytes of the array's first item, or empty */
    bool failed;    /* memory ran out */
} value;

/* Reads the array whose '[' has just been met. */
static bool read_array(value *out, pt_scan *scan, uint32_t from)
{
    out->open = from + pt_scan_offset(scan, scan->begin);
    for (int i = 0;; i++) {
        const pt_event event = pt_scan_next(scan);
        const char *begin = scan->begin;
        if (event == PT_EVENT_ARRAY_END)
            break;
        if (event == PT_EVENT_ERROR || !pt_scan_skip(scan, event))
            return false;
        if (i == 0)
            out->first = (pt_str){begin, (size_t)(scan->finish - begin)};
    }
    out->close = from + pt_scan_offset(scan, scan->begin);
    return true;
}

/* Reads what one key of a constructor has. */
static bool read_member(value *out, pt_scan *scan, uint32_t from)
{
    const bool is_type = pt_scan_is(scan, PT_STR("t"));
    const bool is_contents = pt_scan_is(scan, PT_STR("c"));
    const pt_event event = pt_scan_next(scan);
    if (event == PT_EVENT_ARRAY && is_contents)
        return read_array(out, scan, from);
    if (event == PT_EVENT_STRING && is_type)
        out->type =
            (pt_str){scan->begin + 1, (size_t)(scan->finish - scan->begin) - 2};
    return event != PT_EVENT_ERROR && pt_scan_skip(scan, event);
}

/* Reads a constructor; false when `bytes` are none. `from` is their place in
   the source. */
static bool read_value(value *out, pt_str bytes, uint32_t from)
{
    pt_scan scan;
    pt_scan_init(&scan, bytes, MARK_DEPTH);
    *out = (value){.type = PT_STR(""), .open = PT_NONE};
    bool good = pt_scan_next(&scan) == PT_EVENT_OBJECT;
    while (good) {
        const pt_event event = pt_scan_next(&scan);
        if (event == PT_EVENT_OBJECT_END)
            break;
        good = event == PT_EVENT_KEY && read_member(out, &scan, from);
    }
    out->failed = scan.status == PT_ERR_NOMEM;
    pt_scan_release(&scan);
    return good;
}

static bool is_list(const value *v)
{
    return v->open != PT_NONE && pt_str_is_equal(v->type, PT_STR("MetaList"));
}

/* The mark that a value or an item begins with. */
static pt_mark mark_of(value *v)
{
    value raw;
    const bool is_value = read_value(&raw, v->first, 0);
    v->failed = raw.failed;
    if (!is_value || raw.open == PT_NONE ||
        !pt_str_is_equal(raw.first, PT_STR("\"" FORMAT "\"")))
        return PT_MARK_NONE;
    const pt_str text = pt_str_slice(v->first, raw.open, raw.close);
    for (int i = PT_MARK_WRAPPED; i > PT_MARK_NEW; i--)
        if (pt_str_find(text, names[i], sizeof FORMAT) < text.len)
            return (pt_mark)i;
    return PT_MARK_NEW;
}

pt_addition pt_mark_addition(const pt_document *doc, const pt_meta_field *field)
{
    const pt_addition fresh = {PT_STR("{\"t\":\"MetaList\",\"c\":["),
                               PT_STR(""), PT_STR(""), PT_STR("]}"),
                               PT_MARK_NEW};
    if (field == NULL)
        return fresh;
    const pt_str bytes = pt_str_slice(doc->source, field->begin, field->end);
    value v;
    if (!read_value(&v, bytes, field->begin) || !is_list(&v))
        return (pt_addition){fresh.open, bytes, PT_STR(","), PT_STR("]}"),
                             PT_MARK_WRAPPED};
    return (pt_addition){
        PT_STR(""), pt_str_slice(doc->source, field->begin, v.close),
        v.first.len > 0 ? PT_STR(",") : PT_STR(""),
        pt_str_slice(doc->source, v.close, field->end), PT_MARK_ADDED};
}

void pt_mark_open(pt_buf *out, const pt_addition *addition)
{
    pt_buf_add(out, addition->open);
    pt_buf_add(out, addition->old);
    pt_buf_add(out, addition->comma);
}

/* What stripping a list leaves of it. */
typedef struct rest {
    pt_buf bytes;
    uint32_t done;   /* source offset up to which it is copied or left out */
    uint32_t n_kept; /* of the author's items */
    pt_str kept;     /* the last of them */
    pt_mark mark;    /* of the last item of ours, or PT_MARK_NONE */
} rest;

/* Passes over an item: of ours it leaves out the bytes and one comma. */
static void pass_item(rest *r, const pt_document *doc, uint32_t begin,
                      uint32_t end, bool is_first)
{
    value v;
    const pt_str bytes = pt_str_slice(doc->source, begin, end);
    const pt_mark mark =
        read_value(&v, bytes, begin) ? mark_of(&v) : PT_MARK_NONE;
    r->bytes.failed |= v.failed;
    if (mark == PT_MARK_NONE) {
        if (r->n_kept++ == 0 && r->mark != PT_MARK_NONE)
            r->done = begin; /* nothing stands before it any more */
        r->kept = bytes;
        return;
    }
    uint32_t from = begin;
    while (!is_first && doc->source.ptr[from] != ',')
        from--;
    r->mark = mark;
    pt_buf_add(&r->bytes, pt_str_slice(doc->source, r->done, from));
    r->done = end;
}

/* Passes over all items of a list. */
static void pass_items(rest *r, const pt_document *doc, const value *list)
{
    pt_scan scan;
    const pt_str bytes = pt_str_slice(doc->source, list->open, list->close + 1);
    pt_scan_init(&scan, bytes, MARK_DEPTH);
    pt_scan_next(&scan);
    bool is_first = true;
    for (;;) {
        const pt_event event = pt_scan_next(&scan);
        if (event == PT_EVENT_ARRAY_END || event == PT_EVENT_ERROR)
            break;
        const uint32_t begin = list->open + pt_scan_offset(&scan, scan.begin);
        if (!pt_scan_skip(&scan, event))
            break;
        const uint32_t end = list->open + pt_scan_offset(&scan, scan.finish);
        pass_item(r, doc, begin, end, is_first);
        is_first = false;
    }
    r->bytes.failed |= scan.status == PT_ERR_NOMEM;
    pt_scan_release(&scan);
}

static void strip_list(pt_meta_changes *changes, const pt_document *doc,
                       const pt_meta_field *field, const value *list)
{
    rest r = {.done = field->begin};
    pt_buf_init(&r.bytes);
    pass_items(&r, doc, list);
    pt_buf_add(&r.bytes, pt_str_slice(doc->source, r.done, field->end));
    if (r.mark == PT_MARK_NEW && r.n_kept == 0)
        pt_meta_remove(changes, field->key);
    else if (r.mark == PT_MARK_WRAPPED && r.n_kept == 1)
        pt_meta_set(changes, field->key, r.kept);
    else if (r.mark != PT_MARK_NONE)
        pt_meta_set(changes, field->key, pt_buf_str(&r.bytes));
    changes->failed = changes->failed || pt_buf_failed(&r.bytes);
    pt_buf_release(&r.bytes);
}

pt_status pt_marks_strip(pt_meta_changes *changes, const pt_document *doc,
                         pt_error *err)
{
    for (uint32_t i = 0; i < doc->meta.len; i++) {
        const pt_meta_field *field = &doc->meta.items[i];
        const pt_str bytes =
            pt_str_slice(doc->source, field->begin, field->end);
        value v;
        if (pt_str_find(bytes, PT_STR(FORMAT), 0) == bytes.len)
            continue;
        const bool is_value = read_value(&v, bytes, field->begin);
        if (is_value && is_list(&v))
            strip_list(changes, doc, field, &v);
        else if (is_value && mark_of(&v) != PT_MARK_NONE)
            pt_meta_remove(changes, field->key);
        changes->failed = changes->failed || v.failed;
    }
    return changes->failed ? pt_error_nomem(err) : PT_OK;
}
