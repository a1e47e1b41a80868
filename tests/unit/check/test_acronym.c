/* SPDX-License-Identifier: MIT */
/* Tests of check/acronym. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(acronyms_are_spelt_out_once)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"acronym-twice", "",
         "The World Food Forum (WFF) met. The World Food Forum " "(WFF) ate.",
         "WFF|‘WFF’ is spelt out a second time"},
        {"acronym-twice", "",
         "The World Food Forum (WFF) met. The WFF ate (WFF).",
         ""},
        {"acronym-unexpanded", "",
         "The EU and the UN met NATO.",
         ""},
        {"acronym-unexpanded", "",
         "The World Food Forum (WFF) met. WFF ate.",
         ""},
        {"acronym-unexpanded", "",
         "He works for the IAEA in Vienna.",
         "IAEA|‘IAEA’ is never spelt out; is it " "‘International Atomic Energy Agency’?"},
        {"acronym-unexpanded", "",
         "He works for the International Atomic Energy Agency. The " "IAEA pays.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {acronyms_are_spelt_out_once, NULL};
    return suite_run("acronym", tests);
}
