/* SPDX-License-Identifier: MIT */
/*
 * The legend of the view: each type that occurs with its number of mentions,
 * as a button that switches its highlighting. Without a script the buttons
 * are disabled and serve as a legend.
 */
#include "report/view.h"

#include "base/str.h"

static void add_button(pt_buf *out, const char *class, const char *what,
                       const char *label, uint32_t n)
{
    pt_buf_add_format(out,
                      "<button type=\"button\" class=\"%s\" data-type=\"%s\" "
                      "aria-pressed=\"true\" disabled>%s <b>%u</b></button>\n",
                      class, what, label, (unsigned)n);
}

void pt_view_add_legend(pt_buf *out, const pt_view *view)
{
    const pt_analysis *a = view->analysis;
    uint32_t n[PT_N_TYPES] = {0};
    for (uint32_t i = 0; i < a->mentions.list.len; i++)
        n[a->mentions.list.items[i].type]++;
    pt_buf_add(out, PT_STR("<div class=\"legend\" role=\"group\" "
                           "aria-label=\"Highlighted\">\n"));
    for (int i = 0; i < PT_N_TYPES; i++) {
        const pt_type_info *type = pt_type_describe((pt_type)i);
        if (n[i] > 0)
            add_button(out, type->name, type->name, type->label, n[i]);
    }
    if (a->matches.len > 0)
        add_button(out, "keyword", "keyword", "Keywords", a->matches.len);
    if (view->n_findings > 0)
        add_button(out, "finding", "finding", "Findings", view->n_findings);
    pt_buf_add(out, PT_STR("</div>\n"));
}
