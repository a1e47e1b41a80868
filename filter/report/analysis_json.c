/* SPDX-License-Identifier: MIT */
/*
 * Mentions, entities, keywords and matches as JSON objects. Offsets are
 * positions in the document's plain text (report/plain.h).
 */
#include "report/analysis_json.h"

#include "base/map.h"
#include "report/object.h"

#include <json-c/json.h>

const char *pt_role_name(pt_role role)
{
    switch (role) {
    case PT_ROLE_BODY:
        return "body";
    case PT_ROLE_HEADING:
        return "heading";
    case PT_ROLE_HEADLINE:
        return "headline";
    case PT_ROLE_ITEM:
        return "item";
    case PT_ROLE_QUOTE:
        return "quote";
    case PT_ROLE_CAPTION:
        return "caption";
    case PT_ROLE_CELL:
        return "cell";
    case PT_ROLE_NOTE:
        return "note";
    case PT_ROLE_KEYWORDS:
        return "keywords";
    }
    return "";
}

/* Adds where a stretch of a text stands, and what it says. */
static void add_place(pt_object *object, const pt_document *doc,
                      const pt_span *span, const pt_plain *place)
{
    pt_object_add_count(object, "start",
                        pt_plain_position(place, span->text, span->start));
    pt_object_add_count(object, "end",
                        pt_plain_position(place, span->text, span->end));
    pt_object_add_str(object, "text",
                      pt_str_slice(pt_document_text(doc, span->text),
                                   span->start, span->end));
}

static void add_part(pt_object *object, const pt_document *doc,
                     const pt_span *span)
{
    const pt_part *part = pt_document_part(doc, span->text, span->start);
    if (part == NULL)
        return;
    pt_object_add_str(object, "role", pt_str_from(pt_role_name(part->role)));
    pt_object_add_count(object, "section", part->section);
}

static void add_value(pt_object *object, const pt_value *value)
{
    pt_object_add_str(object, "iso", value->iso);
    pt_object_add_str(object, "amount", value->amount);
    pt_object_add_str(object, "currency", value->currency);
    pt_object_add_str(object, "unit", value->unit);
}

json_object *pt_json_place(const pt_document *doc, const pt_span *span,
                           const pt_plain *place)
{
    pt_object object = pt_object_new();
    add_place(&object, doc, span, place);
    return object.json;
}

json_object *pt_json_mention(const pt_analysis *analysis, uint32_t index,
                             const pt_plain *place)
{
    const pt_mention *m = &analysis->mentions.list.items[index];
    const pt_entity *entity = &analysis->entities.items[m->entity];
    const pt_span span = {m->text, m->start, m->end};
    pt_object object = pt_object_new();
    add_place(&object, analysis->doc, &span, place);
    pt_object_add_str(&object, "type",
                      pt_str_from(pt_type_describe((pt_type)m->type)->name));
    pt_object_add_str(&object, "entity", entity->slug);
    pt_object_add_str(&object, "name", entity->name);
    pt_object_add_str(&object, "wikidata", entity->wikidata);
    pt_object_add_score(&object, "confidence", m->score);
    pt_object_add_str(&object, "finder",
                      pt_str_from(pt_finder_name((pt_finder)m->finder)));
    pt_object_add_flag(&object, "own", (m->bits & PT_MENTION_OWN) != 0);
    add_part(&object, analysis->doc, &span);
    if (m->value != PT_NONE)
        add_value(&object, &analysis->mentions.values.items[m->value]);
    return object.json;
}

static json_object *forms_of(const pt_entity *entity)
{
    json_object *forms = json_object_new_array();
    for (uint32_t i = 0; i < entity->n_forms; i++) {
        pt_object form = pt_object_new();
        pt_object_add_str(&form, "form", entity->forms[i].form);
        pt_object_add_count(&form, "mentions", entity->forms[i].n_mentions);
        forms = pt_array_add(forms, form.json);
    }
    return forms;
}

json_object *pt_json_entity(const pt_analysis *analysis, uint32_t index)
{
    const pt_entity *entity = &analysis->entities.items[index];
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "entity", entity->slug);
    pt_object_add_str(&object, "name", entity->name);
    pt_object_add_str(&object, "type",
                      pt_str_from(pt_type_describe(entity->type)->name));
    pt_object_add_str(&object, "schema", pt_str_from(entity->schema));
    pt_object_add_str(&object, "wikidata", entity->wikidata);
    pt_object_add_str(&object, "ref", entity->ref);
    if (entity->entry != PT_NONE)
        pt_object_add_score(&object, "link_score", entity->link.score);
    pt_object_add_flag(&object, "ambiguous",
                       (entity->bits & PT_ENTITY_AMBIGUOUS) != 0);
    pt_object_add_score(&object, "salience", entity->salience);
    pt_object_add_count(&object, "mentions", entity->n_mentions);
    pt_object_add(&object, "forms", forms_of(entity));
    return object.json;
}

static json_object *places_of(uint8_t bits)
{
    static const struct {
        uint8_t bit;
        const char *name;
    } places[] = {
        {PT_KEYWORD_META,      "metadata"     },
        {PT_KEYWORD_SECTION,   "section"      },
        {PT_KEYWORD_OPTION,    "configuration"},
        {PT_KEYWORD_SUGGESTED, "suggested"    },
    };
    json_object *list = json_object_new_array();
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        if ((bits & places[i].bit) != 0)
            list = pt_array_add(list, json_object_new_string(places[i].name));
    return list;
}

json_object *pt_json_keyword(const pt_analysis *analysis, uint32_t index)
{
    const pt_keyword *keyword = &analysis->keywords.items[index];
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "keyword", keyword->slug);
    pt_object_add_str(&object, "name", keyword->name);
    pt_object_add(&object, "declared", places_of(keyword->bits));
    pt_object_add_str(
        &object, "grade",
        pt_str_from(pt_keyword_grade_name((pt_keyword_grade)keyword->grade)));
    pt_object_add_count(&object, "matches", keyword->n_matches);
    return object.json;
}

json_object *pt_json_match(const pt_analysis *analysis, uint32_t index,
                           const pt_plain *place)
{
    const pt_match *match = &analysis->matches.items[index];
    const pt_keyword *keyword = &analysis->keywords.items[match->keyword];
    const pt_span span = {match->text, match->start, match->end};
    pt_object object = pt_object_new();
    add_place(&object, analysis->doc, &span, place);
    pt_object_add_str(&object, "keyword", keyword->slug);
    pt_object_add_str(&object, "name", keyword->name);
    pt_object_add_str(
        &object, "grade",
        pt_str_from(pt_keyword_grade_name((pt_keyword_grade)match->grade)));
    add_part(&object, analysis->doc, &span);
    return object.json;
}
