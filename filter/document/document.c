/* SPDX-License-Identifier: MIT */
/*
 * Reading a document: the walk over its bytes (texts.c), the places of its
 * metadata (field.c), its division into parts (outline.c). Time and memory
 * grow with the bytes.
 */
#include "document/document.h"

#include "base/error.h"
#include "base/map.h"
#include "document/field.h"
#include "document/outline.h"
#include "document/own.h"
#include "document/texts.h"

#include <stdlib.h>

enum { DEFAULT_DEPTH = 10000000 };

static const size_t HIGHEST_BYTES = UINT32_MAX;

static pt_status check_size(pt_str source, const pt_limits *limits,
                            pt_error *err)
{
    size_t most = HIGHEST_BYTES;
    if (limits != NULL && limits->bytes != 0 && limits->bytes < most)
        most = limits->bytes;
    if (source.len > most)
        return pt_error_set(err, PT_ERR_LIMIT, NULL,
                            "the document has %zu bytes, the limit is %zu "
                            "(max-bytes)",
                            source.len, most);
    if (pt_str_trim(source).len == 0)
        return pt_error_set(err, PT_ERR_JSON, "byte 0, line 1",
                            "the input is empty");
    return PT_OK;
}

static void count_own(pt_document *doc)
{
    for (uint32_t i = 0; i < doc->frames.len; i++) {
        const pt_frame *frame = &doc->frames.items[i];
        doc->n_own += frame->kind == PT_INLINE_SPAN &&
                      (pt_own_read(doc, frame->attr) & PT_OWN_SPAN) != 0;
    }
}

static pt_status read_parts(pt_document *doc, const pt_limits *limits,
                            pt_error *err)
{
    const size_t depth =
        limits != NULL && limits->depth != 0 ? limits->depth : DEFAULT_DEPTH;
    pt_breaks breaks = {0};
    const bool is_old = pt_str_trim(doc->source).ptr[0] == '[';
    pt_status st = pt_texts_read(doc, &breaks, depth, err);
    if (st == PT_OK)
        st = pt_fields_read(doc, is_old, err);
    if (st == PT_OK)
        st = pt_outline_read(doc, &breaks, err);
    if (st == PT_OK)
        count_own(doc);
    pt_vec_release(&breaks);
    return st;
}

pt_status pt_document_read(pt_document **out, pt_str source,
                           const pt_limits *limits, pt_error *err)
{
    pt_status st = check_size(source, limits, err);
    if (st != PT_OK)
        return st;
    pt_document *doc = calloc(1, sizeof *doc);
    if (doc == NULL)
        return pt_error_nomem(err);
    doc->source = source;
    doc->deadline = limits == NULL ? NULL : limits->deadline;
    doc->headline.text = doc->dateline.text = PT_NONE;
    doc->arena = pt_arena_new();
    st =
        doc->arena == NULL ? pt_error_nomem(err) : read_parts(doc, limits, err);
    if (st == PT_OK)
        *out = doc;
    else
        pt_document_free(doc);
    return st;
}

void pt_document_free(pt_document *doc)
{
    if (doc == NULL)
        return;
    pt_buf_release(&doc->flat);
    pt_vec_release(&doc->texts);
    pt_vec_release(&doc->segments);
    pt_vec_release(&doc->wides);
    pt_vec_release(&doc->frames);
    pt_vec_release(&doc->scopes);
    pt_vec_release(&doc->parts);
    pt_vec_release(&doc->meta);
    pt_arena_free(doc->arena);
    free(doc);
}

const pt_part *pt_document_part(const pt_document *doc, uint32_t text,
                                uint32_t offset)
{
    const pt_text *t = &doc->texts.items[text];
    uint32_t low = t->parts;
    uint32_t high = t->parts + t->n_parts;
    if (t->n_parts == 0)
        return NULL;
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;
        if (doc->parts.items[middle].start <= offset)
            low = middle;
        else
            high = middle;
    }
    return &doc->parts.items[low];
}
