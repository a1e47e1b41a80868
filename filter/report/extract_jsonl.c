/* SPDX-License-Identifier: MIT */
/*
 * A mention or an occurrence of a keyword a line, each line a JSON object
 * that says all there is to say of it: for jq, DuckDB, pandas, grep.
 */
#include "report/extract.h"
#include "report/object.h"
#include "report/rows.h"

#include "base/error.h"

pt_status pt_extract_jsonl(pt_buf *out, const pt_extract *extract,
                           pt_error *err)
{
    pt_rows rows;
    struct json_object *row;
    const pt_status st = pt_rows_init(&rows, extract->analysis, err);
    if (st != PT_OK)
        return st;
    while (!pt_buf_failed(out) && pt_rows_read(&row, &rows)) {
        pt_object_print(out, row);
        pt_buf_add_byte(out, '\n');
    }
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
