/* SPDX-License-Identifier: MIT */
/* Tests of train/forward. */
#include "trial.h"

/* Whether the scores of a token are the same as those kept. */
static bool is_same(const trial *t, const float *kept, uint32_t token)
{
    return memcmp(t->pass.out + (size_t)token * LABELS,
                  kept + (size_t)token * LABELS, LABELS * sizeof(float)) == 0;
}

/* Changes the word of one token; tells which tokens' scores change. */
static unsigned changed_by(trial *t, uint32_t token)
{
    float kept[TOKENS * LABELS];
    pt_pass_forward(&t->pass, &t->network, &t->lesson, NULL);
    memcpy(kept, t->pass.out, sizeof kept);
    t->inputs[token].bits ^= 0xFF0000;
    pt_pass_forward(&t->pass, &t->network, &t->lesson, NULL);
    t->inputs[token].bits ^= 0xFF0000;
    unsigned changed = 0;
    for (uint32_t i = 0; i < TOKENS; i++)
        if (!is_same(t, kept, i))
            changed |= 1U << i;
    return changed;
}

START_TEST(words_are_seen_within_the_sentence_and_by_their_like)
{
    trial t;
    trial_init(&t);
    /* Token 7 is alone in its group; its neighbours 6 and 8 have others of
       their groups at 3, and at 1 and 4. */
    ck_assert_uint_eq(changed_by(&t, 7), 1U << 7 | 1U << 6 | 1U << 8 | 1U << 3 |
                                             1U << 1 | 1U << 4);
    for (uint32_t i = 0; i < TOKENS; i++)
        t.groups[i] = PT_NONE;
    ck_assert_uint_eq(changed_by(&t, 7), 1U << 6 | 1U << 7 | 1U << 8);
    ck_assert_uint_eq(changed_by(&t, 0), 0x1FU); /* 1 + 2 + 1 away, no more */
    trial_release(&t);
}
END_TEST

START_TEST(noise_changes_scores_and_is_the_same_for_a_seed)
{
    trial t;
    trial_init(&t);
    float kept[2][TOKENS * LABELS];
    for (size_t i = 0; i < 2; i++) {
        pt_noise noise = {.dropout = 0.3F, .words = 0.3F, .random = 5};
        pt_pass_forward(&t.pass, &t.network, &t.lesson, &noise);
        memcpy(kept[i], t.pass.out, sizeof kept[i]);
    }
    ck_assert_mem_eq(kept[0], kept[1], sizeof kept[0]);
    pt_pass_forward(&t.pass, &t.network, &t.lesson, NULL);
    ck_assert_mem_ne(kept[0], t.pass.out, sizeof kept[0]);
    trial_release(&t);
}
END_TEST

START_TEST(rare_words_count_as_unknown_more_often)
{
    trial t;
    trial_init(&t);
    const uint32_t counts[] = {1, 1000000, 1000000};
    unsigned unknown[2] = {0, 0};
    pt_noise noise = {.rare = 1.0F, .counts = counts, .random = 1};
    for (unsigned round = 0; round < 200; round++) {
        t.inputs[0].rows[PT_INPUT_WORD] = round % 2;
        pt_pass_forward(&t.pass, &t.network, &t.lesson, &noise);
        unknown[round % 2] += t.pass.rows[PT_INPUT_WORD] == 2;
    }
    ck_assert_uint_gt(unknown[0], 25);
    ck_assert_uint_lt(unknown[0], 75);
    ck_assert_uint_eq(unknown[1], 0);
    trial_release(&t);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        words_are_seen_within_the_sentence_and_by_their_like,
        noise_changes_scores_and_is_the_same_for_a_seed,
        rare_words_count_as_unknown_more_often, NULL};
    return suite_run("forward", tests);
}
