/* SPDX-License-Identifier: MIT */
/* Tests of sequence/language. */
#include "sequence/language.h"

#include "suite.h"

START_TEST(other_languages_are_told_from_english)
{
    static const struct {
        const char *text;
        bool english;
    } cases[] = {
        {"The minister said that the road to the coast will be open again by "
         "the end of the week.",                                                              true },
        {"Premier League, Serie A, Bundesliga, La Liga: all results",                                  true },
        {"Hamburg",                                                                                    true },
        {"Der Minister sagte, dass die Straße zur Küste bis zum Ende der "
         "Woche wieder offen sein wird.",                                                     false},
        {"Le ministre a dit que la route de la côte sera ouverte avant la fin "
         "de la semaine.",                                                                    false},
        {"El ministro dijo que la carretera de la costa se abre antes del fin "
         "de la semana.",                                                                     false},
        {"Министр сказал, что дорога к побережью откроется.", false},
        {"大臣说道路将开放",                                                                   false},
        {"Mbeki, Zuma, Ramaphosa, Mandela and de Klerk met in Cape Town to "
         "talk about de la Rey",                                                              true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str text = pt_str_from(cases[i].text);
        pt_tokens tokens = {0};
        ck_assert_int_eq(pt_tokens_read(&tokens, text, NULL, 0, NULL), PT_OK);
        ck_assert_msg(pt_language_is_english(text, tokens.items, tokens.len) ==
                          cases[i].english,
                      "%s", cases[i].text);
        pt_vec_release(&tokens);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {other_languages_are_told_from_english, NULL};
    return suite_run("language", tests);
}
