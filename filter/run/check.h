/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_CHECK_H
#define PT_RUN_CHECK_H

#include "check/baseline.h"
#include "report/checked.h"

/**
 * Returns the format of a report by its name, of an empty one that of text;
 * NULL for an unknown one, which `err` then says.
 */
const pt_checked_format *pt_check_format(pt_str name, pt_error *err);

/** One document to be checked. */
typedef struct pt_check_job {
    const pt_tagger *tagger;
    pt_str path;     /* names it in the report */
    pt_str document; /* Pandoc's JSON */
    pt_str file;     /* what pandoc made that of, when it is text, or empty */
    const pt_baseline *baseline; /* or NULL */
    pt_check_level least;        /* lesser findings are left out */
    const pt_checked_format *format;
    bool colour;
    pt_check_totals *totals; /* added to */
    pt_buf *lines; /* appended to: the baseline's lines of all findings; or
                      NULL */
} pt_check_job;

/**
 * Checks a document and appends its piece of the report.
 *
 * out      untouched on failure
 * Returns  as pt_tagger_filter.
 */
pt_status pt_check_document(pt_buf *out, const pt_check_job *job,
                            pt_error *err);

/** Appends the piece of a document that could not be read, and counts it. */
void pt_check_fail(pt_buf *out, const pt_check_job *job,
                   const pt_error *failure);

#endif
