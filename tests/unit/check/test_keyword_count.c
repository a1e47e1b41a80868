/* SPDX-License-Identifier: MIT */
/* Tests of check/keyword_count. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(none_few_and_many_keywords_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"keywords-missing", "",
         "Words.",
         "-|the article has no keywords"},
        {"keywords-missing", KEYWORDS("fish"),
         "Words.",
         ""},
        {"keyword-count", "",
         "Words.",
         ""},
        {"keyword-count", KEYWORDS("a fish, b"),
         "Words.",
         "keywords|the article has 2 keywords, fewer than 3"},
        {"keyword-count", KEYWORDS("fish, boat, sea"),
         "Words.",
         ""},
        {"keyword-count", KEYWORDS("a1,a2,a3,a4,a5,a6,a7,a8,a9,a10,a11,a12,a13,a14,a15,a16,a17,a18,a19,a20,a21"),
         "Words.",
         "keywords|the article has 21 keywords, more than 20"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {none_few_and_many_keywords_are_told, NULL};
    return suite_run("keyword_count", tests);
}
