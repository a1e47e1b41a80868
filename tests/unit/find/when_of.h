/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_FIND_WHEN_OF_H
#define PT_TESTS_UNIT_FIND_WHEN_OF_H

#include "document_of.h"
#include "find/passage.h"
#include "find/when.h"
#include "suite.h"

/** A text, and what is read of it at its first token. */
typedef struct when_case {
    const char *text;
    const char *covered; /* NULL: nothing is read */
    const char *iso;
} when_case;

/** What reads a time: pt_clock_read and its like. */
typedef bool (*when_read_fn)(pt_when *out, const pt_passage *p, uint32_t i);

/** Checks what a reader makes of each text. */
static inline void when_check(when_read_fn read, const when_case *cases,
                              size_t n_cases)
{
    for (size_t i = 0; i < n_cases; i++) {
        test_document td;
        document_of(&td, cases[i].text);
        const pt_passage p = pt_passage_of(&td.in, 0);
        pt_when when;
        const bool found = read(&when, &p, 0);
        ck_assert_msg(found == (cases[i].covered != NULL), "\"%s\"",
                      cases[i].text);
        if (found) {
            const pt_str text = pt_str_slice(p.text, p.toks[when.first].start,
                                             p.toks[when.end - 1].end);
            ck_assert_msg(pt_str_is_equal(text, pt_str_from(cases[i].covered)),
                          "\"%s\": read \"%.*s\"", cases[i].text, (int)text.len,
                          text.ptr);
            ck_assert_str_eq(when.iso, cases[i].iso);
        }
        document_release(&td);
    }
}

#endif
