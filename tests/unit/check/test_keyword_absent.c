/* SPDX-License-Identifier: MIT */
/* Tests of check/keyword_absent. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(absent_keywords_are_warnings_with_what_is_nearest)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"keyword-absent", KEYWORDS("fish, boats"),
         "A boat with fish.",
         ""},
        {"keyword-absent", KEYWORDS("fisheries policy"),
         "A boat came in.",
         "keywords|keyword ‘fisheries policy’ is not in the " "text"},
        {"keyword-absent", KEYWORDS("the"),
         "A boat.",
         ""},
        {"keyword-absent", KEYWORDS("harbour tax reform"),
         "A harbour tax was paid.",
         "keywords|keyword ‘harbour tax reform’ is not in the " "text; the nearest is ‘harbour tax’"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(another_name_is_a_note)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"keyword-absent", KEYWORDS("European Union"),
         "The EU met. The EU ate. Canada and the EU left.",
         "keywords|keyword ‘European Union’ is not in the text " "in these words; the text says ‘EU’ (3 times)"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {absent_keywords_are_warnings_with_what_is_nearest,
                            another_name_is_a_note, NULL};
    return suite_run("keyword_absent", tests);
}
