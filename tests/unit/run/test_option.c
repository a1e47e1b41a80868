/* SPDX-License-Identifier: MIT */
/* Tests of run/option: the table of options as the API shows it. */
#include "pandoc-tagger/options.h"

#include "base/str.h"
#include "run/options.h"
#include "suite.h"

START_TEST(rows_are_complete)
{
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    for (size_t i = 0; i < n; i++) {
        const pt_option_info *option = pt_option_describe(i);
        ck_assert_ptr_eq(option, &rows[i].info);
        ck_assert_ptr_nonnull(option->help);
        ck_assert_ptr_eq(pt_option_find(pt_str_from(option->name)), option);
        const bool chooses = option->kind == PT_OPTION_CHOICE ||
                             option->kind == PT_OPTION_BY_FORMAT;
        ck_assert_int_eq(chooses, option->choices != NULL);
        ck_assert_int_eq(pt_option_is_switch(option), option->argument == NULL);
    }
    ck_assert_ptr_null(pt_option_describe(n));
    ck_assert_ptr_null(pt_option_describe(SIZE_MAX));
}
END_TEST

START_TEST(the_nearest_option_is_a_hint)
{
    static const struct {
        const char *name;
        const char *nearest; /* NULL: none is near */
    } cases[] = {
        {"span",            "spans"    },
        {"keyword",         "keywords" },
        {"gazeteer",        "gazetteer"},
        {"x",               NULL       },
        {"",                NULL       },
        {"nothing-like-it", NULL       }
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str name = pt_str_from(cases[i].name);
        ck_assert_ptr_null(pt_option_find(name));
        const pt_option_info *near = pt_option_nearest(name);
        ck_assert_int_eq(near == NULL, cases[i].nearest == NULL);
        if (near != NULL)
            ck_assert_str_eq(near->name, cases[i].nearest);
    }
}
END_TEST

START_TEST(some_options_can_be_switched_off)
{
    static const struct {
        const char *name;
        int can;
    } cases[] = {
        {"strip",     1},
        {"check",     1},
        {"gazetteer", 1},
        {"link",      1},
        {"json-ld",   1},
        {"model",     1},
        {"never",     1},
        {"types",     0},
        {"max-bytes", 0},
        {"index",     0},
        {"mentions",  0}
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_option_info *option =
            pt_option_find(pt_str_from(cases[i].name));
        ck_assert_msg(pt_option_can_be_off(option) == cases[i].can, "%s",
                      cases[i].name);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {rows_are_complete, the_nearest_option_is_a_hint,
                            some_options_can_be_switched_off, NULL};
    return suite_run("option", tests);
}
