/* SPDX-License-Identifier: MIT */
/* Tests of names/identifier. */
#include "names/identifier.h"

#include "base/str.h"
#include "suite.h"

START_TEST(wikidata_is_known_in_every_spelling)
{
    static const struct {
        const char *given, *expected;
    } cases[] = {
        {"Q1490",                                   "Q1490"},
        {"wd:Q1490",                                "Q1490"},
        {"http://www.wikidata.org/entity/Q1490",    "Q1490"},
        {"https://www.wikidata.org/wiki/Q1490",     "Q1490"},
        {"http://www.wikidata.org/entity/Q1490#me", ""     },
        {"http://www.wikidata.org/entity/P31",      ""     },
        {"http://example.org/Q1490",                ""     },
        {"Q0",                                      ""     },
        {"Q01",                                     ""     },
        {"Q",                                       ""     },
        {"q1",                                      ""     },
        {"x:1",                                     ""     },
        {"",                                        ""     },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(
            pt_str_is_equal(pt_identifier_wikidata(pt_str_from(cases[i].given)),
                            pt_str_from(cases[i].expected)),
            "case %zu", i);
}
END_TEST

START_TEST(what_could_be_mistaken_for_an_id_of_wikidata_is_refused)
{
    static const char *const good[] = {"",     "Q1",    "medtop:1",
                                       "X-99", "Qatar", "http://example.org/a"};
    static const char *const bad[] = {"q1", "Q1x", "Q01", "a b", "a\tb"};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        ck_assert_msg(pt_identifier_flaw(pt_str_from(good[i])) == NULL, "%s",
                      good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        ck_assert_msg(pt_identifier_flaw(pt_str_from(bad[i])) != NULL, "%s",
                      bad[i]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        wikidata_is_known_in_every_spelling,
        what_could_be_mistaken_for_an_id_of_wikidata_is_refused, NULL};
    return suite_run("identifier", tests);
}
