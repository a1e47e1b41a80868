/* SPDX-License-Identifier: MIT */
/*
 * The lead of an article as its description. The first paragraph that ends
 * as a sentence does is the lead (a byline does not), or else the first one
 * with letters in it. Code, Math and citations, which a text knows as
 * U+FFFC, are read from the source; pictures and raw text are left out. No
 * more than a few hundred characters are looked at.
 */
#include "output/lead.h"

#include "base/error.h"
#include "base/utf8.h"
#include "document/item.h"
#include "document/locate.h"
#include "document/meta.h"
#include "document/pasted.h"
#include "text/forms.h"
#include "text/token.h"

#include <json-c/json.h>

enum { READ_MAX = 1200, ITEM_DEPTH = 1000 }; /* bytes of the lead; levels */

static bool has_letter(pt_str s)
{
    for (size_t at = 0; at < s.len;)
        if (pt_char_is_letter(pt_utf8_next(s, &at)))
            return true;
    return false;
}

/* A part's span without the dateline. */
static pt_span body_of(const pt_document *doc, const pt_part *part)
{
    pt_span span = {part->text, part->start, part->end};
    if (doc->dateline.text == part->text && doc->dateline.start == part->start)
        span.start = doc->dateline.end;
    return span;
}

static pt_str span_str(const pt_document *doc, pt_span span)
{
    return pt_str_slice(pt_document_text(doc, span.text), span.start, span.end);
}

pt_span pt_lead_find(const pt_document *doc)
{
    pt_span lead = {.text = PT_NONE};
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        const pt_part *part = &doc->parts.items[i];
        if (part->role != PT_ROLE_BODY)
            continue;
        const pt_span span = body_of(doc, part);
        const pt_str body = span_str(doc, span);
        if (!has_letter(body))
            continue;
        if (pt_line_is_ended(body))
            return span;
        if (lead.text == PT_NONE)
            lead = span;
    }
    return lead;
}

/* Appends what an opaque inline says: Code, Math, Cite. */
static pt_status add_opaque(pt_buf *out, const pt_document *doc,
                            uint32_t segment, pt_error *err)
{
    const pt_segment *s = &doc->segments.items[segment];
    const pt_meta_field at = {.begin = s->begin, .end = s->end};
    pt_item item;
    if (!pt_item_read(&item, doc, s->begin, ITEM_DEPTH) ||
        !(pt_str_is_equal(item.type, PT_STR("Code")) ||
          pt_str_is_equal(item.type, PT_STR("Math")) ||
          pt_str_is_equal(item.type, PT_STR("Cite"))))
        return PT_OK;
    json_object *value = NULL;
    const pt_status st = pt_meta_read(&value, doc, &at, err);
    if (st == PT_ERR_LIMIT)
        return PT_OK;
    json_object *args = NULL;
    json_object_object_get_ex(value, "c", &args);
    if (st == PT_OK && !pt_str_is_equal(item.type, PT_STR("Cite")))
        pt_meta_add_plain(out, value);
    else if (json_object_is_type(args, json_type_array))
        pt_meta_add_plain(out, json_object_array_get_idx(args, 1));
    json_object_put(value);
    return st;
}

/* Appends a span's text, opaque inlines read. */
static pt_status add_text(pt_buf *out, const pt_document *doc, pt_span span,
                          pt_error *err)
{
    const pt_text *text = &doc->texts.items[span.text];
    const pt_str all = pt_document_text(doc, span.text);
    const uint32_t end = text->segments + text->n_segments;
    uint32_t done = span.start;
    pt_status st = PT_OK;
    for (uint32_t i = pt_segment_find(doc, span.text, span.start);
         i < end && doc->segments.items[i].start < span.end && st == PT_OK;
         i++) {
        const uint32_t start = doc->segments.items[i].start;
        if (pt_segment_literal(doc, i) != 0 || start < done)
            continue;
        pt_buf_add(out, pt_str_slice(all, done, start));
        st = add_opaque(out, doc, i, err);
        done = start + pt_segment_len(doc, i);
    }
    if (done < span.end)
        pt_buf_add(out, pt_str_slice(all, done, span.end));
    return st;
}

/* The byte past the last of the first `max` characters. */
static size_t end_of(pt_str s, size_t max)
{
    size_t at = 0;
    while (max-- > 0 && at < s.len)
        pt_utf8_next(s, &at);
    return at;
}

/* Whether a sentence, or a word, may be cut off before token `i`. */
static bool can_cut(const pt_tokens *tokens, uint32_t i, bool at_words)
{
    if (i == tokens->len)
        return true;
    const uint32_t bits = tokens->items[i].bits;
    return (bits & (at_words ? PT_TOKEN_SPACED | PT_TOKEN_SENTENCE
                             : PT_TOKEN_SENTENCE)) != 0;
}

/* The last byte at or before `limit` at which the text may be cut, or 0. */
static size_t find_cut(const pt_tokens *tokens, size_t limit, bool at_words)
{
    size_t cut = 0;
    for (uint32_t i = 1; i <= tokens->len; i++) {
        const size_t end = tokens->items[i - 1].end;
        if (end > limit)
            break;
        if (can_cut(tokens, i, at_words))
            cut = end;
    }
    return cut;
}

/* Appends as much of a text as a description holds. */
static pt_status add_cut(pt_buf *out, pt_str text, pt_error *err)
{
    const size_t limit = end_of(text, PT_DESCRIPTION_MAX);
    pt_tokens tokens = {0};
    const pt_status st = pt_tokens_read(&tokens, text, NULL, 0, err);
    if (st != PT_OK) {
        pt_vec_release(&tokens);
        return st;
    }
    size_t cut = limit == text.len ? limit : find_cut(&tokens, limit, false);
    if (cut > 0) {
        pt_buf_add(out, pt_str_slice(text, 0, cut));
    } else {
        const size_t most = end_of(text, PT_DESCRIPTION_MAX - 1);
        cut = find_cut(&tokens, most, true);
        pt_str words = pt_str_slice(text, 0, cut == 0 ? most : cut);
        while (words.len > 0 && (words.ptr[words.len - 1] == ',' ||
                                 words.ptr[words.len - 1] == ';' ||
                                 words.ptr[words.len - 1] == ':'))
            words.len--;
        pt_buf_add(out, words);
        pt_buf_add(out, PT_STR("…"));
    }
    pt_vec_release(&tokens);
    return PT_OK;
}

pt_status pt_lead_add(pt_buf *out, const pt_document *doc, pt_error *err)
{
    pt_span lead = pt_lead_find(doc);
    if (lead.text == PT_NONE)
        return PT_OK;
    if (lead.end - lead.start > READ_MAX) {
        lead.end = lead.start + READ_MAX;
        while (!pt_utf8_is_boundary(pt_document_text(doc, lead.text), lead.end))
            lead.end--;
    }
    pt_buf raw;
    pt_buf single;
    pt_buf_init(&raw);
    pt_buf_init(&single);
    pt_status st = add_text(&raw, doc, lead, err);
    pt_form_add_single(&single, pt_buf_str(&raw));
    if (st == PT_OK && (pt_buf_failed(&raw) || pt_buf_failed(&single)))
        st = pt_error_nomem(err);
    if (st == PT_OK && single.len > 0)
        st = add_cut(out, pt_buf_str(&single), err);
    pt_buf_release(&raw);
    pt_buf_release(&single);
    return st;
}
