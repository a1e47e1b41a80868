/* SPDX-License-Identifier: MIT */
/*
 * Keyword coverage: a row for each keyword, a column for each section (for an
 * article without, or with too many, each tenth of its text), in each cell
 * how often, darker for more. Numbers say what the shades say.
 */
#include "report/view.h"

#include "base/error.h"
#include "base/map.h"
#include "base/str.h"
#include "base/xml.h"

enum {
    MOST_ROWS = 30,
    MOST_COLUMNS = 24,
    TENTHS = 10,
    SHADES = 4,
    LABEL = 190, /* pixels */
    CELL = 26,
    ROW = 22,
    HEAD = 24,
    NAME_CHARS = 26,
    SECTION_CHARS = 80
};

typedef struct heat {
    const pt_view *view;
    uint32_t *columns;  /* [n_sections] the column of a section, or PT_NONE */
    uint32_t *headings; /* [n_columns] the part with its heading, or PT_NONE */
    uint32_t n_columns;
    bool tenths;
    uint32_t *counts; /* [n_rows][n_columns] */
    uint32_t n_rows;
} heat;

/* Gives each section with running text a column. */
static pt_status find_columns(heat *h, pt_error *err)
{
    const pt_document *doc = h->view->analysis->doc;
    uint32_t n_sections = 1;
    for (uint32_t i = 0; i < doc->parts.len; i++)
        if (doc->parts.items[i].section >= n_sections)
            n_sections = doc->parts.items[i].section + 1;
    h->columns = pt_arena_alloc(doc->arena, n_sections, sizeof *h->columns);
    h->headings = pt_arena_alloc(doc->arena, (size_t)n_sections + TENTHS,
                                 sizeof *h->headings);
    uint32_t *heads = pt_arena_alloc(doc->arena, n_sections, sizeof *heads);
    if (h->columns == NULL || h->headings == NULL || heads == NULL)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < n_sections; i++)
        h->columns[i] = heads[i] = PT_NONE;
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        const pt_part *part = &doc->parts.items[i];
        if (part->role == PT_ROLE_HEADING || part->role == PT_ROLE_HEADLINE)
            heads[part->section] = i;
        else if (part->role != PT_ROLE_KEYWORDS && part->role != PT_ROLE_NOTE &&
                 h->columns[part->section] == PT_NONE) {
            h->headings[h->n_columns] = heads[part->section];
            h->columns[part->section] = h->n_columns++;
        }
    }
    h->tenths = h->n_columns < 2 || h->n_columns > MOST_COLUMNS;
    h->n_columns = h->tenths ? TENTHS : h->n_columns;
    return PT_OK;
}

static uint32_t column_of(const heat *h, const pt_match *m)
{
    if (h->tenths)
        return pt_view_position(h->view, m->text, m->start) * TENTHS / 1001;
    const pt_part *part =
        pt_document_part(h->view->analysis->doc, m->text, m->start);
    return part == NULL ? PT_NONE : h->columns[part->section];
}

static pt_status count(heat *h, pt_error *err)
{
    const pt_analysis *a = h->view->analysis;
    h->n_rows = a->keywords.len < MOST_ROWS ? a->keywords.len : MOST_ROWS;
    h->counts = pt_arena_alloc(
        a->doc->arena, (size_t)h->n_rows * h->n_columns + 1, sizeof *h->counts);
    if (h->counts == NULL)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < a->all_matches.len; i++) {
        const pt_match *m = &a->all_matches.items[i];
        const uint32_t column = column_of(h, m);
        if (m->keyword < h->n_rows && column != PT_NONE)
            h->counts[m->keyword * h->n_columns + column]++;
    }
    return PT_OK;
}

/* A cell that has something in it; the others are the row's ground. */
static void add_cell(pt_buf *out, uint32_t n, uint32_t x, uint32_t y)
{
    const unsigned shade = n < SHADES ? (unsigned)n : SHADES;
    if (n == 0)
        return;
    pt_buf_add_format(out,
                      "<rect class=\"h%u\" x=\"%u\" y=\"%u\" width=\"%d\" "
                      "height=\"%d\"/><text class=\"n%u\" x=\"%u\" "
                      "y=\"%u\">%u</text>",
                      shade, (unsigned)x, (unsigned)y, CELL - 2, ROW - 2, shade,
                      (unsigned)x + CELL / 2 - 1, (unsigned)y + 14,
                      (unsigned)n);
}

