/* SPDX-License-Identifier: MIT */
/*
 * The table of `explain`. Every cell is made twice: once to measure its
 * column, once to print it; so nothing is kept. Linear.
 */
#include "report/explain.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"

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

enum { WIDEST = 36 /* characters of a cell; longer ones are cut */ };

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

/* Appends a string of the document's, cut and harmless on a terminal. */
static void add_text(pt_buf *out, pt_str s)
{
    uint32_t n = 0;
    for (size_t at = 0; at < s.len; n++) {
        const uint32_t cp = pt_utf8_next(s, &at);
        if (n == WIDEST - 1 && at < s.len) {
            pt_buf_add(out, PT_STR("…"));
            return;
        }
        pt_buf_add_char(out, cp < 0x20 || (cp >= 0x7F && cp < 0xA0) ? ' ' : cp);
    }
}

/* The paragraph and character of a mention, both from 1. */
static void add_place(pt_buf *out, const pt_document *doc, const pt_mention *m)
{
    const pt_part *part = pt_document_part(doc, m->text, m->start);
    if (part == NULL)
        return;
    const pt_str before =
        pt_str_slice(pt_document_text(doc, m->text), part->start, m->start);
    pt_buf_add_format(out, "%u:%zu", (unsigned)(part - doc->parts.items) + 1,
                      pt_utf8_length(before) + 1);
}

static void add_known(pt_buf *out, const pt_known *known, float score)
{
    add_text(out, known->wikidata.len > 0 ? known->wikidata : known->name);
    pt_buf_add_format(out, " %.2f", (double)score);
}

/* The link, in brackets when it is not sure enough, and what came second. */
static void add_link(pt_buf *out, const pt_entity *entity)
{
    const pt_link *link = &entity->link;
    if (entity->likeliest.name.len == 0) {
        pt_buf_add(out, entity->wikidata);
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

static void add_cell(pt_buf *out, const pt_analysis *a, uint32_t i, int column)
{
    const pt_mention *m = &a->mentions.list.items[i];
    const pt_entity *entity = &a->entities.items[m->entity];
    switch (column) {
    case COLUMN_PLACE:
        add_place(out, a->doc, m);
        break;
    case COLUMN_TEXT:
        add_text(out, pt_str_slice(pt_document_text(a->doc, m->text), m->start,
                                   m->end));
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
        add_text(out, entity->bits & PT_ENTITY_AMBIGUOUS ? PT_STR("?")
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

/* Prints a cell and what fills up its column. */
static void print_cell(pt_buf *out, pt_str cell, size_t width, bool is_last)
{
    pt_buf_add(out, cell);
    for (size_t n = pt_utf8_length(cell); !is_last && n < width + 2; n++)
        pt_buf_add_byte(out, ' ');
}

/* Takes the spaces at the end of a line off and ends it. */
static void end_line(pt_buf *out)
{
    while (!pt_buf_failed(out) && out->len > 0 && out->ptr[out->len - 1] == ' ')
        out->len--;
    pt_buf_add_byte(out, '\n');
}

pt_status pt_explain_table(pt_buf *out, const pt_analysis *analysis,
                           pt_error *err)
{
    const uint32_t n = analysis->mentions.list.len;
    size_t widths[N_COLUMNS];
    pt_buf cell;
    pt_buf_init(&cell);
    for (int column = 0; column < N_COLUMNS; column++) {
        widths[column] = pt_str_from(heads[column]).len;
        for (uint32_t i = 0; i < n; i++) {
            pt_buf_clear(&cell);
            add_cell(&cell, analysis, i, column);
            const size_t width = pt_utf8_length(pt_buf_str(&cell));
            widths[column] = width > widths[column] ? width : widths[column];
        }
    }
    for (int column = 0; column < N_COLUMNS; column++)
        print_cell(out, pt_str_from(heads[column]), widths[column],
                   column == N_COLUMNS - 1);
    end_line(out);
    for (uint32_t i = 0; i < n; i++) {
        for (int column = 0; column < N_COLUMNS; column++) {
            pt_buf_clear(&cell);
            add_cell(&cell, analysis, i, column);
            print_cell(out, pt_buf_str(&cell), widths[column],
                       column == N_COLUMNS - 1);
        }
        end_line(out);
    }
    const bool failed = pt_buf_failed(&cell) || pt_buf_failed(out);
    pt_buf_release(&cell);
    return failed ? pt_error_nomem(err) : PT_OK;
}
