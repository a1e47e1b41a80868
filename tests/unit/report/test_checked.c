/* SPDX-License-Identifier: MIT */
/* Tests of report/checked. */
#include "report/checked.h"

#include "report/checked_of.h"

START_TEST(formats_are_found_by_name)
{
    const pt_str all = PT_STR(PT_CHECKED_FORMATS);
    int n = 0;
    for (size_t at = 0; at < all.len; n++) {
        const size_t end = pt_str_find(all, PT_STR("|"), at);
        const pt_str name = pt_str_slice(all, at, end);
        ck_assert_ptr_nonnull(pt_checked_format_find(name));
        ck_assert(
            pt_str_is_equal(pt_str_from(pt_report_format((size_t)n)), name));
        at = end + 1;
    }
    ck_assert_int_eq(n, 6);
    ck_assert_ptr_null(pt_report_format(6));
    ck_assert_ptr_null(pt_checked_format_find(PT_STR("yaml")));
}
END_TEST

START_TEST(counts_are_words)
{
    pt_buf out;
    pt_buf_init(&out);
    const uint32_t n[] = {0, 1, 2, 1};
    pt_checked_add_counts(&out, n);
    ck_assert(pt_str_is_equal(pt_buf_str(&out),
                              PT_STR("1 error, 2 warnings, 1 note")));
    pt_buf_release(&out);
}
END_TEST

START_TEST(totals_add_up)
{
    pt_check_totals a = {
        2, 1, 3, {0, 1, 2, 3}
    };
    pt_checked_totals_add(&a, &a);
    ck_assert_uint_eq(a.n_files, 4);
    ck_assert_uint_eq(a.n_known, 6);
    ck_assert_uint_eq(a.n_findings[PT_CHECK_ERROR], 6);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {formats_are_found_by_name, counts_are_words,
                            totals_add_up, NULL};
    return suite_run("checked", tests);
}