static void add_rows(pt_buf *out, const heat *h)
{
    for (uint32_t c = 0; c < h->n_columns; c++)
        pt_buf_add_format(out, "<text class=\"n0\" x=\"%u\" y=\"16\">%u</text>",
                          (unsigned)(LABEL + c * CELL + CELL / 2 - 1),
                          (unsigned)c + 1);
    for (uint32_t r = 0; r < h->n_rows; r++) {
        const uint32_t y = HEAD + r * ROW;
        pt_buf_add_format(out, "<text class=\"label\" x=\"%d\" y=\"%u\">",
                          LABEL - 8, (unsigned)y + 14);
        pt_view_add_cut(out, h->view->analysis->keywords.items[r].name,
                        NAME_CHARS);
        pt_buf_add_format(out,
                          "</text><rect class=\"h0\" x=\"%d\" y=\"%u\" "
                          "width=\"%u\" height=\"%d\"/>",
                          LABEL, (unsigned)y,
                          (unsigned)(h->n_columns * CELL - 2), ROW - 2);
        for (uint32_t c = 0; c < h->n_columns; c++)
            add_cell(out, h->counts[r * h->n_columns + c], LABEL + c * CELL, y);
        pt_buf_add_byte(out, '\n');
    }
}

/* Which section each number stands for. */
static void add_sections(pt_buf *out, const heat *h)
{
    const pt_document *doc = h->view->analysis->doc;
    if (h->tenths) {
        pt_buf_add(out, PT_STR("<p class=\"what\">1 to 10: the tenths of the "
                               "text</p>\n"));
        return;
    }
    pt_buf_add(out, PT_STR("<ol class=\"sections\">\n"));
    for (uint32_t c = 0; c < h->n_columns; c++) {
        if (h->headings[c] == PT_NONE) {
            pt_buf_add(out, PT_STR("<li>The lead</li>\n"));
            continue;
        }
        const pt_part *part = &doc->parts.items[h->headings[c]];
        pt_buf_add_format(out, "<li><a href=\"#" PT_VIEW_TEXT "%u\">",
                          (unsigned)part->text + 1);
        pt_view_add_cut(out,
                        pt_str_slice(pt_document_text(doc, part->text),
                                     part->start, part->end),
                        SECTION_CHARS);
        pt_buf_add(out, PT_STR("</a></li>\n"));
    }
    pt_buf_add(out, PT_STR("</ol>\n"));
}

/* How many keywords the text has at all, for those who see no picture. */
static uint32_t count_present(const heat *h)
{
    uint32_t n = 0;
    for (uint32_t r = 0; r < h->n_rows; r++)
        n += h->view->analysis->keywords.items[r].n_matches > 0;
    return n;
}

pt_status pt_view_add_heat(pt_buf *out, const pt_view *view, pt_error *err)
{
    heat h = {.view = view};
    if (view->analysis->keywords.len == 0)
        return PT_OK;
    pt_status st = find_columns(&h, err);
    if (st == PT_OK)
        st = count(&h, err);
    if (st != PT_OK)
        return st;
    const unsigned width = LABEL + h.n_columns * CELL;
    const unsigned height = HEAD + h.n_rows * ROW;
    pt_buf_add_format(
        out,
        "<section aria-labelledby=\"coverage\">\n<h2 "
        "id=\"coverage\">Keyword coverage</h2>\n<div class=\"wide\" "
        "tabindex=\"0\" role=\"group\" aria-labelledby=\"coverage\">\n<svg "
        "class=\"heat\" width=\"%u\" height=\"%u\" viewBox=\"0 0 %u %u\" "
        "role=\"img\" aria-label=\"%u of %u keywords occur, by section\">\n",
        width, height, width, height, (unsigned)count_present(&h),
        (unsigned)h.n_rows);
    add_rows(out, &h);
    pt_buf_add(out, PT_STR("</svg>\n</div>\n"));
    add_sections(out, &h);
    pt_buf_add(out, PT_STR("</section>\n"));
    return PT_OK;
}
