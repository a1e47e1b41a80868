/* SPDX-License-Identifier: MIT */
/* Tests of keyword/trie. */
#include "keyword/trie.h"

#include "base/str.h"
#include "suite.h"

#include <stdio.h>

static const uint32_t WORD = PT_TOKEN_WORD | PT_TOKEN_ASCII;

START_TEST(inflected_words_lead_to_the_same_node)
{
    static const struct {
        const char *lang, *keyword, *word;
        bool same;
    } cases[] = {
        {"en", "die",     "dying",    true },
        {"en", "ties",    "tying",    true },
        {"en", "sky",     "skies",    true },
        {"en", "go",      "going",    true },
        {"en", "trade",   "Trading",  true },
        {"en", "trade",   "train",    false},
        {"en", "EU",      "euro",     false},
        {"en", "US",      "U.S.",     true },
        {"en", "U.S.",    "US",       true },
        {"en", "2026",    "2026",     true },
        {"en", "2026",    "2025",     false},
        {"en", "AT&T",    "at&t",     true },
        {"de", "Häuser", "Haus",     true },
        {"de", "Haus",    "Häusern", true },
        {"fr", "école",  "écoles",  true },
        {"es", "África", "áfrica",  true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str keyword = pt_str_from(cases[i].keyword);
        const pt_str word = pt_str_from(cases[i].word);
        pt_trie *trie = NULL;
        ck_assert_int_eq(pt_trie_new(&trie, pt_str_from(cases[i].lang), NULL),
                         PT_OK);
        const uint32_t node =
            pt_trie_add(trie, PT_TRIE_ROOT, keyword, WORD, false);
        ck_assert_uint_eq(node, 1);
        const bool is_ascii = (unsigned char)word.ptr[0] < 0x80 &&
                              (unsigned char)word.ptr[1] < 0x80;
        const uint32_t bits = is_ascii ? WORD : (uint32_t)PT_TOKEN_WORD;
        const uint32_t stem = pt_trie_stem(trie, word, bits);
        const bool same =
            stem != PT_NONE && pt_trie_step(trie, PT_TRIE_ROOT, stem) == node;
        ck_assert_msg(same == cases[i].same, "%s and %s", cases[i].keyword,
                      cases[i].word);
        ck_assert_uint_eq(pt_trie_stem(trie, word, bits), stem);
        pt_trie_free(trie);
    }
}
END_TEST

START_TEST(paths_share_their_beginning)
{
    pt_trie *trie = NULL;
    ck_assert_int_eq(pt_trie_new(&trie, PT_STR(""), NULL), PT_OK);
    const uint32_t a = pt_trie_add(trie, 0, PT_STR("fish"), WORD, false);
    const uint32_t b = pt_trie_add(trie, a, PT_STR("farm"), WORD, false);
    const uint32_t c = pt_trie_add(trie, a, PT_STR("tax"), WORD, true);
    ck_assert_uint_eq(pt_trie_add(trie, 0, PT_STR("fishes"), WORD, false), a);
    ck_assert_uint_eq(pt_trie_add(trie, a, PT_STR("farms"), WORD, true), b);
    ck_assert(trie->nodes.items[c].is_caps && !trie->nodes.items[b].is_caps);
    const uint32_t fish = pt_trie_stem(trie, PT_STR("fish"), WORD);
    const uint32_t farm = pt_trie_stem(trie, PT_STR("farm"), WORD);
    ck_assert_uint_eq(pt_trie_step(trie, 0, fish), a);
    ck_assert_uint_eq(pt_trie_step(trie, a, farm), b);
    ck_assert_uint_eq(pt_trie_step(trie, 0, farm), PT_NONE);
    ck_assert_uint_eq(pt_trie_step(trie, b, fish), PT_NONE);
    pt_trie_free(trie);
    pt_trie_free(NULL);
}
END_TEST

START_TEST(words_that_share_a_place_in_the_cache_are_told_apart)
{
    static char words[20000][16];
    pt_trie *trie = NULL;
    ck_assert_int_eq(pt_trie_new(&trie, PT_STR(""), NULL), PT_OK);
    const uint32_t node =
        pt_trie_add(trie, PT_TRIE_ROOT, PT_STR("12345"), WORD, false);
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < 20000; i++) {
            snprintf(words[i], sizeof words[i], "%d", i);
            const uint32_t stem =
                pt_trie_stem(trie, pt_str_from(words[i]), PT_TOKEN_NUMBER);
            ck_assert((stem != PT_NONE) == (i == 12345));
        }
    ck_assert_uint_eq(node, 1);
    pt_trie_free(trie);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        inflected_words_lead_to_the_same_node, paths_share_their_beginning,
        words_that_share_a_place_in_the_cache_are_told_apart, NULL};
    return suite_run("trie", tests);
}
