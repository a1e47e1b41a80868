/* SPDX-License-Identifier: MIT */
/* Tests of check/metadata. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(what_a_page_needs_is_asked_for)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"author-missing", "",
         "Words.",
         "-|the metadata name no author"},
        {"author-missing", META("author", "Jane"),
         "Words.",
         ""},
        {"date-missing", "",
         "Words.",
         "-|the metadata have no date"},
        {"date-missing", META("date", "2026-01-14"),
         "Words.",
         ""},
        {"language-missing", "",
         "Words.",
         "-|the metadata do not say which language it is (lang)"},
        {"language-missing", META("lang", "en"),
         "Words.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(dates_must_be_dates)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"date-unreadable", META("date", "2026-01-14"),
         "Words.",
         ""},
        {"date-unreadable", META("date", "14 January 2026"),
         "Words.",
         ""},
        {"date-unreadable", META("date", "2026"),
         "Words.",
         ""},
        {"date-unreadable", META("date", "soon"),
         "Words.",
         "date|‘soon’ cannot be read as a date"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(a_slug_has_a_keyword)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"slug-keyword", META("slug", "fish-talks") "," KEYWORDS("fish"),
         "Words.",
         ""},
        {"slug-keyword", META("slug", "news-12") "," KEYWORDS("fish"),
         "Words.",
         "slug|no keyword is in the slug"},
        {"slug-keyword", KEYWORDS("fish"),
         "Words.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_a_page_needs_is_asked_for, dates_must_be_dates,
                            a_slug_has_a_keyword, NULL};
    return suite_run("metadata", tests);
}
