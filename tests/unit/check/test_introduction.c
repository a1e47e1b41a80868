/* SPDX-License-Identifier: MIT */
/* Tests of check/introduction. */
#include "check/rules.h"

#include "check/checked_of.h"

#define QUIET "The harbour was quiet and the boats lay still. "
#define TENTH QUIET QUIET QUIET QUIET
#define LONG                                                                   \
    TENTH TENTH TENTH TENTH TENTH TENTH TENTH TENTH TENTH QUIET QUIET QUIET    \
        "The harbour was quiet and the boats lay still."

START_TEST(the_first_paragraph_has_a_keyword)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"introduction-keyword", KEYWORDS("fish"),
         "The fish came in. \nMore.",
         ""},
        {"introduction-keyword", KEYWORDS("fish"),
         "The boat came in.\nFish.",
         "The|no keyword is in the first paragraph"},
        {"introduction-keyword", "",
         "The boat came in.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(short_texts_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"text-short", "",
         "Six words are in this text.",
         "-|the text has 6 words, fewer than 200"},
        {"text-short", "",
         LONG,
         ""},
        {"text-short", "",
         "",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_first_paragraph_has_a_keyword,
                            short_texts_are_told, NULL};
    return suite_run("introduction", tests);
}
