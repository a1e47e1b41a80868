/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_TABLE_H
#define PT_NAMES_TABLE_H

#include "base/buf.h"
#include "base/str.h"

/**
 * Tables of names: text whose first row names the columns, in any order.
 *
 *     name     the canonical name; must be there
 *     type     as in --list-types, or a common other name; must be there
 *              unless a default is given
 *     id       "Q1490" of Wikidata, or the user's own: one word
 *     ref      an identifier of the user's own beside one of Wikidata
 *     aliases  other forms, with | or ; between them
 *     foreign  other forms in languages other than English
 *     kind     country, territory, capital, city, region, continent, water;
 *              company, university, media, government, team, league, party;
 *              several with a space between them
 *     country  id or name of the entry it belongs to: a country or a region
 *     prior    how likely the name means this, in per cent; default 100
 *     rule     never: none of the forms is to be tagged as this type, or at
 *              all where the type is empty; always: each is tagged wherever
 *              it stands, in any case
 *
 * Other columns are ignored. Before the first row, lines that begin with
 * "# " are comments; empty rows are skipped everywhere.
 */
typedef enum pt_column {
    PT_COLUMN_NAME,
    PT_COLUMN_TYPE,
    PT_COLUMN_ID,
    PT_COLUMN_ALIASES,
    PT_COLUMN_FOREIGN,
    PT_COLUMN_KIND,
    PT_COLUMN_COUNTRY,
    PT_COLUMN_PRIOR,
    PT_COLUMN_REF,
    PT_COLUMN_RULE
} pt_column;

enum { PT_N_COLUMNS = PT_COLUMN_RULE + 1, PT_TABLE_WIDTH = 64 };

/** A table being read. */
typedef struct pt_table {
    char *bytes; /* changed where quotation marks are taken out */
    size_t len;
    size_t at;         /* next byte */
    char separator;    /* ',' or tab; quoting only with ',' */
    const char *where; /* names the table in errors */
    unsigned line;     /* of the row last read, from 1 */
    unsigned next_line;
    unsigned n_columns;
    unsigned seen; /* bit 1 << pt_column: it is among them */
    signed char columns[PT_TABLE_WIDTH]; /* pt_column of each, or -1 */
} pt_table;

/** One row: its fields by pt_column, empty where absent. */
typedef struct pt_row {
    pt_str fields[PT_N_COLUMNS]; /* trimmed; borrowed from the table */
    unsigned line;               /* 0: none is known */
    char separators[4];          /* what stands between two aliases */
    bool forgiving;              /* forms that cannot be names are left out
                                    with a warning */
} pt_row;

/**
 * Begins a table: reads its header.
 *
 * bytes     UTF-8, which reading changes; must outlive the rows
 * Returns   PT_ERR_FORMAT with file and line: no header, no column "name", a
 *           column twice; PT_ERR_UTF8 for ill-formed bytes.
 */
pt_status pt_table_init(pt_table *table, pt_buf *bytes, char separator,
                        const char *where, pt_error *err);

/**
 * Reads the next row.
 *
 * found_out  false at the end
 * Returns    PT_ERR_FORMAT with file and line: more fields than columns, a
 *            quotation mark that does not end or ends inside a field.
 */
pt_status pt_table_read(pt_row *out, bool *found_out, pt_table *table,
                        pt_error *err);

/**
 * Goes to the end of the line at which reading a row failed, so that the
 * next one can be read.
 */
void pt_table_recover(pt_table *table);

#endif
