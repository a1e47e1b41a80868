/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_REPORT_ESCAPED_H
#define PT_TESTS_UNIT_REPORT_ESCAPED_H

#include "base/buf.h"
#include "base/str.h"
#include "suite.h"

/** Checks what a function appends: rows of a string and what it becomes. */
static inline void escaped_check(void (*add)(pt_buf *out, pt_str s),
                                 const char *const (*cases)[2], size_t n_cases)
{
    for (size_t i = 0; i < n_cases; i++) {
        pt_buf out;
        pt_buf_init(&out);
        add(&out, pt_str_from(cases[i][0]));
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i][1])), "%.*s",
            (int)out.len, out.ptr);
        pt_buf_release(&out);
    }
}

#endif
