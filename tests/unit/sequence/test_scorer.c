/* SPDX-License-Identifier: MIT */
/*
 * Tests of sequence/scorer: what is computed again is what was kept. That
 * the scores are right is tested beside the quantiser.
 */
#include "sequence/scorer.h"

#include <stdio.h>
#include <string.h>

#include "sequence/network_of.h"
#include "sequence/sample.h"

enum { WIDTH = PT_LATTICE_WIDTH, N_DATA = 4099 };

/* A document and a small network of random bytes. */
typedef struct trial {
    pt_model model;
    pt_view view;
    pt_buf file;
    pt_net net;
    float *scores; /* [n][WIDTH] */
} trial;

static void trial_init(trial *t, const pt_recogniser_input *in)
{
    static unsigned char data[N_DATA];
    uint64_t state = 4;
    for (size_t i = 0; i < N_DATA; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        /* Floats of about 1: 0x3F… and 0xBF…, every fourth byte. */
        data[i] = (unsigned char)(i % 4 == 3 ? 0x3F | (state >> 63) << 7
                                             : state >> 57);
    }
    const network_bytes from = {.data = data,
                                .size = N_DATA - 3,
                                .width = 16,
                                .n_blocks = 3,
                                .n_networks = 2,
                                .rows = 50};
    pt_buf_init(&t->file);
    network_of(&t->file, &from);
    ck_assert_int_eq(pt_net_read(&t->net, pt_buf_str(&t->file), true, NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_model_read(&t->model, pt_recogniser_embedded(), true, NULL), PT_OK);
    ck_assert_int_eq(pt_view_init(&t->view, &t->model, in, NULL), PT_OK);
    const size_t n = (size_t)t->view.sights.len + 1;
    t->scores = calloc(n * WIDTH, sizeof *t->scores);
    pt_scorer *scorer = NULL;
    ck_assert_int_eq(pt_scorer_new(&scorer, &t->net, &t->view, NULL), PT_OK);
    for (pt_stretch s = pt_view_stretch(&t->view, 0); s.first < s.end;
         s = pt_view_stretch(&t->view, s.end))
        pt_scorer_add(t->scores + (size_t)s.first * WIDTH, scorer, s, 1.0F);
    pt_scorer_free(scorer);
}

static void trial_release(trial *t)
{
    free(t->scores);
    pt_view_release(&t->view);
    pt_net_release(&t->net);
    pt_buf_release(&t->file);
}

START_TEST(long_documents_are_computed_again_with_the_same_result)
{
    enum { COPIES = 2000, TOKENS = 60 };
    static const char *const texts[] = {
        "Ana Prado of Initech Ltd. met Hooli's lawyers in Geneva on Monday, "
        "and then Prado, Ana Costa and Initech went on to Lisbon (12 May).",
        NULL};
    sample s;
    sample_init(&s, texts);
    const uint32_t n = s.tokens.len;
    pt_str *copies = calloc(COPIES, sizeof *copies);
    uint32_t *first = calloc(COPIES + 1, sizeof *first);
    pt_token *tokens = calloc((size_t)COPIES * n, sizeof *tokens);
    for (uint32_t i = 0; i < COPIES; i++) {
        copies[i] = s.texts[0];
        first[i + 1] = (i + 1) * n;
        memcpy(tokens + (size_t)i * n, s.tokens.items, n * sizeof *tokens);
    }
    const pt_recogniser_input in = {
        .texts = copies, .first = first, .tokens = tokens, .n_texts = COPIES};
    trial t;
    trial_init(&t, &in);
    ck_assert_uint_gt(COPIES * n, 40000);
    bool any = false;
    /* The first copy is the only one before which nothing was said. */
    for (uint32_t i = 2; i < COPIES; i++)
        ck_assert_mem_eq(t.scores + (size_t)n * WIDTH,
                         t.scores + (size_t)i * n * WIDTH,
                         n * WIDTH * sizeof *t.scores);
    for (uint32_t i = 0; i < n * WIDTH; i++)
        any = any || t.scores[i] < -0.01F || t.scores[i] > 0.01F;
    ck_assert(any);
    trial_release(&t);
    free(copies);
    free(first);
    free(tokens);
    sample_release(&s);
}
END_TEST

START_TEST(many_words_are_forgotten_without_a_trace)
{
    enum { WORDS = 3000, LEN = 12 };
    static char text[3 * WORDS * LEN];
    size_t len = 0;
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < WORDS; i++)
            len += (size_t)snprintf(text + len, LEN, "%c%c%cx%s", 'A' + i % 26,
                                    'a' + i / 26 % 26, 'a' + i / 676,
                                    i % 8 == 7 ? ". " : " ");
    const char *const texts[] = {text, NULL};
    sample s;
    sample_init(&s, texts);
    trial t;
    trial_init(&t, &s.input);
    ck_assert_uint_gt(t.view.lexemes.list.len, 2500);
    /* Every word is there three times, in the same company: the second time
       and the third are alike but for the ends. */
    const size_t third = (size_t)s.tokens.len / 3 * WIDTH;
    const size_t ends = (size_t)100 * WIDTH;
    ck_assert_uint_eq(s.tokens.len % 3, 0);
    ck_assert_mem_eq(t.scores + third + ends, t.scores + 2 * third + ends,
                     (third - 2 * ends) * sizeof *t.scores);
    trial_release(&t);
    sample_release(&s);
}
END_TEST

START_TEST(empty_documents_need_no_scores)
{
    static const char *const none[] = {NULL};
    static const char *const quiet[] = {"nothing is here", "", NULL};
    const char *const *cases[] = {none, quiet};
    for (int i = 0; i < 2; i++) {
        sample s;
        sample_init(&s, cases[i]);
        trial t;
        trial_init(&t, &s.input);
        ck_assert_uint_eq(pt_view_stretch(&t.view, 0).end,
                          pt_view_stretch(&t.view, 0).first);
        trial_release(&t);
        sample_release(&s);
    }
}
END_TEST

START_TEST(sentences_without_end_are_cut)
{
    enum { WORDS = 700 };
    static char text[WORDS * 8];
    size_t len = 0;
    for (int i = 0; i < WORDS; i++)
        len += (size_t)snprintf(text + len, 8, i % 40 < 30 ? "Ana " : "and ");
    const char *const texts[] = {text, NULL};
    sample s;
    sample_init(&s, texts);
    trial t;
    trial_init(&t, &s.input);
    /* Tokens that are alike 160 · 4 apart, as the period 40 divides 160. */
    ck_assert_mem_eq(t.scores + (size_t)20 * WIDTH,
                     t.scores + (size_t)340 * WIDTH, WIDTH * sizeof(float));
    trial_release(&t);
    sample_release(&s);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        long_documents_are_computed_again_with_the_same_result,
        many_words_are_forgotten_without_a_trace,
        empty_documents_need_no_scores, sentences_without_end_are_cut, NULL};
    return suite_run("scorer", tests);
}
