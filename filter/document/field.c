/* SPDX-License-Identifier: MIT */
/*
 * The places of the metadata's top-level keys. The walk over the document
 * has skipped the metadata as one value; this reads it once more, one level
 * deep, when everything is known to be well formed. O(bytes of metadata).
 */
#include "document/field.h"

#include "base/error.h"
#include "document/literal.h"
#include "document/scan.h"

typedef struct reader {
    pt_document *doc;
    pt_scan scan;  /* over the metadata's bytes only */
    uint32_t from; /* source offset of its first byte */
} reader;

static uint32_t place(const reader *r, const char *at)
{
    return r->from + pt_scan_offset(&r->scan, at);
}

static void start(reader *r, pt_document *doc)
{
    *r = (reader){.doc = doc, .from = doc->meta_begin};
    const pt_str meta =
        pt_str_slice(doc->source, doc->meta_begin, doc->meta_end);
    pt_scan_init(&r->scan, meta, SIZE_MAX);
}

static pt_status read_key(pt_meta_field *field, const reader *r)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_literal_add(&buf, r->scan.begin + 1, r->scan.finish - 1);
    field->key = pt_arena_copy(r->doc->arena, pt_buf_str(&buf));
    const bool ok = !pt_buf_failed(&buf) && field->key.ptr != NULL;
    pt_buf_release(&buf);
    field->key_begin = place(r, r->scan.begin);
    return ok ? PT_OK : PT_ERR_NOMEM;
}

static pt_status read_field(reader *r)
{
    pt_meta_field *field = pt_vec_add(&r->doc->meta, sizeof *field);
    if (field == NULL || read_key(field, r) != PT_OK)
        return PT_ERR_NOMEM;
    const pt_event event = pt_scan_next(&r->scan);
    field->begin = place(r, r->scan.begin);
    if (!pt_scan_skip(&r->scan, event))
        return r->scan.status;
    field->end = place(r, r->scan.finish);
    return PT_OK;
}

static pt_status read_fields(pt_document *doc)
{
    reader r;
    start(&r, doc);
    pt_status st = PT_OK;
    pt_event event = pt_scan_next(&r.scan);
    while (st == PT_OK && (event = pt_scan_next(&r.scan)) == PT_EVENT_KEY)
        st = read_field(&r);
    if (event == PT_EVENT_ERROR)
        st = r.scan.status;
    pt_scan_release(&r.scan);
    return st;
}

/* Whether a field's value is a map of MetaValues rather than a MetaValue. */
static bool is_bare_map(const pt_document *doc, const pt_meta_field *field)
{
    if (doc->source.ptr[field->begin] != '{')
        return false;
    pt_scan scan;
    pt_scan_init(&scan, pt_str_slice(doc->source, field->begin, field->end),
                 SIZE_MAX);
    bool is_map = true;
    pt_scan_next(&scan);
    while (is_map && pt_scan_next(&scan) == PT_EVENT_KEY) {
        const bool is_name = pt_scan_is(&scan, PT_STR("t"));
        const pt_event event = pt_scan_next(&scan);
        is_map = !is_name || event != PT_EVENT_STRING;
        pt_scan_skip(&scan, event);
    }
    pt_scan_release(&scan);
    return is_map;
}

/* Copies the first string that stands under a key `c` in a field's value. */
static pt_status read_lang(pt_document *doc, const pt_meta_field *field)
{
    pt_scan scan;
    pt_scan_init(&scan, pt_str_slice(doc->source, field->begin, field->end),
                 SIZE_MAX);
    bool is_contents = false;
    bool ok = true;
    pt_event event = pt_scan_next(&scan);
    while (event != PT_EVENT_END && event != PT_EVENT_ERROR) {
        if (is_contents && event == PT_EVENT_STRING) {
            const pt_str raw = {scan.begin + 1,
                                (size_t)(scan.finish - scan.begin) - 2};
            doc->lang = pt_arena_copy(doc->arena, raw);
            ok = doc->lang.ptr != NULL;
            break;
        }
        is_contents = event == PT_EVENT_KEY && pt_scan_is(&scan, PT_STR("c"));
        event = pt_scan_next(&scan);
    }
    ok = ok && scan.status != PT_ERR_NOMEM;
    pt_scan_release(&scan);
    return ok ? PT_OK : PT_ERR_NOMEM;
}

pt_status pt_fields_read(pt_document *doc, bool is_old, pt_error *err)
{
    pt_status st = read_fields(doc);
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    const bool is_wrapped =
        st == PT_OK && doc->meta.len == 1 &&
        pt_str_is_equal(doc->meta.items[0].key, PT_STR("unMeta")) &&
        is_bare_map(doc, &doc->meta.items[0]);
    if (is_old && !is_wrapped)
        return pt_error_set(err, PT_ERR_AST, "byte 0, line 1",
                            "not a Pandoc document: it has no metadata");
    if (is_wrapped) {
        doc->meta_begin = doc->meta.items[0].begin;
        doc->meta_end = doc->meta.items[0].end;
        doc->meta.len = 0;
        st = read_fields(doc);
    }
    for (uint32_t i = 0; i < doc->meta.len && st == PT_OK; i++)
        if (pt_str_is_equal(doc->meta.items[i].key, PT_STR("lang")))
            st = read_lang(doc, &doc->meta.items[i]);
    return st == PT_OK ? PT_OK : pt_error_nomem(err);
}
