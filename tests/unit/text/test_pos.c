/* SPDX-License-Identifier: MIT */
/* Tests of text/pos. */
#include "text/pos.h"

#include "suite.h"

#include <string.h>

/* Tags one sentence and shows it, a letter a token. */
static void check(const char *text, const char *expected)
{
    static const char letters[PT_N_POS + 1] = "NPJVG0RXICDOT.?";
    pt_pos_model model;
    pt_tokens tokens = {0};
    uint8_t classes[64];
    uint8_t tags[64];
    char shown[65] = {0};
    const pt_str s = pt_str_from(text);
    ck_assert_int_eq(pt_pos_model_read(&model, pt_pos_embedded(), NULL), PT_OK);
    ck_assert_int_eq(pt_tokens_read(&tokens, s, NULL, 0, NULL), PT_OK);
    for (uint32_t i = 0; i < tokens.len; i++)
        classes[i] = pt_pos_look_up(&model, pt_token_str(s, &tokens.items[i]),
                                    tokens.items[i].bits, i == 0)
                         .class;
    pt_pos_tag(tags, &model, classes, tokens.len);
    for (uint32_t i = 0; i < tokens.len; i++)
        shown[i] = letters[tags[i]];
    ck_assert_msg(strcmp(shown, expected) == 0, "%s: expected %s, got %s", text,
                  expected, shown);
    pt_vec_release(&tokens);
}

START_TEST(plain_sentences_are_tagged)
{
    static const struct {
        const char *text, *tags;
    } cases[] = {
        {"The old house is in Paris.",    "DJNXIP."},
        {"She has sold three cars.",      "OXG0N." },
        {"They do not know.",             "OXTV."  },
        {"Angela Merkel went to Moscow.", "PPVIP." },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(cases[i].text, cases[i].tags);
}
END_TEST

START_TEST(unknown_words_are_known_by_their_endings)
{
    check("The blortization grew.", "DNV.");
}
END_TEST

START_TEST(common_words_are_frequent_in_any_case)
{
    pt_pos_model model;
    ck_assert_int_eq(pt_pos_model_read(&model, pt_pos_embedded(), NULL), PT_OK);
    const uint32_t lower = PT_TOKEN_WORD | PT_TOKEN_LOWER;
    const uint32_t caps = PT_TOKEN_WORD | PT_TOKEN_UPPER | PT_TOKEN_CAPS;
    const pt_pos_word the = pt_pos_look_up(&model, PT_STR("the"), lower, false);
    const pt_pos_word shouted =
        pt_pos_look_up(&model, PT_STR("GOVERNMENT"), caps, false);
    const pt_pos_word said =
        pt_pos_look_up(&model, PT_STR("government"), lower, false);
    const pt_pos_word odd =
        pt_pos_look_up(&model, PT_STR("qwxzv"), lower, false);
    ck_assert_uint_gt(the.frequency, said.frequency);
    ck_assert_uint_eq(shouted.frequency, said.frequency);
    ck_assert_uint_eq(odd.frequency, 0);
}
END_TEST

START_TEST(long_sentences_are_tagged_in_pieces)
{
    enum { N = 1000 };
    pt_pos_model model;
    static uint8_t classes[N];
    static uint8_t tags[N];
    ck_assert_int_eq(pt_pos_model_read(&model, pt_pos_embedded(), NULL), PT_OK);
    memset(classes,
           pt_pos_look_up(&model, PT_STR("government"),
                          PT_TOKEN_WORD | PT_TOKEN_LOWER, false)
               .class,
           N);
    pt_pos_tag(tags, &model, classes, N);
    for (int i = 0; i < N; i++)
        ck_assert_uint_eq(tags[i], PT_POS_NOUN);
    pt_pos_tag(tags, &model, classes, 0);
}
END_TEST

START_TEST(damaged_models_are_refused)
{
    pt_pos_model model;
    const pt_str good = pt_pos_embedded();
    const pt_str bad[] = {
        {NULL, 0},
        pt_str_slice(good, 0, 20),
        pt_str_slice(good, 0, good.len - 1),
        pt_str_slice(good, 1, good.len)
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        ck_assert_int_eq(pt_pos_model_read(&model, bad[i], NULL),
                         PT_ERR_FORMAT);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {plain_sentences_are_tagged,
                            unknown_words_are_known_by_their_endings,
                            common_words_are_frequent_in_any_case,
                            long_sentences_are_tagged_in_pieces,
                            damaged_models_are_refused,
                            NULL};
    return suite_run("pos", tests);
}
