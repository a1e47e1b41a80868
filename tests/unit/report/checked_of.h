/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_REPORT_CHECKED_OF_H
#define PT_TESTS_UNIT_REPORT_CHECKED_OF_H

#include "report/checked.h"
#include "run/tagger_of.h"

/** Reports of two made-up findings, for tests of each format. */

/** Appends a whole report: of a warning with a line, and of a note without. */
static inline void report_of(pt_buf *out, const char *name, bool colour)
{
    pt_finding findings[] = {
        {.check = pt_check_find(PT_STR("weekday")),
         .level = PT_CHECK_WARNING,
         .span = {0, 1, 2},
         .subject = PT_STR("Monday"),
         .message = PT_STR("a <b> & \"c\" 100%")},
        {.check = pt_check_find(PT_STR("surname-first")),
         .level = PT_CHECK_NOTE,
         .span = {0, 1, 2},
         .subject = PT_STR("Carney"),
         .message = PT_STR("d")                 },
    };
    const pt_location locations[] = {
        {.line = 3,         .column = 5, .end_line = 3, .end_column = 11},
        {.section = PT_STR("Head"), .quote = PT_STR("some words")           },
    };
    const pt_checked checked = {.path = PT_STR("a, b.md"),
                                .findings = findings,
                                .locations = locations,
                                .n_findings = 2,
                                .score = 88,
                                .ran = ~(pt_check_set)0};
    const pt_error failure = {"is gone", ""};
    const pt_checked bad = {.path = PT_STR("c.md"), .failure = &failure};
    const pt_checked_format *format = pt_checked_format_find(pt_str_from(name));
    pt_check_totals totals = {.n_files = 0};
    ck_assert_ptr_nonnull(format);
    pt_buf_init(out);
    format->begin(out);
    format->file(out, &checked, colour);
    format->file(out, &bad, colour);
    pt_checked_count(&totals, &checked);
    pt_checked_count(&totals, &bad);
    format->end(out, &totals, colour);
    ck_assert(!pt_buf_failed(out));
}

/** Asserts that a report has these pieces. */
static inline void report_has(const char *name, const char *const *pieces)
{
    pt_buf out;
    report_of(&out, name, false);
    for (; *pieces != NULL; pieces++)
        ck_assert_msg(buf_has(&out, *pieces), "no %s in\n%.*s", *pieces,
                      (int)out.len, out.ptr);
    pt_buf_release(&out);
}

#endif
