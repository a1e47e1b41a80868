/* SPDX-License-Identifier: MIT */
/* Tests of keyword/vocabulary. */
#include "keyword/vocabulary.h"

#include "suite.h"

#include <stdio.h>

static const uint32_t WORD = PT_TOKEN_WORD | PT_TOKEN_ASCII;

typedef enum kin { STEM, FAMILY, NONE } kin;

static uint32_t bits_of(pt_str word)
{
    for (size_t i = 0; i < word.len; i++)
        if ((unsigned char)word.ptr[i] >= 0x80)
            return PT_TOKEN_WORD;
    return WORD;
}

START_TEST(words_are_found_by_stem_and_family)
{
    static const struct {
        const char *lang, *keyword, *word;
        kin kin;
    } cases[] = {
        {"en", "die",      "dying",        STEM  },
        {"en", "ties",     "tying",        STEM  },
        {"en", "sky",      "skies",        STEM  },
        {"en", "go",       "going",        STEM  },
        {"en", "trade",    "Trading",      STEM  },
        {"en", "trade",    "traders",      FAMILY},
        {"en", "trade",    "train",        NONE  },
        {"en", "buy",      "bought",       STEM  },
        {"en", "bought",   "buyers",       FAMILY},
        {"en", "man",      "men",          STEM  },
        {"en", "relation", "relationship", FAMILY},
        {"en", "grow",     "growth",       FAMILY},
        {"en", "sell",     "sales",        FAMILY},
        {"en", "sales",    "sold",         FAMILY},
        {"en", "EU",       "euro",         NONE  },
        {"en", "US",       "U.S.",         STEM  },
        {"en", "U.S.",     "US",           STEM  },
        {"en", "2026",     "2026",         STEM  },
        {"en", "2026",     "2025",         NONE  },
        {"en", "AT&T",     "at&t",         STEM  },
        {"de", "Häuser",  "Haus",         STEM  },
        {"de", "Haus",     "Häusern",     STEM  },
        {"fr", "école",   "écoles",      STEM  },
        {"es", "África",  "áfrica",      STEM  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str keyword = pt_str_from(cases[i].keyword);
        const pt_str word = pt_str_from(cases[i].word);
        pt_vocabulary *v = NULL;
        ck_assert_int_eq(
            pt_vocabulary_new(&v, pt_str_from(cases[i].lang), NULL), PT_OK);
        const pt_vocable a = pt_vocabulary_add(v, keyword, bits_of(keyword));
        pt_vocabulary_close(v);
        const pt_vocable b = pt_vocabulary_find(v, word, bits_of(word));
        const kin found = b.stem == a.stem       ? STEM
                          : b.family == a.family ? FAMILY
                                                 : NONE;
        ck_assert_msg(found == cases[i].kin, "%s and %s", cases[i].keyword,
                      cases[i].word);
        const pt_vocable again = pt_vocabulary_find(v, word, bits_of(word));
        ck_assert(again.stem == b.stem && again.family == b.family);
        ck_assert(!v->failed);
        pt_vocabulary_free(v);
    }
}
END_TEST

START_TEST(words_that_share_a_place_in_the_cache_are_told_apart)
{
    enum { N = 40000 };
    static char words[N][16];
    pt_vocabulary *v = NULL;
    ck_assert_int_eq(pt_vocabulary_new(&v, PT_STR(""), NULL), PT_OK);
    pt_vocabulary_add(v, PT_STR("12345"), PT_TOKEN_NUMBER);
    pt_vocabulary_close(v);
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < N; i++) {
            snprintf(words[i], sizeof words[i], "%d", i);
            const pt_vocable found =
                pt_vocabulary_find(v, pt_str_from(words[i]), PT_TOKEN_NUMBER);
            ck_assert((found.stem != PT_NONE) == (i == 12345));
        }
    pt_vocabulary_free(v);
    pt_vocabulary_free(NULL);
}
END_TEST

START_TEST(elided_words_are_cut_where_the_language_has_them)
{
    static const char *const langs[] = {"fr", "it", "en", ""};
    for (size_t i = 0; i < 4; i++) {
        pt_vocabulary *v = NULL;
        ck_assert_int_eq(pt_vocabulary_new(&v, pt_str_from(langs[i]), NULL),
                         PT_OK);
        ck_assert_uint_eq(pt_vocabulary_elision(v, PT_STR("l'arte"), WORD),
                          i < 2 ? 2 : 0);
        pt_vocabulary_free(v);
    }
}
END_TEST

START_TEST(forms_are_plain)
{
    pt_vocabulary *v = NULL;
    ck_assert_int_eq(pt_vocabulary_new(&v, PT_STR("en"), NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_vocabulary_form(v, PT_STR("U.S."), WORD),
                              PT_STR("us")));
    ck_assert(pt_str_is_equal(
        pt_vocabulary_form(v, PT_STR("3.5"), PT_TOKEN_NUMBER), PT_STR("3.5")));
    pt_vocabulary_free(v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        words_are_found_by_stem_and_family,
        words_that_share_a_place_in_the_cache_are_told_apart,
        elided_words_are_cut_where_the_language_has_them, forms_are_plain,
        NULL};
    return suite_run("vocabulary", tests);
}
