/* SPDX-License-Identifier: MIT */
/*
 * Our own format: the whole analysis as one JSON object, an item of a list a
 * line. data/extract.schema.json describes it; `version` changes when the description does in
 * a way that readers could stumble over. An item at a time becomes json-c's
 * objects, so that memory is that of the output.
 */
#include "report/analysis_json.h"
#include "report/extract.h"
#include "report/object.h"

#include "base/error.h"

#include <json-c/json.h>

enum { VERSION = 1 };

typedef struct json_object *(*item_fn)(const pt_analysis *analysis,
                                       uint32_t index, const pt_plain *place);

static json_object *keyword(const pt_analysis *analysis, uint32_t index,
                            const pt_plain *place)
{
    (void)place;
    return pt_json_keyword(analysis, index);
}

static json_object *entity(const pt_analysis *analysis, uint32_t index,
                           const pt_plain *place)
{
    (void)place;
    return pt_json_entity(analysis, index);
}

static void add_newline(pt_buf *out, const pt_extract *extract)
{
    if (!extract->one_line)
        pt_buf_add_byte(out, '\n');
}

static void add_list(pt_buf *out, const pt_extract *extract, const char *key,
                     uint32_t n, item_fn item)
{
    pt_plain place;
    if (pt_plain_init(&place, extract->analysis->doc, NULL) != PT_OK)
        out->failed = true;
    pt_buf_add_byte(out, ',');
    add_newline(out, extract);
    pt_buf_add_format(out, "\"%s\":[", key);
    for (uint32_t i = 0; i < n && !pt_buf_failed(out); i++) {
        if (i > 0)
            pt_buf_add_byte(out, ',');
        add_newline(out, extract);
        pt_object_print(out, item(extract->analysis, i, &place));
    }
    pt_buf_add_byte(out, ']');
}

/* Appends what is said of the document, without the closing brace. */
static pt_status add_document(pt_buf *out, const pt_extract *extract,
                              pt_error *err)
{
    const pt_document *doc = extract->analysis->doc;
    pt_buf title;
    pt_buf_init(&title);
    const pt_status st = pt_plain_add_title(&title, doc, err);
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "format", PT_STR("pandoc-tagger"));
    pt_object_add_count(&object, "version", VERSION);
    pt_object_add_str(&object, "name", extract->name);
    pt_object_add_str(&object, "uri", extract->uri);
    pt_object_add_str(&object, "title", pt_buf_str(&title));
    pt_object_add_str(&object, "lang", doc->lang);
    pt_object_print(out, object.json);
    if (pt_buf_failed(&title))
        out->failed = true;
    if (!pt_buf_failed(out))
        out->len--;
    pt_buf_release(&title);
    return st;
}

pt_status pt_extract_json(pt_buf *out, const pt_extract *extract, pt_error *err)
{
    const pt_analysis *a = extract->analysis;
    const pt_status st = add_document(out, extract, err);
    if (st != PT_OK)
        return st;
    add_list(out, extract, "keywords", a->keywords.len, keyword);
    add_list(out, extract, "matches", a->matches.len, pt_json_match);
    add_list(out, extract, "entities", a->entities.len, entity);
    add_list(out, extract, "mentions", a->mentions.list.len, pt_json_mention);
    pt_buf_add(out, PT_STR("}\n"));
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
