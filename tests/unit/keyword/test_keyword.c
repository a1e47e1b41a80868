/* SPDX-License-Identifier: MIT */
/* Tests of keyword/keyword. */
#include "keyword/keyword.h"

#include "suite.h"

START_TEST(grades_have_names)
{
    ck_assert_str_eq(pt_keyword_grade_name(PT_KEYWORD_EXACT), "exact");
    ck_assert_str_eq(pt_keyword_grade_name(PT_KEYWORD_ABSENT), "absent");
    for (int i = 0; i < PT_N_KEYWORD_GRADES; i++)
        ck_assert_str_ne(pt_keyword_grade_name((pt_keyword_grade)i), "");
}
END_TEST

START_TEST(scattered_and_covered_matches_have_no_span)
{
    ck_assert(pt_match_is_span(&(pt_match){.grade = PT_KEYWORD_INFLECTED}));
    ck_assert(!pt_match_is_span(&(pt_match){.grade = PT_KEYWORD_SCATTERED}));
    ck_assert(!pt_match_is_span(&(pt_match){.is_covered = true}));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {grades_have_names,
                            scattered_and_covered_matches_have_no_span, NULL};
    return suite_run("keyword", tests);
}
