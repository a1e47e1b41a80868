/* SPDX-License-Identifier: MIT */
/*
 * The plain text of a document and positions in it. Positions are counted in
 * code points, as W3C Web Annotation (2017, section 4.2.5) and Python do.
 */
#include "report/plain.h"

#include "base/error.h"
#include "base/utf8.h"
#include "document/meta.h"
#include "text/forms.h"

#include <json-c/json.h>

#define BETWEEN PT_STR("\n\n")

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

void pt_plain_init(pt_plain *place, const pt_document *doc)
{
    *place = (pt_plain){.doc = doc};
}

uint32_t pt_plain_move(pt_plain *place, uint32_t text, uint32_t offset)
{
    const pt_document *doc = place->doc;
    if (text < place->text || (text == place->text && offset < place->offset))
        pt_plain_init(place, doc);
    for (; place->text < text; place->text++) {
        const pt_str whole = pt_document_text(doc, place->text);
        if (!is_blank(doc, place->text)) {
            const pt_str rest = pt_str_slice(whole, place->offset, whole.len);
            place->position += (uint32_t)(pt_utf8_length(rest) + BETWEEN.len);
            place->byte += (uint32_t)(rest.len + BETWEEN.len);
        }
        place->offset = 0;
    }
    const pt_str whole = pt_document_text(doc, text);
    place->position +=
        (uint32_t)pt_utf8_length(pt_str_slice(whole, place->offset, offset));
    place->byte += offset - place->offset;
    place->offset = offset;
    return place->position;
}
