/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_VALUE_CASES_H
#define PT_TESTS_UNIT_VALUE_CASES_H

#include "document_of.h"

/** What a finder must find in a text of a language; "" for nothing. */
typedef struct value_case {
    const char *lang;
    const char *text;
    const char *expected; /* as mentions_shown writes it */
} value_case;

/** Asserts every case. */
static inline void cases_hold(pt_find_fn find, const value_case *cases,
                              size_t n)
{
    for (size_t i = 0; i < n; i++) {
        test_document td;
        document_of(&td, cases[i].text);
        td.doc.lang = pt_str_from(cases[i].lang);
        pt_mentions mentions = {0};
        pt_buf buf;
        pt_buf_init(&buf);
        ck_assert_int_eq(find(&mentions, &td.in, NULL), PT_OK);
        const pt_str shown = mentions_shown(&buf, &td, &mentions);
        ck_assert_msg(pt_str_is_equal(shown, pt_str_from(cases[i].expected)),
                      "in \"%s\": expected \"%s\", found \"%.*s\"",
                      cases[i].text, cases[i].expected, (int)shown.len,
                      shown.ptr);
        pt_buf_release(&buf);
        pt_mentions_release(&mentions);
        document_release(&td);
    }
}

#define CASES_HOLD(find, cases)                                                \
    cases_hold(find, cases, sizeof(cases) / sizeof(cases)[0])

#endif
