/* SPDX-License-Identifier: MIT */
/* Tests of find/lexicon and of the tables it searches. */
#include "find/lexicon.h"

#include <string.h>

#include "suite.h"

static const pt_lexicon *const tables[] = {&pt_role_words, &pt_head_words,
                                           &pt_given_names, &pt_plain_words};

START_TEST(every_table_is_sorted_and_finds_each_of_its_words)
{
    for (size_t t = 0; t < sizeof tables / sizeof tables[0]; t++) {
        for (size_t i = 0; i < tables[t]->len; i++) {
            const pt_lexeme *row = &tables[t]->words[i];
            ck_assert_msg(
                i == 0 || memcmp(row[-1].word, row->word, sizeof row->word) < 0,
                "\"%s\" is out of order", row->word);
            ck_assert_uint_ne(row->bits, 0);
            ck_assert_uint_eq(
                pt_lexicon_find(tables[t], pt_str_from(row->word)), row->bits);
        }
    }
}
END_TEST

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
    const TTest *tests[] = {every_table_is_sorted_and_finds_each_of_its_words,
                            case_and_a_final_full_stop_are_ignored,
                            forms_of_companies_are_cut_off, NULL};
    return suite_run("lexicon", tests);
}
