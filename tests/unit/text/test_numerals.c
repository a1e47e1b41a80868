/* SPDX-License-Identifier: MIT */
/* Tests of text/numerals. */
#include "text/numerals.h"

#include <string.h>

#include "suite.h"

START_TEST(tables_are_sorted_and_every_word_is_found)
{
    for (int l = 0; l < PT_N_LANGUAGES; l++) {
        size_t n = 0;
        const pt_numeral *rows = pt_numerals(&n, (pt_language)l);
        ck_assert_uint_gt(n, 5);
        for (size_t i = 0; i < n; i++) {
            ck_assert_msg(i == 0 || strcmp(rows[i - 1].word, rows[i].word) < 0,
                          "%s is not behind the row before", rows[i].word);
            ck_assert_msg(
                pt_numeral_find((pt_language)l, pt_str_from(rows[i].word)) ==
                    &rows[i],
                "%s is not found", rows[i].word);
        }
    }
}
END_TEST

START_TEST(scales_follow_the_language)
{
    const pt_numeral *english =
        pt_numeral_find(PT_LANGUAGE_EN, PT_STR("Billion"));
    const pt_numeral *german =
        pt_numeral_find(PT_LANGUAGE_DE, PT_STR("Billionen"));
    ck_assert_int_eq(english->value, 9);
    ck_assert_int_eq(german->value, 12);
    ck_assert_ptr_null(pt_numeral_find(PT_LANGUAGE_EN, PT_STR("the")));
    ck_assert_ptr_null(pt_numeral_find(PT_LANGUAGE_EN, PT_STR("")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {tables_are_sorted_and_every_word_is_found,
                            scales_follow_the_language, NULL};
    return suite_run("numerals", tests);
}
