/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_CHECKED_H
#define PT_REPORT_CHECKED_H

#include "base/buf.h"
#include "check/check.h"
#include "check/location.h"

/** What the checks found in one file. */
typedef struct pt_checked {
    pt_str path;                  /* as it was given; "-" for standard input */
    const pt_finding *findings;   /* [n_findings], by line and column */
    const pt_location *locations; /* [n_findings] */
    uint32_t n_findings;
    uint32_t n_known;        /* left out, as the baseline has them */
    uint32_t score;          /* 0–100 */
    pt_check_set ran;        /* the checks that did */
    const pt_error *failure; /* the file could not be read; NULL: it could */
} pt_checked;

/**
 * A format for findings. A report is what `begin` writes, a piece for each
 * file, what `end` writes.
 */
typedef struct pt_checked_format {
    const char *name;
    bool has_commas; /* pieces begin with a comma, which must be taken off the
                        first that is not empty */
    void (*begin)(pt_buf *out);
    void (*file)(pt_buf *out, const pt_checked *checked, bool colour);
    void (*end)(pt_buf *out, const pt_check_totals *totals, bool colour);
} pt_checked_format;

/** Finds a format by its name; NULL when there is none. */
const pt_checked_format *pt_checked_format_find(pt_str name);

/** The names of all formats, for help and errors: "text|json|…". */
#define PT_CHECKED_FORMATS "text|json|sarif|github|junit|checkstyle"

/** Adds what one file has to the totals. */
void pt_checked_count(pt_check_totals *totals, const pt_checked *checked);

/** Adds the totals of one thread to those of all. */
void pt_checked_totals_add(pt_check_totals *totals,
                           const pt_check_totals *more);

/** Returns the row of the table that finding `i` is of. */
const pt_check_info *pt_checked_row(const pt_checked *checked, uint32_t i);

/**
 * Appends finding `i`'s message, and where it is when no line is known: "…
 * (under ‘Plans’: “words around it”)".
 */
void pt_checked_add_message(pt_buf *out, const pt_checked *checked, uint32_t i);

/** Appends "2 warnings, 1 note"; nothing for no findings. */
void pt_checked_add_counts(pt_buf *out, const uint32_t *n_findings);

/** Appends "where: message" of a failure. */
void pt_checked_add_failure(pt_buf *out, const pt_error *failure);

/** The id of the finding that a file could not be read. */
#define PT_CHECKED_UNREADABLE "unreadable"

/** The formats: see pt_checked_format. */
void pt_text_file(pt_buf *out, const pt_checked *checked, bool colour);
void pt_text_end(pt_buf *out, const pt_check_totals *totals, bool colour);
void pt_json_begin(pt_buf *out);
void pt_json_file(pt_buf *out, const pt_checked *checked, bool colour);
void pt_json_end(pt_buf *out, const pt_check_totals *totals, bool colour);
void pt_sarif_begin(pt_buf *out);
void pt_sarif_file(pt_buf *out, const pt_checked *checked, bool colour);
void pt_sarif_end(pt_buf *out, const pt_check_totals *totals, bool colour);
void pt_github_file(pt_buf *out, const pt_checked *checked, bool colour);
void pt_junit_begin(pt_buf *out);
void pt_junit_file(pt_buf *out, const pt_checked *checked, bool colour);
void pt_junit_end(pt_buf *out, const pt_check_totals *totals, bool colour);
void pt_checkstyle_begin(pt_buf *out);
void pt_checkstyle_file(pt_buf *out, const pt_checked *checked, bool colour);
void pt_checkstyle_end(pt_buf *out, const pt_check_totals *totals, bool colour);

#endif
