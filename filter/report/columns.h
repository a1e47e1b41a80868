/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_COLUMNS_H
#define PT_REPORT_COLUMNS_H

#include "base/buf.h"
#include "report/plain.h"

/** Appends the cell of a row and a column. */
typedef void (*pt_cell_fn)(pt_buf *out, const void *payload, uint32_t row,
                           int column);

/** A table for people, columns under each other. */
typedef struct pt_columns {
    const char *const *heads; /* [n_columns] ASCII */
    int n_columns;
    uint32_t n_rows;
    pt_cell_fn cell; /* asked twice for each cell */
    const void *payload;
} pt_columns;

/** How many columns a table may have. */
enum { PT_COLUMNS_MAX = 12 };

/**
 * Appends a table: a line of heads, a line for each row.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_columns_print(pt_buf *out, const pt_columns *columns,
                           pt_error *err);

/** Appends a string of the document's, cut and harmless on a terminal. */
void pt_columns_add_text(pt_buf *out, pt_str s);

/** Appends paragraph and character of an offset, both from 1: "3:14". */
void pt_columns_add_place(pt_buf *out, const pt_plain *plain, uint32_t text,
                          uint32_t offset);

#endif
