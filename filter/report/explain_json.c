/* SPDX-License-Identifier: MIT */
/*
 * What `explain` says, as JSON: the objects of analysis_json.c with the
 * reasons beside them.
 */
#include "report/explain.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "report/analysis_json.h"
#include "report/explain_keywords.h"
#include "report/object.h"
#include "report/suggested.h"

#include <json-c/json.h>

static json_object *known_as(const pt_known *known, float score)
{
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "name", known->name);
    pt_object_add_str(&object, "wikidata", known->wikidata);
    pt_object_add_score(&object, "score", score);
    return object.json;
}

static json_object *reasons_of(const pt_link *link)
{
    json_object *reasons = json_object_new_array();
    for (unsigned i = 0; pt_explain_reason(i) != NULL; i++)
        if (link->why >> i & 1)
            reasons = pt_array_add(
                reasons, pt_string_new(pt_str_from(pt_explain_reason(i))));
    return reasons;
}

/* What the knowledge base says, and whether that was taken. */
static void add_link(pt_object *object, const pt_entity *entity)
{
    if (entity->likeliest.name.len == 0)
        return;
    pt_object link = pt_object_new();
    pt_object_add(&link, "likeliest",
                  known_as(&entity->likeliest, entity->link.score));
    if (entity->rival.name.len > 0)
        pt_object_add(&link, "runner_up",
                      known_as(&entity->rival, entity->link.rival_score));
    pt_object_add_flag(&link, "taken", entity->entry != PT_NONE);
    pt_object_add(&link, "why", reasons_of(&entity->link));
    pt_object_add(object, "link", link.json);
}

static json_object *mention_of(const pt_analysis *analysis, uint32_t i,
                               const pt_plain *place)
{
    const pt_mention *m = &analysis->mentions.list.items[i];
    const pt_entity *entity = &analysis->entities.items[m->entity];
    const pt_plain_place found = pt_plain_find(place, m->text, m->start);
    pt_object object = {pt_json_mention(analysis, i, place)};
    if (found.paragraph > 0) {
        pt_object_add_count(&object, "paragraph", found.paragraph);
        pt_object_add_count(&object, "character", found.character);
    }
    pt_object_add_flag(&object, "titled", (m->bits & PT_MENTION_TITLED) != 0);
    pt_object_add_flag(&object, "surname", (m->bits & PT_MENTION_SURNAME) != 0);
    pt_object_add_flag(&object, "ambiguous",
                       (entity->bits & PT_ENTITY_AMBIGUOUS) != 0);
    add_link(&object, entity);
    return object.json;
}

static json_object *entity_of(const pt_analysis *analysis, uint32_t i)
{
    const pt_entity *entity = &analysis->entities.items[i];
    pt_object object = {pt_json_entity(analysis, i)};
    add_link(&object, entity);
    if (entity->country.name.len > 0) {
        pt_object country = pt_object_new();
        pt_object_add_str(&country, "name", entity->country.name);
        pt_object_add_str(&country, "wikidata", entity->country.wikidata);
        pt_object_add(&object, "country", country.json);
    }
    return object.json;
}

pt_status pt_explain_json(pt_buf *out, const pt_analysis *analysis,
                          const pt_suggestions *suggestions, pt_error *err)
{
    pt_plain place;
    const pt_status st = pt_plain_init(&place, analysis->doc, err);
    if (st != PT_OK)
        return st;
    pt_object object = pt_object_new();
    json_object *mentions = json_object_new_array();
    json_object *entities = json_object_new_array();
    for (uint32_t i = 0; i < analysis->mentions.list.len; i++)
        mentions = pt_array_add(mentions, mention_of(analysis, i, &place));
    for (uint32_t i = 0; i < analysis->entities.len; i++)
        entities = pt_array_add(entities, entity_of(analysis, i));
    pt_object_add(&object, "mentions", mentions);
    pt_object_add(&object, "entities", entities);
    pt_object_add(&object, "keywords",
                  pt_explain_keywords_json(analysis, &place));
    pt_object_add(&object, "suggested",
                  pt_suggested_json(suggestions, analysis, &place));
    pt_object_print(out, object.json);
    pt_buf_add_byte(out, '\n');
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
