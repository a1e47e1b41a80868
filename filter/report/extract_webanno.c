/* SPDX-License-Identifier: MIT */
/*
 * W3C Web Annotation (Sanderson, Ciccarese, Young 2017, Web Annotation Data
 * Model): one AnnotationPage. Each annotation names its place twice, by the
 * words with 32 characters before and behind, which survives edits, and by
 * position; and says the type, the name, and the thing where it is known.
 */
#include "report/extract.h"
#include "report/object.h"
#include "report/rows.h"

#include "base/error.h"
#include "base/utf8.h"

#include <json-c/json.h>

enum { CONTEXT = 32 };

/* A piece of a text as a JSON string; may be empty. */
static json_object *piece(pt_str whole, size_t start, size_t end)
{
    return pt_string_new(pt_str_slice(whole, start, end));
}

static json_object *quote_selector(const pt_document *doc, const pt_span *span)
{
    const pt_str whole = pt_document_text(doc, span->text);
    size_t before = span->start;
    size_t after = span->end;
    for (int i = 0; i < CONTEXT && before > 0; i++)
        pt_utf8_previous(whole, &before);
    for (int i = 0; i < CONTEXT && after < whole.len; i++)
        pt_utf8_next(whole, &after);
    pt_object selector = pt_object_new();
    pt_object_add_str(&selector, "type", PT_STR("TextQuoteSelector"));
    pt_object_add(&selector, "exact", piece(whole, span->start, span->end));
    pt_object_add(&selector, "prefix", piece(whole, before, span->start));
    pt_object_add(&selector, "suffix", piece(whole, span->end, after));
    return selector.json;
}

static json_object *position_selector(pt_rows *rows, const pt_span *span)
{
    pt_object selector = pt_object_new();
    pt_object_add_str(&selector, "type", PT_STR("TextPositionSelector"));
    pt_object_add_count(
        &selector, "start",
        pt_plain_position(&rows->place, span->text, span->start));
    pt_object_add_count(&selector, "end",
                        pt_plain_position(&rows->place, span->text, span->end));
    return selector.json;
}

static json_object *target(pt_rows *rows, const pt_extract *extract,
                           const pt_span *span)
{
    json_object *selectors = json_object_new_array();
    selectors =
        pt_array_add(selectors, quote_selector(extract->analysis->doc, span));
    selectors = pt_array_add(selectors, position_selector(rows, span));
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "source", extract->uri);
    pt_object_add(&object, "selector", selectors);
    return object.json;
}

static json_object *textual_body(const char *purpose, pt_str value)
{
    pt_object body = pt_object_new();
    pt_object_add_str(&body, "type", PT_STR("TextualBody"));
    pt_object_add_str(&body, "purpose", pt_str_from(purpose));
    pt_object_add_str(&body, "value", value);
    return body.json;
}

static json_object *thing_body(pt_str wikidata)
{
    pt_object body = pt_object_new();
    pt_object_add_str(&body, "type", PT_STR("SpecificResource"));
    pt_object_add_str(&body, "purpose", PT_STR("identifying"));
    pt_object_add_thing(&body, "source", wikidata);
    return body.json;
}

static json_object *mention_bodies(const pt_analysis *a, const pt_mention *m)
{
    const pt_entity *entity = &a->entities.items[m->entity];
    json_object *bodies = json_object_new_array();
    bodies = pt_array_add(
        bodies,
        textual_body("classifying",
                     pt_str_from(pt_type_describe((pt_type)m->type)->name)));
    bodies = pt_array_add(bodies, textual_body("tagging", entity->name));
    if (entity->wikidata.len > 0)
        bodies = pt_array_add(bodies, thing_body(entity->wikidata));
    return bodies;
}

static json_object *keyword_bodies(const pt_analysis *a, const pt_match *match)
{
    return pt_array_add(
        json_object_new_array(),
        textual_body("tagging", a->keywords.items[match->keyword].name));
}

/* Makes the annotation of a row, which is the nth. */
static json_object *annotation(pt_rows *rows, const pt_extract *extract,
                               pt_row_kind kind, uint32_t index, unsigned n)
{
    const pt_analysis *a = extract->analysis;
    pt_span span;
    json_object *bodies;
    if (kind == PT_ROW_MENTION) {
        const pt_mention *m = &a->mentions.list.items[index];
        span = (pt_span){m->text, m->start, m->end};
        bodies = mention_bodies(a, m);
    } else {
        const pt_match *match = &a->matches.items[index];
        span = (pt_span){match->text, match->start, match->end};
        bodies = keyword_bodies(a, match);
    }
    pt_buf id;
    pt_buf_init(&id);
    pt_buf_add(&id, extract->uri);
    pt_buf_add_format(&id, "#annotation-%u", n);
    pt_object object = pt_object_new();
    pt_object_add_buf(&object, "id", &id);
    pt_object_add_str(&object, "type", PT_STR("Annotation"));
    pt_object_add_str(&object, "motivation",
                      kind == PT_ROW_MENTION ? PT_STR("identifying")
                                             : PT_STR("tagging"));
    pt_object_add(&object, "body", bodies);
    pt_object_add(&object, "target", target(rows, extract, &span));
    return object.json;
}

pt_status pt_extract_webanno(pt_buf *out, const pt_extract *extract,
                             pt_error *err)
{
    pt_rows rows;
    uint32_t index = 0;
    unsigned n = 0;
    const pt_status st = pt_rows_init(&rows, extract->analysis, err);
    if (st != PT_OK)
        return st;
    pt_buf_add(out, PT_STR("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\","
                           "\"id\":\""));
    pt_buf_add_json(out, extract->uri);
    pt_buf_add(out, PT_STR("#annotations\",\"type\":\"AnnotationPage\","
                           "\"items\":["));
    for (pt_row_kind kind = pt_rows_next(&rows, &index);
         kind != PT_ROW_END && !pt_buf_failed(out);
         kind = pt_rows_next(&rows, &index)) {
        if (n > 0)
            pt_buf_add_byte(out, ',');
        if (!extract->one_line)
            pt_buf_add_byte(out, '\n');
        pt_object_print(out, annotation(&rows, extract, kind, index, ++n));
    }
    pt_buf_add(out, PT_STR("]}\n"));
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
