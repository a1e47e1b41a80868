/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_ROWS_H
#define PT_REPORT_ROWS_H

#include "report/extract.h"
#include "report/plain.h"

struct json_object;

/** Mentions and occurrences of keywords, merged in the order of the text. */
typedef struct pt_rows {
    const pt_analysis *analysis;
    pt_plain place;
    uint32_t mention; /* the next ones */
    uint32_t match;
} pt_rows;

/** Puts it before the first row. Returns PT_ERR_NOMEM. */
pt_status pt_rows_init(pt_rows *rows, const pt_analysis *analysis,
                       pt_error *err);

/** Which of the two lists a row comes from. */
typedef enum pt_row_kind {
    PT_ROW_END, /* there is none left */
    PT_ROW_MENTION,
    PT_ROW_KEYWORD
} pt_row_kind;

/**
 * Moves to the next row. Of two that begin together the longer comes first,
 * of equal ones the mention.
 *
 * index_out  of the mention, or of the match
 */
pt_row_kind pt_rows_next(pt_rows *rows, uint32_t *index_out);

/**
 * Moves to the next row and makes it an object: `kind`, then what
 * analysis_json.h gives.
 *
 * out      owned by the caller; NULL when memory ran out
 * Returns  whether there was a row.
 */
bool pt_rows_read(struct json_object **out, pt_rows *rows);

#endif
