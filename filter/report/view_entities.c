/* SPDX-License-Identifier: MIT */
/*
 * The view's list of entities, the most salient first: names, type, link, how
 * often, and a strip that shows where. The description of each has an id, by
 * which its mentions are described to screen readers.
 */
#include "report/view.h"

#include "base/error.h"
#include "base/str.h"
#include "report/explain.h"
#include "base/xml.h"

#include <stdlib.h>

enum { MOST = 100, NAME_MAX_CHARS = 80, FORMS_MAX = 6 };

typedef struct ranked {
    float salience;
    uint32_t entity;
} ranked;

static int compare(const void *left, const void *right)
{
    const ranked *a = left;
    const ranked *b = right;
    if (a->salience != b->salience)
        return a->salience > b->salience ? -1 : 1;
    return a->entity < b->entity ? -1 : 1;
}

static void add_link(pt_buf *out, const pt_entity *entity)
{
    if (entity->wikidata.len == 0) {
        if (entity->ref.len > 0) {
            pt_buf_add(out, PT_STR(" · "));
            pt_xml_add(out, entity->ref);
        }
        return;
    }
    pt_buf_add(out, PT_STR(" · <a rel=\"noreferrer\" "
                           "href=\"https://www.wikidata.org/wiki/"));
    pt_xml_add(out, entity->wikidata);
    pt_buf_add(out, PT_STR("\">"));
    pt_xml_add(out, entity->wikidata);
    pt_buf_add(out, PT_STR("</a>"));
}

static void add_why(pt_buf *out, const pt_entity *entity)
{
    bool any = false;
    for (unsigned i = 0; pt_explain_reason(i) != NULL; i++) {
        if ((entity->link.why >> i & 1) == 0)
            continue;
        pt_buf_add(out, any ? PT_STR(", ") : PT_STR(" · "));
        pt_buf_add(out, pt_str_from(pt_explain_reason(i)));
        any = true;
    }
}

/* The other forms it is mentioned in. */
static void add_forms(pt_buf *out, const pt_entity *entity)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < entity->n_forms && n < FORMS_MAX; i++) {
        if (pt_str_is_equal(entity->forms[i].form, entity->name))
            continue;
        pt_buf_add(out, n == 0 ? PT_STR("<br>also “") : PT_STR(", “"));
        pt_view_add_cut(out, entity->forms[i].form, NAME_MAX_CHARS);
        pt_buf_add(out, PT_STR("”"));
        n++;
    }
}

static pt_status add_strip(pt_buf *out, const pt_view *view, uint32_t entity,
                           pt_positions *positions, pt_error *err)
{
    const pt_entity *e = &view->analysis->entities.items[entity];
    uint32_t mention = e->first;
    positions->len = 0;
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        const pt_mention *m = &view->analysis->mentions.list.items[mention];
        uint32_t *position = pt_vec_add(positions, sizeof *position);
        if (position == NULL)
            return pt_error_nomem(err);
        *position = pt_view_position(view, m->text, m->start);
        mention = view->next[mention];
    }
    pt_view_add_strip(out, positions->items, positions->len);
    return PT_OK;
}

static pt_status add_entity(pt_buf *out, const pt_view *view, uint32_t index,
                            pt_positions *positions, pt_error *err)
{
    const pt_entity *e = &view->analysis->entities.items[index];
    const pt_type_info *type = pt_type_describe(e->type);
    pt_buf_add_format(out,
                      "<li id=\"" PT_VIEW_ENTITY
                      "%u\"><p><a class=\"entity %s\" href=\"#" PT_VIEW_MENTION
                      "%u\">",
                      (unsigned)index + 1, type->name, (unsigned)e->first + 1);
    pt_view_add_cut(out, e->name, NAME_MAX_CHARS);
    pt_buf_add_format(out,
                      "</a> <span class=\"times\">%u×</span></p>"
                      "<meter value=\"%.2f\" aria-label=\"Salience "
                      "%.2f\"></meter>",
                      (unsigned)e->n_mentions, (double)e->salience,
                      (double)e->salience);
    const pt_status st = add_strip(out, view, index, positions, err);
    pt_buf_add_format(out, "<p class=\"what\" id=\"d%u\">%s",
                      (unsigned)index + 1, type->label);
    add_link(out, e);
    add_why(out, e);
    add_forms(out, e);
    pt_buf_add(out, PT_STR("</p></li>\n"));
    return st;
}

/* Descriptions of the entities past the list, for their mentions. */
static void add_rest(pt_buf *out, const pt_view *view, const ranked *list,
                     uint32_t n)
{
    if (n <= MOST)
        return;
    pt_buf_add_format(out, "<p>and %u more</p>\n<div hidden>\n",
                      (unsigned)(n - MOST));
    for (uint32_t i = MOST; i < n; i++) {
        const pt_entity *e = &view->analysis->entities.items[list[i].entity];
        pt_buf_add_format(out, "<p id=\"d%u\">%s</p>\n",
                          (unsigned)list[i].entity + 1,
                          pt_type_describe(e->type)->label);
    }
    pt_buf_add(out, PT_STR("</div>\n"));
}

pt_status pt_view_add_entities(pt_buf *out, const pt_view *view, pt_error *err)
{
    const uint32_t n = view->analysis->entities.len;
    ranked *list =
        pt_arena_alloc(view->analysis->doc->arena, (size_t)n + 1, sizeof *list);
    pt_positions positions = {0};
    pt_status st = PT_OK;
    if (list == NULL)
        return pt_error_nomem(err);
    if (n == 0)
        return PT_OK;
    for (uint32_t i = 0; i < n; i++)
        list[i] = (ranked){view->analysis->entities.items[i].salience, i};
    qsort(list, n, sizeof *list, compare);
    pt_buf_add(out, PT_STR("<section aria-labelledby=\"entities\">\n"
                           "<h2 id=\"entities\">Entities by salience</h2>\n"
                           "<ol class=\"rows\">\n"));
    for (uint32_t i = 0; i < n && i < MOST && st == PT_OK; i++)
        st = add_entity(out, view, list[i].entity, &positions, err);
    pt_buf_add(out, PT_STR("</ol>\n"));
    if (st == PT_OK)
        add_rest(out, view, list, n);
    pt_buf_add(out, PT_STR("</section>\n"));
    pt_vec_release(&positions);
    return st;
}
