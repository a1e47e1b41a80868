/* SPDX-License-Identifier: MIT */
/* Tests of keyword/walk. */
#include "keyword/walk.h"

#include "keywords_of.h"
#include "suite.h"

typedef struct walked {
    pt_keywords keywords;
    pt_vocabulary *vocabulary;
    pt_phrases phrases;
    pt_walk walk;
    pt_tokens tokens;
} walked;

static void walked_init(walked *w, const char *lang, const char *names,
                        const char *text)
{
    *w = (walked){.vocabulary = NULL};
    keywords_of(&w->keywords, names);
    ck_assert_int_eq(pt_vocabulary_new(&w->vocabulary, pt_str_from(lang), NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_phrases_read(&w->phrases, &w->keywords, w->vocabulary, NULL), PT_OK);
    pt_vocabulary_close(w->vocabulary);
    ck_assert_int_eq(
        pt_walk_init(&w->walk, w->vocabulary, &w->phrases, &w->keywords, NULL),
        PT_OK);
    w->walk.text = pt_str_from(text);
    ck_assert_int_eq(pt_tokens_read(&w->tokens, w->walk.text, NULL, 0, NULL),
                     PT_OK);
    w->walk.tokens = w->tokens.items;
    w->walk.n_tokens = w->tokens.len;
}

static uint32_t walked_find(walked *w, pt_walk_end *ends)
{
    const pt_vocable first = pt_vocabulary_find(
        w->vocabulary, pt_walk_word(&w->walk, 0), w->tokens.items[0].bits);
    return pt_walk_find(ends, &w->walk, 0, first);
}

static void walked_release(walked *w)
{
    pt_walk_release(&w->walk);
    pt_vec_release(&w->tokens);
    pt_phrases_release(&w->phrases);
    pt_vocabulary_free(w->vocabulary);
    pt_vec_release(&w->keywords);
}

START_TEST(grades_follow_words_and_what_stands_between)
{
    enum {
        E = PT_KEYWORD_EXACT,
        I = PT_KEYWORD_INFLECTED,
        A = PT_KEYWORD_ABSENT
    };
    static const struct {
        const char *lang, *keyword, *text;
        int grade;
    } cases[] = {
        {"en", "harbour toll",             "Harbour Toll",               E},
        {"en", "harbour toll",             "harbour tolls",              I},
        {"en", "harbour toll",             "harbour-toll",               E},
        {"en", "harbour toll",             "harbour's toll",             I},
        {"en", "harbour's toll",           "harbour’s toll",           E},
        {"en", "freedom of the press",     "Freedom of the press",       E},
        {"en", "freedom of the press",     "freedom of press",           I},
        {"en", "press freedom",            "press and its freedom",      I},
        {"en", "trade deal",               "traded and dealt",           A},
        {"en", "law of order",             "law and order",              A},
        {"en", "trade China",              "trade with China",           I},
        {"en", "exports to China",         "exports from China",         A},
        {"en", "exports to China",         "exports towards China",      I},
        {"en", "trade aid",                "trade, not aid",             A},
        {"en", "trade aid",                "trade not aid",              A},
        {"en", "buy boats",                "bought boats",               I},
        {"en", "nation",                   "national",                   A},
        {"en", "organ donation",           "organization donations",     A},
        {"en", "university reform",        "universe reform",            A},
        {"en", "a b",                      "a of the all of b",          I},
        {"fr", "politique de l'emploi",    "politiques de l’emploi",   I},
        {"fr", "politique de l'emploi",    "politique de l’emploi",    E},
        {"fr", "politique emploi",         "politique de l'emploi",      I},
        {"fr", "emploi",                   "l'emploi",                   E},
        {"fr", "vente à la Chine",        "ventes de la Chine",         A},
        {"it", "libertà di stampa",       "libertà della stampa",      I},
        {"it", "libertà di informazione", "libertà dell'informazione", I},
        {"es", "libertad de prensa",       "libertad de la prensa",      I},
        {"pt", "liberdade de imprensa",    "liberdade da imprensa",      I},
        {"de", "Freiheit der Presse",      "Freiheit der Presse",        E},
        {"nl", "vrijheid van pers",        "vrijheid van de pers",       I},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        walked w;
        walked_init(&w, cases[i].lang, cases[i].keyword, cases[i].text);
        pt_walk_end ends[PT_WALK_ENDS];
        const uint32_t n = walked_find(&w, ends);
        const int grade = n == 0 ? A : ends[0].grade;
        ck_assert_msg(grade == cases[i].grade, "%s in %s: %d", cases[i].keyword,
                      cases[i].text, grade);
        walked_release(&w);
    }
}
END_TEST

START_TEST(the_longest_comes_first_and_the_better_of_a_length)
{
    walked w;
    walked_init(&w, "en", "fish farms|fish|fish farm|fishes farm tax",
                "fish farm");
    pt_walk_end ends[PT_WALK_ENDS];
    ck_assert_uint_eq(walked_find(&w, ends), 3);
    ck_assert_uint_eq(ends[0].keyword, 2);
    ck_assert_uint_eq(ends[0].grade, PT_KEYWORD_EXACT);
    ck_assert_uint_eq(ends[0].last, 1);
    ck_assert_uint_eq(ends[1].keyword, 0);
    ck_assert_uint_eq(ends[2].keyword, 1);
    ck_assert_uint_eq(ends[2].last, 0);
    walked_release(&w);
}
END_TEST

START_TEST(where_too_many_begin_those_without_a_match_are_told)
{
    walked w;
    walked_init(&w, "en",
                "z|z z|z z z|z z z z|z z z z z|z z z z z z|z z z z z z z|"
                "z z z z z z z z|z z z z z z z z z",
                "z z z z z z z z z");
    pt_walk_end ends[PT_WALK_ENDS];
    ck_assert_uint_eq(walked_find(&w, ends), PT_WALK_ENDS);
    ck_assert_uint_eq(ends[0].keyword, 8);
    w.keywords.items[8].n_matches = 1;
    ck_assert_uint_eq(walked_find(&w, ends), PT_WALK_ENDS);
    ck_assert_uint_eq(ends[0].keyword, 7);
    walked_release(&w);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {grades_follow_words_and_what_stands_between,
                            the_longest_comes_first_and_the_better_of_a_length,
                            where_too_many_begin_those_without_a_match_are_told,
                            NULL};
    return suite_run("walk", tests);
}
