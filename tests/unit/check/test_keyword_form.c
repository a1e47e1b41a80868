/* SPDX-License-Identifier: MIT */
/* Tests of check/keyword_form. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(long_and_empty_keywords_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"keyword-long", KEYWORDS("comprehensive agreement on investment between the union and china"),
         "Words.",
         ""},
        {"keyword-long", KEYWORDS("one boat two boats three fish four nets five rods"),
         "Words.",
         "keywords|keyword ‘one boat two boats three fish four " "nets five rods’ has 9 content words, more than 8"},
        {"keyword-function-words", KEYWORDS("of the, US, fish"),
         "Words.",
         "keywords|keyword ‘of the’ has function words only"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {long_and_empty_keywords_are_told, NULL};
    return suite_run("keyword_form", tests);
}
