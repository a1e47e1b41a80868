/* SPDX-License-Identifier: MIT */
/*
 * Findings for people: a line each, as compilers write them, so that editors
 * can jump there, and a line with the score of each article.
 */
#include "report/checked.h"

#include "base/line.h"
#include "base/str.h"

static const char *const colours[] = {"", "\x1B[36m", "\x1B[33m", "\x1B[31m"};

/* Starts and ends a colour; `code` "" or without colours: nothing. */
static void paint(pt_buf *out, const char *code, bool colour)
{
    if (colour)
        pt_buf_add(out, pt_str_from(code));
}

#define PLAIN "\x1B[0m"
#define BOLD  "\x1B[1m"
#define DIM   "\x1B[2m"

/* Appends a text made for this, which is released, as a part of a line. */
static void add_line(pt_buf *out, pt_buf *text)
{
    pt_line_add(out, pt_buf_str(text));
    out->failed |= pt_buf_failed(text);
    pt_buf_release(text);
}

static void add_finding(pt_buf *out, const pt_checked *checked, uint32_t i,
                        bool colour)
{
    const pt_location *location = &checked->locations[i];
    const pt_check_level level = (pt_check_level)checked->findings[i].level;
    pt_buf message;
    pt_buf_init(&message);
    pt_checked_add_message(&message, checked, i);
    paint(out, BOLD, colour);
    pt_line_add(out, checked->path);
    if (location->line > 0)
        pt_buf_add_format(out, ":%u", location->line);
    if (location->line > 0 && location->column > 0)
        pt_buf_add_format(out, ":%u", location->column);
    pt_buf_add(out, PT_STR(":"));
    paint(out, PLAIN, colour);
    pt_buf_add_byte(out, ' ');
    paint(out, colours[level], colour);
    pt_buf_add_format(out, "%s:", pt_check_level_name(level));
    paint(out, PLAIN, colour);
    pt_buf_add_byte(out, ' ');
    add_line(out, &message);
    paint(out, DIM, colour);
    pt_buf_add_format(out, " [%s]", pt_checked_row(checked, i)->id);
    paint(out, PLAIN, colour);
    pt_buf_add_byte(out, '\n');
}

static void add_known(pt_buf *out, uint32_t n)
{
    if (n > 0)
        pt_buf_add_format(out, " (%u in the baseline)", n);
}

void pt_text_file(pt_buf *out, const pt_checked *checked, bool colour)
{
    pt_check_totals totals = {.n_files = 0};
    if (checked->failure != NULL) {
        paint(out, BOLD, colour);
        pt_line_add(out, checked->path);
        pt_buf_add_byte(out, ':');
        paint(out, PLAIN, colour);
        pt_buf_add_byte(out, ' ');
        paint(out, colours[PT_CHECK_ERROR], colour);
        pt_buf_add(out, PT_STR("cannot be checked:"));
        paint(out, PLAIN, colour);
        pt_buf_add_byte(out, ' ');
        pt_buf message;
        pt_buf_init(&message);
        pt_checked_add_failure(&message, checked->failure);
        add_line(out, &message);
        pt_buf_add_byte(out, '\n');
        return;
    }
    for (uint32_t i = 0; i < checked->n_findings; i++)
        add_finding(out, checked, i, colour);
    pt_checked_count(&totals, checked);
    paint(out, BOLD, colour);
    pt_line_add(out, checked->path);
    pt_buf_add_byte(out, ':');
    paint(out, PLAIN, colour);
    pt_buf_add_format(out, " score %u", checked->score);
    if (checked->n_findings > 0)
        pt_buf_add(out, PT_STR(": "));
    pt_checked_add_counts(out, totals.n_findings);
    add_known(out, checked->n_known);
    pt_buf_add_byte(out, '\n');
}

void pt_text_end(pt_buf *out, const pt_check_totals *totals, bool colour)
{
    (void)colour;
    if (totals->n_files < 2)
        return;
    const size_t before = out->len;
    pt_buf_add_format(out, "%u files: ", totals->n_files);
    const size_t start = out->len;
    pt_checked_add_counts(out, totals->n_findings);
    if (out->len == start && !pt_buf_failed(out) && out->len > before)
        pt_buf_add(out, PT_STR("no findings"));
    add_known(out, totals->n_known);
    if (totals->n_failed > 0)
        pt_buf_add_format(out, "; %u could not be checked", totals->n_failed);
    pt_buf_add_byte(out, '\n');
}
