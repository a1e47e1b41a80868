/* SPDX-License-Identifier: MIT */
/* Tests of text/months. */
#include "text/months.h"

#include <string.h>

#include "suite.h"

START_TEST(tables_are_sorted_and_every_word_is_found)
{
    for (int l = 0; l < PT_N_LANGUAGES; l++) {
        size_t n = 0;
        const pt_calendar_word *rows = pt_calendar_words(&n, (pt_language)l);
        ck_assert_uint_gt(n, 5);
        for (size_t i = 0; i < n; i++) {
            ck_assert_msg(i == 0 || strcmp(rows[i - 1].word, rows[i].word) < 0,
                          "%s is not behind the row before", rows[i].word);
            ck_assert_msg(pt_calendar_word_find((pt_language)l,
                                                pt_str_from(rows[i].word)) ==
                              &rows[i],
                          "%s is not found", rows[i].word);
        }
    }
}
END_TEST

START_TEST(every_language_has_twelve_months_and_seven_days)
{
    for (int l = 0; l < PT_N_LANGUAGES; l++) {
        size_t n = 0;
        unsigned months = 0;
        unsigned days = 0;
        const pt_calendar_word *rows = pt_calendar_words(&n, (pt_language)l);
        for (size_t i = 0; i < n; i++) {
            if (rows[i].kind == PT_CALENDAR_MONTH)
                months |= 1U << rows[i].number;
            if (rows[i].kind == PT_CALENDAR_WEEKDAY)
                days |= 1U << rows[i].number;
        }
        ck_assert_uint_eq(months, 0x1FFE);
        ck_assert_uint_eq(days, 0xFE);
    }
}
END_TEST

START_TEST(case_and_a_stop_at_the_end_do_not_matter)
{
    const pt_calendar_word *word =
        pt_calendar_word_find(PT_LANGUAGE_EN, PT_STR("SEPT."));
    ck_assert_ptr_nonnull(word);
    ck_assert_int_eq(word->number, 9);
    ck_assert_ptr_null(pt_calendar_word_find(PT_LANGUAGE_EN, PT_STR("a")));
    ck_assert_ptr_null(pt_calendar_word_find(PT_LANGUAGE_EN, PT_STR("")));
    ck_assert_ptr_null(pt_calendar_word_find(PT_LANGUAGE_EN, PT_STR("mai")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {tables_are_sorted_and_every_word_is_found,
                            every_language_has_twelve_months_and_seven_days,
                            case_and_a_stop_at_the_end_do_not_matter, NULL};
    return suite_run("months", tests);
}
