/* SPDX-License-Identifier: MIT */
/* Tests of check/checks. */
#include "check/checker.h"

#include "check/checked_of.h"

START_TEST(settings_and_ignored_checks_count)
{
    size_t n;
    pt_check_table(&n);
    const uint32_t row = pt_check_find(PT_STR("title-length"));
    pt_check_setting settings[64] = {{.level = PT_CHECK_OFF}};
    settings[row] = (pt_check_setting){
        PT_CHECK_ERROR, {9, 9}
    };
    pt_check_input in = {.settings = NULL};
    ck_assert_uint_eq(pt_check_setting_of(&in, row).level, PT_CHECK_NOTE);
    ck_assert(pt_check_setting_of(&in, row).bounds[0] > 9);
    in.settings = settings;
    ck_assert_uint_eq(pt_check_setting_of(&in, row).level, PT_CHECK_ERROR);
    in.ignored = (pt_check_set)1 << row;
    ck_assert_uint_eq(pt_check_setting_of(&in, row).level, PT_CHECK_OFF);
}
END_TEST

START_TEST(the_score_is_the_share_of_checks_that_found_nothing)
{
    const uint32_t row = pt_check_find(PT_STR("title-length"));
    const uint32_t other = pt_check_find(PT_STR("weekday"));
    pt_check_setting settings[64] = {{.level = PT_CHECK_OFF}};
    pt_finding found[] = {
        {.check = other, .level = PT_CHECK_WARNING},
        {.check = other, .level = PT_CHECK_WARNING}
    };
    const pt_check_input in = {.settings = settings};
    pt_findings findings = {0};
    ck_assert_uint_eq(pt_checks_score(&findings, &in), 100);
    settings[row].level = PT_CHECK_NOTE;
    settings[other].level = PT_CHECK_WARNING;
    findings.items = found;
    findings.len = 2;
    ck_assert_uint_eq(pt_checks_score(&findings, &in), 17); /* 1 of 1 + 5 */
}
END_TEST

START_TEST(many_findings_are_counted)
{
    checked_of c = {0};
    pt_buf text;
    pt_buf_init(&text);
    for (int i = 0; i < PT_CHECK_MOST + 3; i++)
        pt_buf_add(&text, PT_STR("TODO "));
    pt_buf_add(&text, PT_STR("it.\0"));
    check_of(&c, "placeholder", "", text.ptr);
    ck_assert_uint_eq(c.findings.len, PT_CHECK_MOST + 1);
    ck_assert(buf_has(&c.said, "\n-|there are 3 more like these"));
    checked_release(&c);
    pt_buf_release(&text);
}
END_TEST

START_TEST(an_empty_document_is_silent)
{
    checked_of c = {0};
    check_of(&c, "title-missing", "", "");
    ck_assert_uint_eq(c.findings.len, 0);
    checked_release(&c);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {settings_and_ignored_checks_count,
                            the_score_is_the_share_of_checks_that_found_nothing,
                            an_empty_document_is_silent,
                            many_findings_are_counted, NULL};
    return suite_run("checks", tests);
}
