/* SPDX-License-Identifier: MIT */
/* Tests of text/linker. */
#include "text/linker.h"

#include "suite.h"

START_TEST(contractions_come_to_their_preposition)
{
    static const struct {
        const char *lang, *word, *preposition; /* NULL: no linker */
    } cases[] = {
        {"",      "the",     ""   },
        {"en",    "and",     "&"  },
        {"en-GB", "towards", "to" },
        {"en",    "not",     NULL },
        {"en",    "trade",   NULL },
        {"fr",    "l'",      ""   },
        {"fr-CA", "du",      "de" },
        {"fr",    "aux",     "à" },
        {"de",    "zum",     "zu" },
        {"de",    "des",     ""   },
        {"es",    "del",     "de" },
        {"pt-BR", "pelas",   "por"},
        {"pt",    "à",      "a"  },
        {"it",    "dell'",   "di" },
        {"it",    "nelle",   "in" },
        {"nl",    "het",     ""   },
        {"nl",    "ter",     "te" },
        {"sv",    "och",     NULL },
        {"it",    "",        NULL },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_str out = {NULL, 0};
        const bool found = pt_linker_find(&out, pt_str_from(cases[i].lang),
                                          pt_str_from(cases[i].word));
        ck_assert_msg(found == (cases[i].preposition != NULL), "%s",
                      cases[i].word);
        if (found)
            ck_assert_msg(
                pt_str_is_equal(out, pt_str_from(cases[i].preposition)), "%s",
                cases[i].word);
    }
}
END_TEST

START_TEST(elided_words_are_told_from_names)
{
    static const struct {
        const char *lang, *word;
        size_t len;
    } cases[] = {
        {"fr", "l'emploi",            2},
        {"fr", "L’emploi",          4},
        {"fr", "d’État",           4},
        {"fr", "qu'elle",             3},
        {"fr", "lorsqu’il",         9},
        {"fr", "aujourd'hui",         0},
        {"fr", "emploi",              0},
        {"fr", "l'",                  0},
        {"fr", "",                    0},
        {"it", "dell’informazione", 7},
        {"it", "un'isola",            3},
        {"it", "quest’anno",        8},
        {"en", "l'emploi",            0},
        {"en", "O’Brien",           0},
        {"fr", "O’Brien",           0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_linker_elision(pt_str_from(cases[i].lang),
                                        pt_str_from(cases[i].word)) ==
                          cases[i].len,
                      "%s", cases[i].word);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {contractions_come_to_their_preposition,
                            elided_words_are_told_from_names, NULL};
    return suite_run("linker", tests);
}
