/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_COURSE_H
#define PT_TRAIN_COURSE_H

#include "train/pass.h"

/** How a network is trained. */
typedef struct pt_course {
    uint32_t epochs;
    uint32_t batch;   /* tokens of a batch, in whole documents */
    uint32_t warm_up; /* steps over which the rate grows */
    float rate;       /* of Adam, at most */
    float steady;     /* share of training before the rate begins to fall */
    float clip;       /* length of slopes */
    float decay;      /* of weights, as a share of the rate */
    float average;    /* what the average of weights keeps in a step */
    pt_noise noise;
    uint64_t seed;
} pt_course;

/**
 * Trains a network.
 *
 * network  drawn; becomes the average of what training passes through
 * lessons  [n] a document each
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_course_run(pt_network *network, const pt_lesson *lessons,
                        uint32_t n, const pt_course *course, pt_error *err);

#endif
