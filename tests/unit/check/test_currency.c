/* SPDX-License-Identifier: MIT */
/* Tests of check/currency. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(signs_need_amounts)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"currency-amount", "",
         "They paid $ million and € for it.",
         "$|‘$’ without an amount\n€|‘€’ without an " "amount"},
        {"currency-amount", "",
         "They paid $4, € 5, 6 €, £3bn, US$7, $ .5, €-5 and " "$ten.",
         ""},
        {"currency-amount", "",
         "It costs (€). The C$ fell. Set $HOME to it. A sign: $",
         ""},
        {"currency-amount", "",
         "They paid $ five million.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {signs_need_amounts, NULL};
    return suite_run("currency", tests);
}
