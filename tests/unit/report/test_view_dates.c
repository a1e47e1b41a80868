/* SPDX-License-Identifier: MIT */
/* Tests of report/view_dates. */
#include "report/view_of.h"

START_TEST(dates_stand_in_order_on_a_scale)
{
    viewed v;
    viewed_init(&v, "",
                "It was December 31, 2024. Then January 1, 2023 and January "
                "1, 2024 and again January 1, 2023.");
    pt_view_add_dates(&v.out, &v.view);
    const pt_str all = pt_buf_str(&v.out);
    const size_t first = pt_str_find(all, PT_STR(">2023-01-01<"), 0);
    const size_t second = pt_str_find(all, PT_STR(">2024-01-01<"), 0);
    const size_t third = pt_str_find(all, PT_STR(">2024-12-31<"), 0);
    ck_assert(first < second && second < third && third < all.len);
    ck_assert_uint_eq(pt_str_find(all, PT_STR(">2023-01-01<"), first + 1),
                      all.len);
    /* One line apart: 365 of 730 days are half of two lines of 22 pixels. */
    ck_assert(buf_has(&v.out, "d=\"M20 11L64 11\""));
    ck_assert(buf_has(&v.out, "d=\"M20 33L64 33\""));
    ck_assert(buf_has(&v.out, "d=\"M20 55L64 55\""));
    ck_assert(buf_has(&v.out, "href=\"#m2\""));
    viewed_release(&v);
}
END_TEST

START_TEST(periods_are_as_long_as_they_last)
{
    viewed v;
    viewed_init(&v, "", "From January 2023 on; in 2024.");
    pt_view_add_dates(&v.out, &v.view);
    ck_assert(buf_has(&v.out, ">2023-01<"));
    ck_assert(buf_has(&v.out, ">2024<"));
    /* 2024 fills the second half of the axis. */
    ck_assert(buf_has(&v.out, "y=\"19\" width=\"8\" height=\"17\""));
    viewed_release(&v);
}
END_TEST

START_TEST(without_dates_nothing_is_drawn)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew by 3 percent.");
    pt_view_add_dates(&v.out, &v.view);
    ck_assert_uint_eq(v.out.len, 0);
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {dates_stand_in_order_on_a_scale,
                            periods_are_as_long_as_they_last,
                            without_dates_nothing_is_drawn, NULL};
    return suite_run("view_dates", tests);
}
