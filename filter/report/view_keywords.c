/* SPDX-License-Identifier: MIT */
/*
 * The view's keywords: the declared ones with their grade, how often they
 * stand in the text and where, and suggestions with their score.
 */
#include "report/view.h"

#include "base/error.h"
#include "base/str.h"

enum { NAME_MAX_CHARS = 80 };

/* A place in a text to jump to, beside a label. */
static void add_name(pt_buf *out, const pt_view *view, uint32_t index)
{
    const pt_keyword *k = &view->analysis->keywords.items[index];
    const pt_matches *all = &view->analysis->all_matches;
    uint32_t text = k->nearest.text;
    bool is_span = false;
    for (uint32_t i = all->len; i-- > 0;)
        if (all->items[i].keyword == index) {
            text = all->items[i].text;
            is_span |= pt_match_is_span(&all->items[i]);
        }
    if (is_span)
        pt_buf_add_format(out, "<a href=\"#k%u\">", (unsigned)index + 1);
    else if (text != PT_NONE)
        pt_buf_add_format(out, "<a href=\"#" PT_VIEW_TEXT "%u\">",
                          (unsigned)text + 1);
    pt_view_add_cut(out, k->name, NAME_MAX_CHARS);
    if (is_span || text != PT_NONE)
        pt_buf_add(out, PT_STR("</a>"));
}

static const char *describe_grade(uint8_t grade)
{
    static const char *const names[] = {"exact", "inflected", "same sentence",
                                        "missing"};
    return names[grade];
}

static pt_status add_strip(pt_buf *out, const pt_view *view, uint32_t keyword,
                           pt_positions *positions, pt_error *err)
{
    const pt_matches *all = &view->analysis->all_matches;
    positions->len = 0;
    for (uint32_t i = 0; i < all->len; i++) {
        if (all->items[i].keyword != keyword)
            continue;
        uint32_t *position = pt_vec_add(positions, sizeof *position);
        if (position == NULL)
            return pt_error_nomem(err);
        *position =
            pt_view_position(view, all->items[i].text, all->items[i].start);
    }
    pt_view_add_strip(out, positions->items, positions->len);
    return PT_OK;
}

static pt_status add_declared(pt_buf *out, const pt_view *view, pt_error *err)
{
    pt_positions positions = {0};
    pt_status st = PT_OK;
    const double words = view->n_words > 0 ? view->n_words : 1;
    pt_buf_add(out, PT_STR("<ol class=\"rows\">\n"));
    for (uint32_t i = 0; i < view->analysis->keywords.len && st == PT_OK; i++) {
        const pt_keyword *k = &view->analysis->keywords.items[i];
        pt_buf_add(out, PT_STR("<li><p>"));
        add_name(out, view, i);
        pt_buf_add_format(out,
                          " <span class=\"grade g%u\">%s</span> <span "
                          "class=\"times\">%u×</span></p>",
                          (unsigned)k->grade, describe_grade(k->grade),
                          (unsigned)k->n_matches);
        st = add_strip(out, view, i, &positions, err);
        pt_buf_add_format(out, "<p class=\"what\">density %.1f %%",
                          k->n_matches * 100.0 / words);
        if (k->grade == PT_KEYWORD_ABSENT && k->nearest.text != PT_NONE) {
            pt_buf_add(out, PT_STR(" · nearest: “"));
            pt_view_add_cut(out,
                            pt_str_slice(pt_document_text(view->analysis->doc,
                                                          k->nearest.text),
                                         k->nearest.start, k->nearest.end),
                            NAME_MAX_CHARS);
            pt_buf_add(out, PT_STR("”"));
        }
        pt_buf_add(out, PT_STR("</p></li>\n"));
    }
    pt_buf_add(out, PT_STR("</ol>\n"));
    pt_vec_release(&positions);
    return st;
}

static void add_suggested(pt_buf *out, const pt_view *view)
{
    const pt_suggestions *s = view->suggestions;
    if (s == NULL || s->list.len == 0)
        return;
    pt_buf_add(out, PT_STR("<section aria-labelledby=\"suggested\">\n<h2 "
                           "id=\"suggested\">Suggested keywords</h2>\n<ol "
                           "class=\"rows\">\n"));
    for (uint32_t i = 0; i < s->list.len; i++) {
        const pt_suggestion *one = &s->list.items[i];
        pt_buf_add(out, PT_STR("<li><p>"));
        if (one->n_matches > 0)
            pt_buf_add_format(out, "<a href=\"#" PT_VIEW_TEXT "%u\">",
                              (unsigned)s->matches.items[one->matches].text +
                                  1);
        pt_view_add_cut(out, one->name, NAME_MAX_CHARS);
        if (one->n_matches > 0)
            pt_buf_add(out, PT_STR("</a>"));
        pt_buf_add_format(out,
                          " <span class=\"times\">%u×</span></p><meter "
                          "value=\"%.2f\" aria-label=\"Score "
                          "%.2f\"></meter></li>\n",
                          (unsigned)one->n_matches, (double)one->score,
                          (double)one->score);
    }
    pt_buf_add(out, PT_STR("</ol>\n</section>\n"));
}

pt_status pt_view_add_keywords(pt_buf *out, const pt_view *view, pt_error *err)
{
    pt_buf_add(out, PT_STR("<section aria-labelledby=\"keywords\">\n"
                           "<h2 id=\"keywords\">Keywords</h2>\n"));
    pt_status st = PT_OK;
    if (view->analysis->keywords.len > 0)
        st = add_declared(out, view, err);
    else
        pt_buf_add(out, PT_STR("<p>The article declares none.</p>\n"));
    pt_buf_add(out, PT_STR("</section>\n"));
    add_suggested(out, view);
    return st;
}
