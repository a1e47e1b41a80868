/* SPDX-License-Identifier: MIT */
/*
 * Reading tables of names. Comma-separated ones follow RFC 4180 (Shafranovich
 * 2005): fields in quotation marks may hold commas, line breaks and doubled
 * quotation marks, which are made single in place. Tab-separated ones have no
 * quoting. Lines end in LF or CRLF. One pass, nothing is allocated.
 */
#include "names/table.h"

#include "base/utf8.h"
#include "names/problem.h"

#include <string.h>

static const char *const column_names[PT_N_COLUMNS] = {
    "name", "type",    "id",    "aliases", "foreign",
    "kind", "country", "prior", "ref",     "rule"};

static pt_status fail(const pt_table *t, const char *message, pt_error *err)
{
    return pt_problem_set(err, t->where, t->line, message, PT_STR(""));
}

static bool is_at_end_of_line(const pt_table *t, size_t at)
{
    return at >= t->len || t->bytes[at] == '\n' ||
           (t->bytes[at] == '\r' && at + 1 < t->len &&
            t->bytes[at + 1] == '\n');
}

static void skip_end_of_line(pt_table *t)
{
    if (t->at < t->len && t->bytes[t->at] == '\r')
        t->at++;
    if (t->at < t->len) {
        t->at++;
        t->next_line++;
    }
}

/* A field in quotation marks; false when they are not as they should be. */
static bool read_quoted(pt_str *out, pt_table *t)
{
    const size_t start = ++t->at;
    size_t to = start;
    for (;;) {
        if (t->at >= t->len)
            return false;
        const char c = t->bytes[t->at++];
        if (c == '"' && (t->at >= t->len || t->bytes[t->at] != '"'))
            break;
        t->at += c == '"';
        t->next_line += c == '\n';
        t->bytes[to++] = c;
    }
    *out = (pt_str){t->bytes + start, to - start};
    return is_at_end_of_line(t, t->at) || t->bytes[t->at] == t->separator;
}

static void read_plain(pt_str *out, pt_table *t)
{
    const size_t start = t->at;
    while (!is_at_end_of_line(t, t->at) && t->bytes[t->at] != t->separator)
        t->at++;
    *out = (pt_str){t->bytes + start, t->at - start};
}

/* Reads the fields of one row; those past the last column must be empty. */
static pt_status read_fields(pt_str *fields, unsigned *n_out, unsigned max,
                             pt_table *t, pt_error *err)
{
    t->line = t->next_line;
    for (unsigned n = 0;;) {
        pt_str field;
        if (t->separator == ',' && t->at < t->len && t->bytes[t->at] == '"') {
            if (!read_quoted(&field, t))
                return fail(t, "a field's quotation marks do not match", err);
        } else {
            read_plain(&field, t);
        }
        field = pt_str_trim(field);
        if (n < max)
            fields[n++] = field;
        else if (field.len > 0)
            return fail(t, "the row has more fields than the header", err);
        if (is_at_end_of_line(t, t->at)) {
            skip_end_of_line(t);
            *n_out = n;
            return PT_OK;
        }
        t->at++;
    }
}

static int find_column(pt_str name)
{
    for (int i = 0; i < PT_N_COLUMNS; i++)
        if (pt_str_is_equal_nocase(name, pt_str_from(column_names[i])))
            return i;
    return -1;
}

/* Skips empty lines, and comments before the header. */
static void skip_lines(pt_table *t, bool comments)
{
    while (t->at < t->len) {
        const pt_str rest = {t->bytes + t->at, t->len - t->at};
        if (comments && pt_str_has_prefix(rest, PT_STR("# ")))
            while (!is_at_end_of_line(t, t->at))
                t->at++;
        if (!is_at_end_of_line(t, t->at))
            return;
        skip_end_of_line(t);
    }
}

static pt_status read_header(pt_table *t, pt_error *err)
{
    pt_str fields[PT_TABLE_WIDTH];
    skip_lines(t, true);
    if (t->at >= t->len) {
        t->line = t->next_line;
        return fail(t, "the table has no header", err);
    }
    pt_status st = read_fields(fields, &t->n_columns, PT_TABLE_WIDTH, t, err);
    if (st != PT_OK)
        return st;
    for (unsigned i = 0; i < t->n_columns; i++) {
        const int column = find_column(fields[i]);
        t->columns[i] = (signed char)column;
        if (column >= 0 && t->seen & 1u << column)
            return pt_problem_set(err, t->where, t->line,
                                  "the header names a column twice", fields[i]);
        t->seen |= column >= 0 ? 1u << column : 0;
    }
    if (!(t->seen & 1u << PT_COLUMN_NAME))
        return fail(t, "the header has no column \"name\"", err);
    return PT_OK;
}

/* The line on which byte `at` stands. */
static unsigned line_at(pt_str bytes, size_t at)
{
    unsigned line = 1;
    for (size_t i = 0; i < at; i++)
        line += bytes.ptr[i] == '\n';
    return line;
}

pt_status pt_table_init(pt_table *table, pt_buf *bytes, char separator,
                        const char *where, pt_error *err)
{
    const pt_str all = pt_buf_str(bytes);
    const size_t bad = pt_utf8_check(all);
    if (bad < all.len) {
        pt_problem_set(err, where, line_at(all, bad),
                       "the table is not UTF-8 (its charset can be given)",
                       PT_STR(""));
        return PT_ERR_UTF8;
    }
    *table = (pt_table){.bytes = bytes->ptr,
                        .len = bytes->len,
                        .separator = separator,
                        .where = where,
                        .next_line = 1};
    if (pt_str_has_prefix(all, PT_STR("\xEF\xBB\xBF")))
        table->at = 3;
    return read_header(table, err);
}

pt_status pt_table_read(pt_row *out, bool *found_out, pt_table *table,
                        pt_error *err)
{
    pt_str fields[PT_TABLE_WIDTH];
    unsigned n = 0;
    skip_lines(table, false);
    if (table->at >= table->len) {
        *found_out = false;
        return PT_OK;
    }
    pt_status st = read_fields(fields, &n, table->n_columns, table, err);
    if (st != PT_OK)
        return st;
    *out = (pt_row){.line = table->line, .separators = "|;"};
    for (unsigned i = 0; i < n; i++)
        if (table->columns[i] >= 0)
            out->fields[table->columns[i]] = fields[i];
    *found_out = true;
    return PT_OK;
}

void pt_table_recover(pt_table *table)
{
    while (!is_at_end_of_line(table, table->at))
        table->at++;
    skip_end_of_line(table);
}
