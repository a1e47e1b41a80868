/* SPDX-License-Identifier: MIT */
/*
 * The plain text of a document and positions in it. Positions are counted in
 * code points, as W3C Web Annotation (2017, section 4.2.5) and Python do. They
 * are counted once, at every so many bytes, so that each is found in constant
 * time however long a paragraph is.
 */
#include "report/plain.h"

#include "base/error.h"
#include "base/utf8.h"
#include "document/meta.h"
#include "text/forms.h"

#include <json-c/json.h>

#define BETWEEN PT_STR("\n\n")

enum { STEP = 512 /* bytes from one count to the next */ };

/* U+FFFD has as many bytes as what stands for a lone surrogate: places in a
   text stay what they are. */
void pt_plain_add_clean(pt_buf *out, pt_str s)
{
    for (size_t at = 0; at < s.len;) {
        const size_t bad = at + pt_utf8_check(pt_str_slice(s, at, s.len));
        pt_buf_add(out, pt_str_slice(s, at, bad));
        at = bad;
        if (at < s.len)
            pt_buf_add_char(out, pt_utf8_next(s, &at));
    }
}

void pt_plain_add_part(pt_buf *out, const pt_document *doc, uint32_t text,
                       uint32_t start, uint32_t end)
{
    pt_plain_add_clean(out,
                       pt_str_slice(pt_document_text(doc, text), start, end));
}

static bool is_blank(const pt_document *doc, uint32_t text)
{
    return pt_str_trim(pt_document_text(doc, text)).len == 0;
}

void pt_plain_add(pt_buf *out, const pt_document *doc)
{
    bool is_first = true;
    for (uint32_t i = 0; i < doc->texts.len; i++) {
        if (is_blank(doc, i))
            continue;
        if (!is_first)
            pt_buf_add(out, BETWEEN);
        pt_plain_add_clean(out, pt_document_text(doc, i));
        is_first = false;
    }
    if (!is_first)
        pt_buf_add_byte(out, '\n');
}

static void add_headline(pt_buf *out, const pt_document *doc)
{
    const pt_span span = doc->headline;
    if (span.text == PT_NONE)
        return;
    pt_buf clean;
    pt_buf_init(&clean);
    pt_plain_add_part(&clean, doc, span.text, span.start, span.end);
    pt_form_add_single(out, pt_buf_str(&clean));
    if (pt_buf_failed(&clean))
        out->failed = true;
    pt_buf_release(&clean);
}

pt_status pt_plain_add_title(pt_buf *out, const pt_document *doc, pt_error *err)
{
    const size_t before = out->len;
    const pt_meta_field *field = pt_meta_find(doc, PT_STR("title"));
    json_object *value = NULL;
    pt_status st = PT_OK;
    if (field != NULL)
        st = pt_meta_read(&value, doc, field, err);
    if (st == PT_ERR_LIMIT) /* one that is left alone everywhere */
        st = PT_OK;
    if (value != NULL)
        pt_meta_add_plain(out, value);
    json_object_put(value);
    if (st == PT_OK && out->len == before)
        add_headline(out, doc);
    return st;
}

/* Code points before a byte of all texts. */
static uint32_t count_before(const pt_plain *plain, uint32_t at)
{
    const pt_str flat = pt_buf_str(&plain->doc->flat);
    const uint32_t step = at / STEP;
    return plain->counts[step] + (uint32_t)pt_utf8_length(pt_str_slice(
                                     flat, (size_t)step * STEP, at));
}

/* Code points in bytes [start, end) of a text. */
static uint32_t count(const pt_plain *plain, uint32_t text, uint32_t start,
                      uint32_t end)
{
    const uint32_t flat = plain->doc->texts.items[text].flat;
    return count_before(plain, flat + end) - count_before(plain, flat + start);
}

static void count_steps(uint32_t *counts, size_t n, pt_str flat)
{
    uint32_t total = 0;
    for (size_t i = 0; i < n; i++) {
        const size_t end = (i + 1) * STEP;
        counts[i] = total;
        total += (uint32_t)pt_utf8_length(
            pt_str_slice(flat, i * STEP, end < flat.len ? end : flat.len));
    }
}

pt_status pt_plain_init(pt_plain *out, const pt_document *doc, pt_error *err)
{
    const size_t n = doc->flat.len / STEP + 1;
    const uint32_t n_texts = doc->texts.len;
    uint32_t *counts = pt_arena_alloc(doc->arena, n, sizeof *counts);
    uint32_t *starts =
        pt_arena_alloc(doc->arena, (size_t)n_texts + 1, sizeof *starts);
    uint32_t *bytes =
        pt_arena_alloc(doc->arena, (size_t)n_texts + 1, sizeof *bytes);
    if (counts == NULL || starts == NULL || bytes == NULL)
        return pt_error_nomem(err);
    count_steps(counts, n, pt_buf_str(&doc->flat));
    *out = (pt_plain){doc, starts, bytes, counts};
    uint32_t position = 0;
    uint32_t byte = 0;
    for (uint32_t i = 0; i < n_texts; i++) {
        const uint32_t len = doc->texts.items[i].len;
        starts[i] = position;
        bytes[i] = byte;
        if (is_blank(doc, i))
            continue;
        position += count(out, i, 0, len) + (uint32_t)BETWEEN.len;
        byte += len + (uint32_t)BETWEEN.len;
    }
    return PT_OK;
}

uint32_t pt_plain_position(const pt_plain *plain, uint32_t text,
                           uint32_t offset)
{
    return plain->starts[text] + count(plain, text, 0, offset);
}

uint32_t pt_plain_byte(const pt_plain *plain, uint32_t text, uint32_t offset)
{
    return plain->bytes[text] + offset;
}

pt_plain_place pt_plain_find(const pt_plain *plain, uint32_t text,
                             uint32_t offset)
{
    const pt_part *part = pt_document_part(plain->doc, text, offset);
    if (part == NULL)
        return (pt_plain_place){.paragraph = 0};
    return (pt_plain_place){(uint32_t)(part - plain->doc->parts.items) + 1,
                            count(plain, text, part->start, offset) + 1};
}
