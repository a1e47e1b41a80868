/* SPDX-License-Identifier: MIT */
/*
 * Suggested keywords as a list for people, as strings and as data.
 */
#include "report/suggested.h"

#include "base/line.h"
#include "report/object.h"
#include "report/plain.h"

#include <json-c/json.h>

void pt_suggested_add_text(pt_buf *out, const pt_suggestions *suggestions)
{
    for (uint32_t i = 0; i < suggestions->list.len; i++) {
        const pt_suggestion *s = &suggestions->list.items[i];
        pt_buf_add_format(out, "%.2f %4u  ", (double)s->score,
                          (unsigned)s->n_matches);
        pt_line_add(out, s->name);
        pt_buf_add_byte(out, '\n');
    }
}

void pt_suggested_add_names(pt_buf *out, const pt_suggestions *suggestions)
{
    pt_buf name;
    pt_buf_init(&name);
    pt_buf_add_byte(out, '[');
    for (uint32_t i = 0; i < suggestions->list.len; i++) {
        pt_buf_clear(&name);
        pt_plain_add_clean(&name, suggestions->list.items[i].name);
        pt_buf_add(out, i > 0 ? PT_STR(",\"") : PT_STR("\""));
        pt_buf_add_json(out, pt_buf_str(&name));
        pt_buf_add_byte(out, '"');
    }
    pt_buf_add_byte(out, ']');
    out->failed |= pt_buf_failed(&name);
    pt_buf_release(&name);
}

/* One occurrence. */
static struct json_object *match_of(const pt_span *span, const pt_plain *place)
{
    pt_object object = pt_object_new();
    pt_object_add_count(&object, "start",
                        pt_plain_position(place, span->text, span->start));
    pt_object_add_count(&object, "end",
                        pt_plain_position(place, span->text, span->end));
    pt_buf form;
    pt_buf_init(&form);
    pt_plain_add_part(&form, place->doc, span->text, span->start, span->end);
    pt_object_add_buf(&object, "text", &form);
    return object.json;
}

static struct json_object *suggestion_of(const pt_suggestions *suggestions,
                                         uint32_t index,
                                         const pt_analysis *analysis,
                                         const pt_plain *place)
{
    const pt_suggestion *s = &suggestions->list.items[index];
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "keyword", s->name);
    pt_object_add_score(&object, "score", s->score);
    if (s->entity != PT_NONE)
        pt_object_add_str(&object, "entity",
                          analysis->entities.items[s->entity].slug);
    struct json_object *matches = json_object_new_array();
    for (uint32_t i = 0; i < s->n_matches; i++)
        matches = pt_array_add(
            matches,
            match_of(&suggestions->matches.items[s->matches + i], place));
    pt_object_add(&object, "matches", matches);
    return object.json;
}

struct json_object *pt_suggested_json(const pt_suggestions *suggestions,
                                      const pt_analysis *analysis,
                                      const pt_plain *place)
{
    struct json_object *list = json_object_new_array();
    for (uint32_t i = 0; i < suggestions->list.len; i++)
        list =
            pt_array_add(list, suggestion_of(suggestions, i, analysis, place));
    return list;
}

void pt_suggested_add_json(pt_buf *out, const pt_suggestions *suggestions,
                           const pt_analysis *analysis)
{
    pt_plain place;
    if (pt_plain_init(&place, analysis->doc, NULL) == PT_OK)
        pt_object_print(out, pt_suggested_json(suggestions, analysis, &place));
    else
        out->failed = true;
    pt_buf_add_byte(out, '\n');
}
