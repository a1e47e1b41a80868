/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_RUN_INPUT_OF_H
#define PT_TESTS_UNIT_RUN_INPUT_OF_H

#include <string.h>

#include "base/error.h"
#include "base/str.h"
#include "pandoc-tagger/base.h"

/** Input in pieces of a few bytes, for tests of what reads lines. */
typedef struct test_input {
    pt_str text;
    size_t at;
    size_t piece;    /* bytes at a time */
    pt_status after; /* the end, or a failure */
} test_input;

static inline pt_status read_piece(void *payload, char *to, size_t room,
                                   size_t *n_out, pt_error *err)
{
    test_input *in = payload;
    size_t n = in->text.len - in->at;
    n = n < in->piece ? n : in->piece;
    n = n < room ? n : room;
    if (n == 0 && in->after != PT_OK)
        return pt_error_set(err, in->after, "test", "the input broke off");
    if (n > 0)
        memcpy(to, in->text.ptr + in->at, n);
    in->at += n;
    *n_out = n;
    return PT_OK;
}

#endif
