/* SPDX-License-Identifier: MIT */
/* Tests of check/name_spelling. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(two_spellings_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"name-spelling", "",
         "Prime Minister Mark Carney spoke. Mark Carney ate. Prime " "Minister Mark Carny left.",
         "Mark Carny|‘Mark Carny’ is also spelt ‘Mark " "Carney’ (2 times)"},
        {"name-spelling", "",
         "Prime Minister Mark Carney spoke. Carney left. The " "Carneys ate.",
         ""},
        {"name-spelling", "",
         "Minister Anna Johnson met Senator Paul Johnston. Johnson " "left. Johnston ate.",
         ""},
        {"name-spelling", "",
         "He went from Kharkiv to Kharkov and to Kharkiv.",
         "Kharkov|‘Kharkov’ is also spelt ‘Kharkiv’ (2 times)"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {two_spellings_are_told, NULL};
    return suite_run("name_spelling", tests);
}
