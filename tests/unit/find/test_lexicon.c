/* SPDX-License-Identifier: MIT */
/* Tests of find/lexicon; each table has tests of its own. */
#include "find/lexicon.h"

#include "suite.h"

START_TEST(case_and_a_final_full_stop_are_ignored)
{
    ck_assert(pt_lexicon_find(&pt_role_words, PT_STR("Dr.")) & PT_ROLE_TITLE);
    ck_assert(pt_lexicon_find(&pt_role_words, PT_STR("CEO")) & PT_ROLE_FIRM);
    ck_assert_uint_eq(pt_lexicon_find(&pt_role_words, PT_STR("drx")), 0);
    ck_assert_uint_eq(pt_lexicon_find(&pt_role_words, PT_STR("")), 0);
    ck_assert_uint_eq(
        pt_lexicon_find(&pt_role_words, PT_STR("anextraordinarilylongword")),
        0);
}
END_TEST

START_TEST(forms_of_companies_are_cut_off)
{
    static const char *const cases[][2] = {
        {"Initech Ltd",       "Initech"    },
        {"Hooli Group, Inc.", "Hooli Group"},
        {"Vandelay S.A.",     "Vandelay"   },
        {"Initech",           "Initech"    },
        {"Ltd",               "Ltd"        },
        {"",                  ""           },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str got = pt_head_without_form(pt_str_from(cases[i][0]));
        ck_assert_msg(pt_str_is_equal(got, pt_str_from(cases[i][1])),
                      "%s gave %.*s", cases[i][0], (int)got.len, got.ptr);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {case_and_a_final_full_stop_are_ignored,
                            forms_of_companies_are_cut_off, NULL};
    return suite_run("lexicon", tests);
}
