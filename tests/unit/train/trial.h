/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_TRAIN_TRIAL_H
#define PT_TESTS_UNIT_TRAIN_TRIAL_H

#include "suite.h"

#include <math.h>
#include <string.h>

#include "train/pass.h"

/**
 * A small network and a lesson of two sentences for it.
 */
enum { TOKENS = 9, LABELS = PT_NETWORK_LABELS };

/** The network, what training holds of it, and the lesson. */
typedef struct trial {
    float vectors[4 * 3];
    pt_network network;
    pt_network slopes;
    pt_pass pass;
    pt_lesson lesson;
    pt_word_inputs inputs[TOKENS];
    uint8_t labels[TOKENS];
    uint32_t groups[TOKENS];
    pt_stretch parts[2];
    pt_stretch stretches[3];
} trial;

static const pt_network_shape trial_shape = {
    .width = 6,
    .n_blocks = 3,
    .dilations = {1,  2, 1 },
    .rows = { 4, 3, 3, 3, 3, 3, 3, 32},
    .columns = { 3, 2, 2, 2, 2, 2, 2, 2}
};

/** The first sentence holds names of one and of three tokens. */
static inline void trial_init(trial *t)
{
    *t = (trial){.network = {.all = NULL}};
    for (size_t i = 0; i < 4 * 3; i++)
        t->vectors[i] = sinf((float)i * 1.7F);
    ck_assert_int_eq(pt_network_init(&t->network, &trial_shape, NULL), PT_OK);
    ck_assert_int_eq(pt_network_init(&t->slopes, &trial_shape, NULL), PT_OK);
    pt_network_draw(&t->network, 7);
    for (size_t i = 0; i < t->network.n_all; i++)
        t->network.all[i] += 0.05F * sinf((float)i);
    t->network.vectors = t->vectors;
    ck_assert_int_eq(pt_pass_init(&t->pass, &trial_shape, TOKENS, NULL), PT_OK);
    static const uint8_t labels[TOKENS] = {0, 1, 0, 19, 28, 10, 0, 0, 3};
    static const uint32_t groups[TOKENS] = {PT_NONE, 0, PT_NONE, 1, 0,
                                            2,       1, PT_NONE, 0};
    for (uint32_t i = 0; i < TOKENS; i++) {
        pt_word_inputs *in = &t->inputs[i];
        for (uint32_t k = 0; k < PT_INPUT_TABLES; k++)
            in->rows[k] = (i + k) % 4 == 3 ? PT_NONE : (i * 2 + k) % 3;
        in->rows[PT_INPUT_SHAPE] = i % 5;
        in->bits = pt_mix(i) & 0x8000000001010101u;
    }
    memcpy(t->labels, labels, sizeof labels);
    memcpy(t->groups, groups, sizeof groups);
    t->parts[0] = (pt_stretch){0, 6};
    t->parts[1] = (pt_stretch){6, TOKENS};
    t->stretches[0] = (pt_stretch){0, 2};
    t->stretches[1] = (pt_stretch){3, 6};
    t->stretches[2] = (pt_stretch){6, TOKENS};
    t->lesson.inputs.items = t->inputs;
    t->lesson.inputs.len = TOKENS;
    t->lesson.labels.items = t->labels;
    t->lesson.groups.items = t->groups;
    t->lesson.groups.len = TOKENS;
    t->lesson.parts.items = t->parts;
    t->lesson.parts.len = 2;
    t->lesson.stretches.items = t->stretches;
    t->lesson.stretches.len = 3;
    t->lesson.n_groups = 3;
}

static inline void trial_release(trial *t)
{
    pt_network_release(&t->network);
    pt_network_release(&t->slopes);
    pt_pass_release(&t->pass);
}

#endif
