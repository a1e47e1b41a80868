/* SPDX-License-Identifier: MIT */
/*
 * A mention on the view's page: a link to the next mention of its entity,
 * with a card that shows on hover and focus, without a script.
 */
#include "report/view.h"

#include "base/str.h"
#include "base/xml.h"

static void add_known(pt_buf *out, const pt_known *known, float score)
{
    pt_xml_add(out, known->name);
    if (known->wikidata.len > 0) {
        pt_buf_add(out, PT_STR(" ("));
        pt_xml_add(out, known->wikidata);
        pt_buf_add_byte(out, ')');
    }
    pt_buf_add_format(out, " %.2f", (double)score);
}

/* What it is linked to, and what came second. */
static void add_links(pt_buf *out, const pt_entity *entity)
{
    if (entity->likeliest.name.len > 0) {
        pt_buf_add(out, entity->entry == PT_NONE
                            ? PT_STR("<br>not sure enough: ")
                            : PT_STR("<br>→ "));
        add_known(out, &entity->likeliest, entity->link.score);
        if (entity->rival.name.len > 0) {
            pt_buf_add(out, PT_STR("<br>or "));
            add_known(out, &entity->rival, entity->link.rival_score);
        }
    } else if (entity->wikidata.len + entity->ref.len > 0) {
        pt_buf_add(out, PT_STR("<br>→ "));
        pt_xml_add(out,
                   entity->wikidata.len > 0 ? entity->wikidata : entity->ref);
    }
    if ((entity->bits & PT_ENTITY_AMBIGUOUS) != 0)
        pt_buf_add(out, PT_STR("<br>several bear this name"));
}

static void add_card(pt_buf *out, const pt_mention *m, const pt_entity *entity)
{
    pt_buf_add(out, PT_STR("<span class=\"card\" aria-hidden=\"true\"><b>"));
    pt_xml_add(out, entity->name);
    pt_buf_add_format(out, "</b> %s<br>sure %.2f · %s",
                      pt_type_describe((pt_type)m->type)->label,
                      (double)m->score, pt_finder_name((pt_finder)m->finder));
    add_links(out, entity);
    pt_buf_add(out, PT_STR("</span>"));
}

void pt_view_open_mention(pt_buf *out, const pt_view *view, uint32_t mention,
                          bool is_first_part, bool in_link)
{
    const pt_mention *m = &view->analysis->mentions.list.items[mention];
    pt_buf_add_format(out, "<%s class=\"entity %s\"", in_link ? "span" : "a",
                      pt_type_describe((pt_type)m->type)->name);
    if (is_first_part)
        pt_buf_add_format(
            out, " id=\"" PT_VIEW_MENTION "%u\" aria-describedby=\"d%u\"",
            (unsigned)mention + 1, (unsigned)m->entity + 1);
    if (!in_link)
        pt_buf_add_format(out, " href=\"#" PT_VIEW_MENTION "%u\"",
                          (unsigned)view->next[mention] + 1);
    else if (is_first_part)
        pt_buf_add(out, PT_STR(" tabindex=\"0\" role=\"note\""));
    pt_buf_add_byte(out, '>');
}

void pt_view_close_mention(pt_buf *out, const pt_view *view, uint32_t mention,
                           bool is_first_part, bool in_link)
{
    const pt_mention *m = &view->analysis->mentions.list.items[mention];
    if (is_first_part)
        add_card(out, m, &view->analysis->entities.items[m->entity]);
    pt_buf_add(out, in_link ? PT_STR("</span>") : PT_STR("</a>"));
}
