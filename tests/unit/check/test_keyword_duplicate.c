/* SPDX-License-Identifier: MIT */
/* Tests of check/keyword_duplicate. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(repeated_keywords_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"keyword-duplicate", KEYWORDS("fish, boat, Fish"),
         "Words.",
         "keywords|keyword ‘Fish’ is declared twice"},
        {"keyword-duplicate", KEYWORDS("fish, fishing"),
         "Words.",
         ""},
        {"keyword-duplicate", "",
         "Words.\n# Keywords\nfish, boat, fish",
         "fish|keyword ‘fish’ is declared twice"},
        {"keyword-duplicate", KEYWORDS("fish, boat"),
         "Words.\n# Keywords\nfish, boat",
         ""},
        {"keyword-duplicate", "",
         "Words.\n# Keywords\nfish, fish boat, fish market",
         ""},
        {"keyword-similar", KEYWORDS("trade war, wars of trade, fish"),
         "Words.",
         "keywords|keyword ‘wars of trade’ has the same words " "as ‘trade war’"},
        {"keyword-similar", KEYWORDS("trade war, trade"),
         "Words.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {repeated_keywords_are_told, NULL};
    return suite_run("keyword_duplicate", tests);
}
