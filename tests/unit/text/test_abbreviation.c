/* SPDX-License-Identifier: MIT */
/* Tests of text/abbreviation: both tables are searched by halving. */
#include "text/abbreviation.h"

#include "suite.h"

START_TEST(first_last_and_middle_rows_are_found)
{
    static const struct {
        const char *word;
        pt_abbreviation kind;
    } cases[] = {
        {"Abp",           PT_ABBREVIATION_TITLE },
        {"Mr",            PT_ABBREVIATION_TITLE },
        {"Inc",           PT_ABBREVIATION_FINAL },
        {"No",            PT_ABBREVIATION_NUMBER},
        {"Gen",           PT_ABBREVIATION_NAME  },
        {"vs",            PT_ABBREVIATION_TITLE },
        {"vol",           PT_ABBREVIATION_NUMBER},
        {"mr",            PT_ABBREVIATION_NONE  },
        {"",              PT_ABBREVIATION_NONE  },
        {"Mississippian", PT_ABBREVIATION_NONE  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_int_eq(pt_abbreviation_find(pt_str_from(cases[i].word)),
                         cases[i].kind);
}
END_TEST

START_TEST(starters_are_capitalised_function_words)
{
    ck_assert(pt_word_is_starter(PT_STR("A")));
    ck_assert(pt_word_is_starter(PT_STR("However")));
    ck_assert(pt_word_is_starter(PT_STR("Your")));
    ck_assert(!pt_word_is_starter(PT_STR("the")));
    ck_assert(!pt_word_is_starter(PT_STR("Senate")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {first_last_and_middle_rows_are_found,
                            starters_are_capitalised_function_words, NULL};
    return suite_run("abbreviation", tests);
}
