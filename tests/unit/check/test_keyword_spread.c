/* SPDX-License-Identifier: MIT */
/* Tests of check/keyword_spread. */
#include "check/rules.h"

#include "check/checked_of.h"

#define QUIET "The harbour was quiet and the boats lay still. "
#define TENTH QUIET QUIET QUIET QUIET
#define LONG                                                                   \
    TENTH TENTH TENTH TENTH TENTH TENTH TENTH TENTH TENTH QUIET QUIET QUIET    \
        "The harbour was quiet and the boats lay still."

START_TEST(density_has_bounds)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"keyword-stuffing", KEYWORDS("harbour"),
         LONG,
         "keywords|keyword ‘harbour’ stands 40 times in 360 " "words: a density of 11.5, more than 3.5"},
        {"keyword-stuffing", KEYWORDS("harbour"),
         "The harbour. The harbour. The harbour.",
         ""},
        {"keyword-stuffing", KEYWORDS("sloop"),
         LONG " A sloop.",
         ""},
        {"keyword-rare", KEYWORDS("sloop"),
         LONG " A sloop.",
         "keywords|the first keyword, ‘sloop’, stands only " "once in 362 words"},
        {"keyword-rare", KEYWORDS("harbour"),
         LONG,
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(long_stretches_without_keywords_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"keyword-distribution", KEYWORDS("sloop"),
         "A sloop came in. " LONG,
         "The|from here on 40 of 41 sentences in a row have no " "keyword"},
        {"keyword-distribution", KEYWORDS("boat"),
         LONG,
         ""},
        {"keyword-distribution", KEYWORDS("sloop"),
         "A sloop. It came in. It left.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {density_has_bounds,
                            long_stretches_without_keywords_are_told, NULL};
    return suite_run("keyword_spread", tests);
}
