/* SPDX-License-Identifier: MIT */
/*
 * The table of mentions in `explain`: what stands in its cells. Linear.
 */
#include "report/explain.h"

#include "base/error.h"
#include "base/str.h"
#include "report/columns.h"
#include "report/explain_keywords.h"
#include "report/suggested.h"

enum {
    COLUMN_PLACE,
    COLUMN_TEXT,
    COLUMN_TYPE,
    COLUMN_SCORE,
    COLUMN_FINDER,
    COLUMN_ENTITY,
    COLUMN_LINK,
    COLUMN_WHY,
    N_COLUMNS
};

static const char *const heads[N_COLUMNS] = {
    "place", "mention", "type", "sure", "finder", "entity", "link", "why"};

const char *pt_explain_reason(unsigned i)
{
    static const char *const reasons[] = {
        "only reading",    "other names in the text",
        "place behind it", "names in a row",
        "words beside it", "said so elsewhere",
        "your gazetteer",  "your markup"};
    return i < sizeof reasons / sizeof reasons[0] ? reasons[i] : NULL;
}

static void add_known(pt_buf *out, const pt_known *known, float score)
{
    pt_columns_add_text(out, known->wikidata.len > 0 ? known->wikidata
                                                     : known->name);
    pt_buf_add_format(out, " %.2f", (double)score);
}

/* The link, in brackets when it is not sure enough, and what came second. */
static void add_link(pt_buf *out, const pt_entity *entity)
{
    const pt_link *link = &entity->link;
    if (entity->likeliest.name.len == 0) {
        pt_columns_add_text(out, entity->wikidata);
        return;
    }
    if (entity->entry == PT_NONE)
        pt_buf_add(out, PT_STR("(not "));
    add_known(out, &entity->likeliest, link->score);
    if (entity->entry == PT_NONE)
        pt_buf_add(out, PT_STR(")"));
    if (entity->rival.name.len > 0) {
        pt_buf_add(out, PT_STR(" > "));
        add_known(out, &entity->rival, link->rival_score);
    }
}

/* Appends a reason, with a comma before all but the first. */
static void add_reason(pt_buf *out, size_t start, const char *reason)
{
    pt_buf_add(out, out->len > start ? PT_STR(", ") : PT_STR(""));
    pt_buf_add(out, pt_str_from(reason));
}

static void add_why(pt_buf *out, const pt_mention *m, const pt_entity *entity)
{
    const size_t start = out->len;
    if (m->bits & PT_MENTION_TITLED)
        add_reason(out, start, "title");
    else if (m->bits & PT_MENTION_SURNAME)
        add_reason(out, start, "surname");
    if (entity->bits & PT_ENTITY_AMBIGUOUS)
        add_reason(out, start, "several bear this name");
    for (unsigned i = 0; pt_explain_reason(i) != NULL; i++)
        if (entity->link.why >> i & 1)
            add_reason(out, start, pt_explain_reason(i));
}

/* What the cells are made from. */
typedef struct table {
    const pt_analysis *analysis;
    pt_plain plain;
} table;

static void add_cell(pt_buf *out, const void *payload, uint32_t i, int column)
{
    const table *t = payload;
    const pt_analysis *a = t->analysis;
    const pt_mention *m = &a->mentions.list.items[i];
    const pt_entity *entity = &a->entities.items[m->entity];
    switch (column) {
    case COLUMN_PLACE:
        pt_columns_add_place(out, &t->plain, m->text, m->start);
        break;
    case COLUMN_TEXT:
        pt_columns_add_text(out, pt_str_slice(pt_document_text(a->doc, m->text),
                                              m->start, m->end));
        break;
    case COLUMN_TYPE:
        pt_buf_add(out, pt_str_from(pt_type_describe((pt_type)m->type)->name));
        break;
    case COLUMN_SCORE:
        pt_buf_add_format(out, "%.2f", (double)m->score);
        break;
    case COLUMN_FINDER:
        pt_buf_add(out, pt_str_from(pt_finder_name((pt_finder)m->finder)));
        break;
    case COLUMN_ENTITY:
        pt_columns_add_text(out, entity->bits & PT_ENTITY_AMBIGUOUS
                                     ? PT_STR("?")
                                     : entity->slug);
        break;
    case COLUMN_LINK:
        add_link(out, entity);
        break;
    case COLUMN_WHY:
        add_why(out, m, entity);
        break;
    default:
        break;
    }
}

/* The suggested keywords, if there are any. */
static void add_suggestions(pt_buf *out, const pt_suggestions *suggestions)
{
    if (suggestions->list.len == 0)
        return;
    pt_buf_add(out, PT_STR("\nsure times suggested\n"));
    pt_suggested_add_text(out, suggestions);
}

pt_status pt_explain_table(pt_buf *out, const pt_analysis *analysis,
                           const pt_suggestions *suggestions, pt_error *err)
{
    table t = {.analysis = analysis};
    const pt_columns columns = {.heads = heads,
                                .n_columns = N_COLUMNS,
                                .n_rows = analysis->mentions.list.len,
                                .cell = add_cell,
                                .payload = &t};
    pt_status st = pt_plain_init(&t.plain, analysis->doc, err);
    if (st == PT_OK)
        st = pt_columns_print(out, &columns, err);
    if (st == PT_OK)
        st = pt_explain_keywords(out, analysis, &t.plain, err);
    if (st == PT_OK)
        add_suggestions(out, suggestions);
    return st == PT_OK && pt_buf_failed(out) ? pt_error_nomem(err) : st;
}
