/* SPDX-License-Identifier: MIT */
/* Tests of check/title. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(titles_are_asked_for)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"title-missing", "",
         "Some words here.",
         "-|the article has no title: neither in its metadata nor " "as a heading"},
        {"title-missing", META("title", "A"),
         "Some words here.",
         ""},
        {"title-missing", "",
         "# A head\nSome words here.",
         ""},
        {"title-missing", "",
         "",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(long_and_wide_titles_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"title-length", META("title", "Short"),
         "Words.",
         ""},
        {"title-length", META("title", "A title that goes on and on and on and on until nobody is left who would read it to its end"),
         "Words.",
         "title|the title has 91 characters, which is more than 80 " "(about 779 pixels)"},
        {"title-length", META("title", "MMMMMMMMMMWWWWWWWWWWMMMMMMMMMMWWWWWWWWWWMMMM"),
         "Words.",
         "title|the title is about 777 pixels wide; result pages " "show 720"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(a_keyword_in_any_form_and_order_will_do)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"title-keyword", META("title", "Talks on trade end a war") "," KEYWORDS("trade wars, fish"),
         "Words.",
         ""},
        {"title-keyword", META("title", "Talks end") "," KEYWORDS("trade wars, fish"),
         "Words.",
         "title|no keyword is in the title"},
        {"title-keyword", META("title", "Talks end"),
         "Words.",
         ""},
        {"title-keyword", KEYWORDS("fish"),
         "# Talks end\nWords.",
         "Talks end|no keyword is in the title"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {titles_are_asked_for, long_and_wide_titles_are_told,
                            a_keyword_in_any_form_and_order_will_do, NULL};
    return suite_run("title", tests);
}
