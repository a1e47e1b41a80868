/* SPDX-License-Identifier: MIT */
/* Tests of check/heading_name. */
#include "check/rules.h"

#include "check/checked_of.h"

#define QUIET "The harbour was quiet and the boats lay still. "
#define TENTH QUIET QUIET QUIET QUIET
#define LONG                                                                   \
    TENTH TENTH TENTH TENTH TENTH TENTH TENTH TENTH TENTH QUIET QUIET QUIET    \
        "The harbour was quiet and the boats lay still."

START_TEST(names_in_headings_are_in_the_text)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"heading-name", "",
         "# Mark Carney visits\n" LONG " Carney ate.",
         ""},
        {"heading-name", "",
         "## The World Trade Organization\n" LONG,
         "World Trade Organization|‘World Trade Organization’ " "is in a heading and nowhere else"},
        {"heading-name", "",
         "## The World Trade Organization\n" LONG " The World Trade Organization met.",
         ""},
        {"heading-name", "",
         "## The World Trade Organization\nWords.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_in_headings_are_in_the_text, NULL};
    return suite_run("heading_name", tests);
}
