/* SPDX-License-Identifier: MIT */
/* Tests of check/headings. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(levels_are_in_order)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"heading-h1", "",
         "# A\nx\n# B\ny\n# C\nz",
         "B|‘B’ is a second heading of level 1"},
        {"heading-h1", "",
         "# A\nx\n## B\ny",
         ""},
        {"heading-skipped", "",
         "# A\nx\n## B\ny\n# C\nz\n## D\nz",
         ""},
        {"heading-skipped", "",
         "# A\nx\n### B\ny",
         "B|‘B’ is a heading of level 3 below one of level 1"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(one_heading_has_a_keyword)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"heading-keyword", KEYWORDS("fish"),
         "# T\n## A\nx\n## B\ny\n## C\nz",
         "A|no keyword is in any of the 3 headings"},
        {"heading-keyword", KEYWORDS("fish"),
         "# T\n## A\nx\n## Fish\ny\n## C\nz",
         ""},
        {"heading-keyword", KEYWORDS("fish"),
         "# T\n## A\nx\n## B\ny",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {levels_are_in_order, one_heading_has_a_keyword,
                            NULL};
    return suite_run("headings", tests);
}
