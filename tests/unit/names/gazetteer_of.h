/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_NAMES_GAZETTEER_OF_H
#define PT_TESTS_UNIT_NAMES_GAZETTEER_OF_H

#include <check.h>

#include "base/str.h"
#include "names/compile.h"
#include "names/format.h"

/** Compiles a tab-separated table given as a string; release both. */
typedef struct test_gazetteer {
    pt_buf table;
    pt_buf bytes;
    pt_gazetteer gaz;
} test_gazetteer;

static inline void gazetteer_of(test_gazetteer *tg, const char *table)
{
    pt_buf_init(&tg->table);
    pt_buf_init(&tg->bytes);
    pt_buf_add(&tg->table, pt_str_from(table));
    pt_error err = {.message = ""};
    pt_compiler *compiler = pt_compiler_new();
    ck_assert_ptr_nonnull(compiler);
    ck_assert_msg(pt_compiler_add(compiler, &tg->table, '\t', "test", &err) ==
                      PT_OK,
                  "%s: %s", err.where, err.message);
    ck_assert_int_eq(pt_compiler_write(&tg->bytes, compiler, &err), PT_OK);
    pt_compiler_free(compiler);
    ck_assert_int_eq(
        pt_gazetteer_open(&tg->gaz, pt_buf_str(&tg->bytes), "test", &err),
        PT_OK);
}

static inline void gazetteer_release(test_gazetteer *tg)
{
    pt_buf_release(&tg->table);
    pt_buf_release(&tg->bytes);
}

#endif
