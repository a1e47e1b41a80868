/* SPDX-License-Identifier: MIT */
/* Tests of text/stopword. */
#include "text/stopword.h"

#include "suite.h"

START_TEST(function_words_are_known_by_language)
{
    static const struct {
        const char *lang, *word;
        bool is;
    } cases[] = {
        {"",      "the",        true },
        {"en-US", "the",        true },
        {"en",    "a",          true },
        {"en",    "yourselves", true },
        {"en",    "trade",      false},
        {"en",    "",           false},
        {"en",    "der",        false},
        {"de",    "der",        true },
        {"de",    "zwischen",   true },
        {"fr-CA", "été",      true },
        {"fr",    "commerce",   false},
        {"es",    "también",   true },
        {"pt",    "não",       true },
        {"it",    "perché",    true },
        {"nl",    "zulke",      true },
        {"NL",    "aan",        true },
        {"xx",    "the",        false},
        {"eng",   "the",        false},
        {"e",     "the",        false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_stopword_is(pt_str_from(cases[i].lang),
                                     pt_str_from(cases[i].word)) == cases[i].is,
                      "%s: %s", cases[i].lang, cases[i].word);
}
END_TEST

START_TEST(the_tables_are_sorted_so_that_every_word_is_found)
{
    /* The neighbours of the places where sorting by bytes surprises. */
    static const char *const french[] = {"à",   "afin", "c",   "c'", "ça",
                                         "car", "y",    "été", "où", "or"};
    for (size_t i = 0; i < sizeof french / sizeof french[0]; i++)
        ck_assert_msg(pt_stopword_is(PT_STR("fr"), pt_str_from(french[i])),
                      "%s", french[i]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {function_words_are_known_by_language,
                            the_tables_are_sorted_so_that_every_word_is_found,
                            NULL};
    return suite_run("stopword", tests);
}
