/* SPDX-License-Identifier: MIT */
/*
 * IPTC ninjs 2.1 (News in JSON, International Press Telecommunications
 * Council 2023): the news item with its people, organisations, places,
 * events, objects and subjects. A thing of another type and a keyword is a
 * subject; dates, amounts and the like have no place there, nor a surname
 * that two people bear. Its one required property is `uri`.
 */
#include "report/extract.h"
#include "report/object.h"
#include "report/plain.h"

#include "base/error.h"
#include "base/utf8.h"

#include <json-c/json.h>

/* The lists of a ninjs item, in the order in which they are written. */
typedef enum list {
    PEOPLE,
    ORGANISATIONS,
    PLACES,
    EVENTS,
    OBJECTS,
    SUBJECTS,
    N_LISTS
} list;

static const char *const list_names[N_LISTS] = {
    "people", "organisations", "places", "events", "objects", "subjects"};

/* The list that entities of a type go to; N_LISTS: none. */
static list list_of(pt_type type)
{
    switch (type) {
    case PT_TYPE_PERSON:
        return PEOPLE;
    case PT_TYPE_ORGANIZATION:
        return ORGANISATIONS;
    case PT_TYPE_LOCATION:
    case PT_TYPE_FACILITY:
        return PLACES;
    case PT_TYPE_EVENT:
        return EVENTS;
    case PT_TYPE_PRODUCT:
    case PT_TYPE_WORK:
        return OBJECTS;
    case PT_TYPE_NORP:
    case PT_TYPE_LAW:
    case PT_TYPE_LANGUAGE:
    case PT_TYPE_MISC:
        return SUBJECTS;
    case PT_TYPE_DATE:
    case PT_TYPE_TIME:
    case PT_TYPE_MONEY:
    case PT_TYPE_PERCENT:
    case PT_TYPE_QUANTITY:
        return N_LISTS;
    }
    return N_LISTS;
}

/* A number from 0 to 1 in per cent. */
static uint32_t per_cent(float value)
{
    return (uint32_t)(value * 100.0F + 0.5F);
}

static json_object *concept(const pt_entity *entity, bool is_subject)
{
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "name", entity->name);
    pt_object_add_str(&object, "rel", PT_STR("mentions"));
    pt_object_add_thing(&object, "uri", entity->wikidata);
    pt_object_add_str(&object, "literal", entity->slug);
    if (is_subject)
        pt_object_add_count(&object, "relevance", per_cent(entity->salience));
    return object.json;
}

static json_object *subject(const pt_keyword *keyword)
{
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "name", keyword->name);
    pt_object_add_str(&object, "rel", PT_STR("keyword"));
    pt_object_add_str(&object, "literal", keyword->slug);
    return object.json;
}

static json_object *entities_in(const pt_analysis *a, list wanted)
{
    json_object *items = json_object_new_array();
    for (uint32_t i = 0; i < a->entities.len; i++) {
        const pt_entity *entity = &a->entities.items[i];
        if (list_of(entity->type) == wanted &&
            (entity->bits & PT_ENTITY_AMBIGUOUS) == 0)
            items = pt_array_add(items, concept(entity, wanted == SUBJECTS));
    }
    for (uint32_t i = 0; wanted == SUBJECTS && i < a->keywords.len; i++)
        items = pt_array_add(items, subject(&a->keywords.items[i]));
    return items;
}

static json_object *standard(void)
{
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "name", PT_STR("ninjs"));
    pt_object_add_str(&object, "version", PT_STR("2.1"));
    pt_object_add_str(
        &object, "schema",
        PT_STR("http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json#"));
    return object.json;
}

/* A list of one text in the role "main". */
static json_object *main_text(const pt_buf *text, bool counted)
{
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "role", PT_STR("main"));
    pt_object_add_str(&object, "contenttype", PT_STR("text/plain"));
    if (counted)
        pt_object_add_count(&object, "charcount",
                            (uint32_t)pt_utf8_length(pt_buf_str(text)));
    pt_object_add_str(&object, "value", pt_buf_str(text));
    if (pt_buf_failed(text))
        pt_object_add(&object, "value", NULL);
    return pt_array_add(json_object_new_array(), object.json);
}

static void add_texts(pt_object *item, const pt_document *doc, pt_buf *title)
{
    pt_buf body;
    pt_buf_init(&body);
    pt_plain_add(&body, doc);
    if (title->len > 0)
        pt_object_add(item, "headlines", main_text(title, false));
    if (body.len > 0 || pt_buf_failed(&body))
        pt_object_add(item, "bodies", main_text(&body, true));
    pt_buf_release(&body);
}

pt_status pt_extract_ninjs(pt_buf *out, const pt_extract *extract,
                           pt_error *err)
{
    const pt_analysis *a = extract->analysis;
    pt_buf title;
    pt_buf_init(&title);
    pt_status st = pt_plain_add_title(&title, a->doc, err);
    pt_object item = pt_object_new();
    pt_object_add_str(&item, "uri", extract->uri);
    pt_object_add(&item, "standard", standard());
    pt_object_add_str(&item, "type", PT_STR("text"));
    pt_object_add_str(&item, "language", a->doc->lang);
    pt_object_add_str(&item, "title", pt_buf_str(&title));
    add_texts(&item, a->doc, &title);
    for (list i = PEOPLE; i < N_LISTS; i++) {
        json_object *items = entities_in(a, i);
        if (items != NULL && json_object_array_length(items) == 0)
            json_object_put(items);
        else
            pt_object_add(&item, list_names[i], items);
    }
    pt_object_print(out, item.json);
    pt_buf_add_byte(out, '\n');
    if (st == PT_OK && (pt_buf_failed(out) || pt_buf_failed(&title)))
        st = pt_error_nomem(err);
    pt_buf_release(&title);
    return st;
}
