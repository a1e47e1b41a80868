/* SPDX-License-Identifier: MIT */
/*
 * The rows as a table for spreadsheets: a heading, then a row a line, cells
 * divided by tabs. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, "CSV Injection"); tabs, line ends and other
 * control characters become spaces; a cell with a quotation mark is quoted as
 * in RFC 4180, since that is what every reader of such tables understands.
 */
#include "report/extract.h"
#include "report/rows.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"

#include <json-c/json.h>

static const char *const columns[] = {
    "kind",    "start", "end",      "text",       "type",   "entity",
    "keyword", "name",  "wikidata", "confidence", "finder", "role",
    "section", "iso",   "amount",   "currency",   "unit"};

enum { N_COLUMNS = sizeof columns / sizeof columns[0] };

/* What a formula begins with, the full-width forms too. */
static bool is_formula(pt_str cell)
{
    size_t at = 0;
    if (cell.len == 0)
        return false;
    switch (pt_utf8_next(cell, &at)) {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
        return true;
    default:
        return false;
    }
}

static void add_cell(pt_buf *out, pt_str cell)
{
    const bool quoted = pt_str_find(cell, PT_STR("\""), 0) < cell.len;
    if (quoted)
        pt_buf_add_byte(out, '"');
    if (is_formula(cell))
        pt_buf_add_byte(out, '\'');
    for (size_t i = 0; i < cell.len; i++) {
        const unsigned char c = (unsigned char)cell.ptr[i];
        if (c == '"')
            pt_buf_add_byte(out, '"');
        pt_buf_add_byte(out, c < ' ' || c == 0x7F ? ' ' : cell.ptr[i]);
    }
    if (quoted)
        pt_buf_add_byte(out, '"');
}

static void add_row(pt_buf *out, json_object *row)
{
    json_object *value;
    for (size_t i = 0; i < N_COLUMNS; i++) {
        if (i > 0)
            pt_buf_add_byte(out, '\t');
        if (!json_object_object_get_ex(row, columns[i], &value))
            continue;
        const char *text = json_object_get_string(value);
        out->failed |= text == NULL; /* a number becomes text only now */
        add_cell(out, pt_str_trim(pt_str_from(text)));
    }
    pt_buf_add_byte(out, '\n');
}

pt_status pt_extract_tsv(pt_buf *out, const pt_extract *extract, pt_error *err)
{
    for (size_t i = 0; i < N_COLUMNS; i++)
        pt_buf_add_format(out, "%s%s", i > 0 ? "\t" : "", columns[i]);
    pt_buf_add_byte(out, '\n');
    pt_rows rows;
    json_object *row;
    const pt_status st = pt_rows_init(&rows, extract->analysis, err);
    if (st != PT_OK)
        return st;
    while (!pt_buf_failed(out) && pt_rows_read(&row, &rows)) {
        if (row == NULL)
            out->failed = true;
        else
            add_row(out, row);
        json_object_put(row);
    }
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
