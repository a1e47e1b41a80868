/* SPDX-License-Identifier: MIT */
/* Tests of check/baseline. */
#include "check/baseline.h"

#include "check/check.h"
#include "suite.h"

#include <string.h>

START_TEST(a_line_names_path_check_and_subject)
{
    const pt_finding f = {.check = pt_check_find(PT_STR("weekday")),
                          .subject = PT_STR("Monday,\n14 \"May\"")};
    pt_buf out;
    pt_buf_init(&out);
    pt_baseline_add(&out, PT_STR("a\tb.md"), &f);
    ck_assert(pt_str_is_equal(
        pt_buf_str(&out),
        PT_STR("a\\u0009b.md\tweekday\tMonday, 14 \\\"May\\\"")));
    pt_buf_release(&out);
}
END_TEST

START_TEST(each_line_takes_one_finding_out)
{
    const uint32_t row = pt_check_find(PT_STR("placeholder"));
    pt_finding found[] = {
        {.check = row, .subject = PT_STR("TK")  },
        {.check = row, .subject = PT_STR("TODO")},
        {.check = row, .subject = PT_STR("TK")  }
    };
    pt_findings findings = {found, 3, 3};
    pt_baseline baseline;
    uint32_t n = 9;
    ck_assert_int_eq(
        pt_baseline_read(&baseline,
                         PT_STR("# a comment\n\na.md\tplaceholder\tTK\r\n"
                                "b.md\tplaceholder\tTODO\n"),
                         NULL),
        PT_OK);
    ck_assert_int_eq(
        pt_baseline_remove(&n, &findings, &baseline, PT_STR("a.md"), NULL),
        PT_OK);
    ck_assert_uint_eq(n, 1);
    ck_assert_uint_eq(findings.len, 2);
    ck_assert(pt_str_is_equal(findings.items[0].subject, PT_STR("TODO")));
    ck_assert_int_eq(
        pt_baseline_remove(&n, &findings, NULL, PT_STR("a.md"), NULL), PT_OK);
    ck_assert_uint_eq(n, 0);
    pt_baseline_release(&baseline);
}
END_TEST

START_TEST(other_lines_are_refused)
{
    pt_baseline baseline;
    pt_error err = {"", ""};
    ck_assert_int_eq(pt_baseline_read(&baseline, PT_STR("#\na.md\tx"), &err),
                     PT_ERR_FORMAT);
    ck_assert_ptr_nonnull(strstr(err.message, "line 2"));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_line_names_path_check_and_subject,
                            each_line_takes_one_finding_out,
                            other_lines_are_refused, NULL};
    return suite_run("baseline", tests);
}
