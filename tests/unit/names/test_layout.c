/* SPDX-License-Identifier: MIT */
/* Tests of names/layout. */
#include "names/layout.h"

#include <stdio.h>

#include "gazetteer_of.h"
#include "names/match.h"
#include "suite.h"

enum { N_NAMES = 5000 };

static void add_names(pt_buf *table)
{
    pt_buf_add(table, PT_STR("name\ttype\n"));
    for (unsigned i = 0; i < N_NAMES; i++)
        pt_buf_add_format(table, "Name%u Of%u Thing\tperson\n", i, i % 7);
    pt_buf_add_byte(table, '\0');
}

START_TEST(the_same_tables_give_the_same_bytes)
{
    pt_buf table;
    pt_buf_init(&table);
    add_names(&table);
    test_gazetteer a, b;
    gazetteer_of(&a, table.ptr);
    gazetteer_of(&b, table.ptr);
    ck_assert(pt_str_is_equal(pt_buf_str(&a.bytes), pt_buf_str(&b.bytes)));
    gazetteer_release(&a);
    gazetteer_release(&b);
    pt_buf_release(&table);
}
END_TEST

START_TEST(every_name_is_found_among_many)
{
    pt_buf table;
    pt_buf_init(&table);
    add_names(&table);
    test_gazetteer tg;
    gazetteer_of(&tg, table.ptr);
    ck_assert_uint_eq(tg.gaz.n_entries, N_NAMES);
    pt_tokens tokens = {0};
    for (unsigned i = 0; i < N_NAMES; i++) {
        char name[64];
        snprintf(name, sizeof name, "Name%u Of%u Thing", i, i % 7);
        const pt_str text = pt_str_from(name);
        pt_name_window window;
        pt_name_match match;
        tokens.len = 0;
        ck_assert_int_eq(pt_tokens_read(&tokens, text, NULL, 0, NULL), PT_OK);
        pt_name_window_init(&window, text, tokens.items, tokens.len);
        ck_assert(pt_gazetteer_may_start(&tg.gaz, &window));
        ck_assert_msg(pt_gazetteer_match(&match, &tg.gaz, &window, 0), "%s",
                      name);
        ck_assert_uint_eq(match.n_tokens, 3);
        ck_assert_uint_eq(match.candidates[0].entry, i);
    }
    pt_vec_release(&tokens);
    gazetteer_release(&tg);
    pt_buf_release(&table);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_same_tables_give_the_same_bytes,
                            every_name_is_found_among_many, NULL};
    return suite_run("layout", tests);
}
