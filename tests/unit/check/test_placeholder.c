/* SPDX-License-Identifier: MIT */
/* Tests of check/placeholder. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(marks_of_editors_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"placeholder", "",
         "The sum is TK euros. TODO ask.",
         "TK|‘TK’ looks like a placeholder\nTODO|‘TODO’ " "looks like a placeholder"},
        {"placeholder", "",
         "Lorem ipsum dolor.",
         "Lorem|‘Lorem’ looks like a placeholder"},
        {"placeholder", "",
         "Todo bien, said TKTX and xxx.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {marks_of_editors_are_told, NULL};
    return suite_run("placeholder", tests);
}
