/* SPDX-License-Identifier: MIT */
/* Tests of text/currencies. */
#include "text/currencies.h"

#include "suite.h"

START_TEST(marks_have_their_codes)
{
    static const struct {
        const char *mark;
        const char *code;
    } cases[] = {
        {"$",   "$"  },
        {"€", "EUR"},
        {"Rs",  "INR"},
        {"RM",  "MYR"},
        {"R",   "ZAR"},
        {"AED", "AED"},
        {"ZMW", "ZMW"},
        {"Ksh", "KES"},
        {"zł", "PLN"}
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_currency *found =
            pt_currency_mark_find(pt_str_from(cases[i].mark));
        ck_assert_msg(found != NULL, "%s is not found", cases[i].mark);
        ck_assert_str_eq(found->code, cases[i].code);
    }
    ck_assert_ptr_null(pt_currency_mark_find(PT_STR("ALL")));
    ck_assert_ptr_null(pt_currency_mark_find(PT_STR("usd")));
    ck_assert_ptr_null(pt_currency_mark_find(PT_STR("")));
}
END_TEST

START_TEST(regions_have_their_dollars)
{
    ck_assert_str_eq(pt_currency_region_find(PT_STR("U.S."))->code, "USD");
    ck_assert_str_eq(pt_currency_region_find(PT_STR("HK"))->code, "HKD");
    ck_assert_str_eq(pt_currency_region_find(PT_STR("R"))->code, "BRL");
    ck_assert_ptr_null(pt_currency_region_find(PT_STR("XY")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {marks_have_their_codes, regions_have_their_dollars,
                            NULL};
    return suite_run("currencies", tests);
}
