/* SPDX-License-Identifier: MIT */
/*
 * Tables for people. Every cell is made twice: once to measure its column,
 * once to print it; so nothing is kept. Linear.
 */
#include "report/columns.h"

#include "base/error.h"
#include "base/line.h"
#include "base/str.h"
#include "base/utf8.h"

enum { WIDEST = 36 /* characters of a cell; longer ones are cut */ };

void pt_columns_add_text(pt_buf *out, pt_str s)
{
    uint32_t n = 0;
    for (size_t at = 0; at < s.len; n++) {
        const uint32_t cp = pt_utf8_next(s, &at);
        if (n == WIDEST - 1 && at < s.len) {
            pt_buf_add(out, PT_STR("…"));
            return;
        }
        pt_buf_add_char(out, pt_line_char(cp));
    }
}

void pt_columns_add_place(pt_buf *out, const pt_plain *plain, uint32_t text,
                          uint32_t offset)
{
    const pt_plain_place place = pt_plain_find(plain, text, offset);
    if (place.paragraph > 0)
        pt_buf_add_format(out, "%u:%u", (unsigned)place.paragraph,
                          (unsigned)place.character);
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

static void print_row(pt_buf *out, pt_buf *cell, const pt_columns *columns,
                      const size_t *widths, uint32_t row)
{
    for (int column = 0; column < columns->n_columns; column++) {
        pt_buf_clear(cell);
        columns->cell(cell, columns->payload, row, column);
        out->failed |= pt_buf_failed(cell);
        print_cell(out, pt_buf_str(cell), widths[column],
                   column == columns->n_columns - 1);
    }
    end_line(out);
}

static size_t measure(pt_buf *cell, const pt_columns *columns, int column)
{
    size_t widest = pt_str_from(columns->heads[column]).len;
    for (uint32_t row = 0; row < columns->n_rows; row++) {
        pt_buf_clear(cell);
        columns->cell(cell, columns->payload, row, column);
        const size_t width = pt_utf8_length(pt_buf_str(cell));
        widest = width > widest ? width : widest;
    }
    return widest;
}

pt_status pt_columns_print(pt_buf *out, const pt_columns *columns,
                           pt_error *err)
{
    size_t widths[PT_COLUMNS_MAX];
    pt_buf cell;
    pt_buf_init(&cell);
    for (int column = 0; column < columns->n_columns; column++)
        widths[column] = measure(&cell, columns, column);
    for (int column = 0; column < columns->n_columns; column++)
        print_cell(out, pt_str_from(columns->heads[column]), widths[column],
                   column == columns->n_columns - 1);
    end_line(out);
    for (uint32_t row = 0; row < columns->n_rows; row++)
        print_row(out, &cell, columns, widths, row);
    pt_buf_release(&cell);
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
