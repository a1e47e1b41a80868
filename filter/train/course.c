/* SPDX-License-Identifier: MIT */
/*
 * The course of a network's training: documents in a new order each epoch,
 * whole ones put together into batches, a step for each. The rate grows,
 * stays and falls to nothing. The same lessons and seed give the same weights
 * on one machine with one thread.
 */
#include "train/course.h"

#include <stdlib.h>

#include "base/error.h"
#include "train/adam.h"

/* What training holds. */
typedef struct state {
    pt_network *network;
    const pt_course *course;
    pt_network slopes;
    pt_adam adam;
    pt_pass pass;
    pt_lesson batch;
    pt_noise noise;
    uint64_t random;
    double done;  /* tokens */
    double total; /* tokens of all epochs */
} state;

static uint32_t random_below(state *s, uint32_t n)
{
    s->random += 0x9E3779B97F4A7C15u;
    return (uint32_t)(pt_mix(s->random) % n);
}

static void shuffle(state *s, uint32_t *order, uint32_t n)
{
    for (uint32_t i = n; i > 1; i--) {
        const uint32_t j = random_below(s, i);
        const uint32_t other = order[j];
        order[j] = order[i - 1];
        order[i - 1] = other;
    }
}

static float rate_now(const state *s)
{
    const pt_course *c = s->course;
    const float done = (float)(s->done / s->total);
    if (s->adam.steps < c->warm_up)
        return c->rate * (float)(s->adam.steps + 1) / (float)c->warm_up;
    return done < c->steady ? c->rate
                            : c->rate * (1.0F - done) / (1.0F - c->steady);
}

static void learn_batch(state *s)
{
    pt_pass_forward(&s->pass, s->network, &s->batch, &s->noise);
    pt_pass_compare(s->slopes.chain, &s->pass, s->network, &s->batch);
    pt_pass_backward(&s->slopes, &s->pass, s->network, &s->batch);
    pt_adam_step(&s->adam, s->network->all, s->slopes.all, rate_now(s),
                 s->course->clip, s->course->decay);
    s->done += s->batch.inputs.len;
    pt_lesson_clear(&s->batch);
}

/* One epoch; false when memory ran out. */
static bool learn_epoch(state *s, const pt_lesson *lessons,
                        const uint32_t *order, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const pt_lesson *lesson = &lessons[order[i]];
        if (s->batch.inputs.len > 0 &&
            s->batch.inputs.len + lesson->inputs.len > s->course->batch)
            learn_batch(s);
        if (!pt_lesson_add(&s->batch, lesson))
            return false;
    }
    if (s->batch.inputs.len > 0)
        learn_batch(s);
    return true;
}

/* Tokens of the largest batch there can be. */
static uint32_t largest(const pt_lesson *lessons, uint32_t n, uint32_t batch)
{
    for (uint32_t i = 0; i < n; i++)
        if (lessons[i].inputs.len > batch)
            batch = lessons[i].inputs.len;
    return batch;
}

static pt_status start(state *s, const pt_lesson *lessons, uint32_t n,
                       pt_error *err)
{
    const pt_course *c = s->course;
    for (uint32_t i = 0; i < n; i++)
        s->total += (double)lessons[i].inputs.len * c->epochs;
    s->noise = c->noise;
    s->noise.random = pt_mix(c->seed + 1);
    s->random = pt_mix(c->seed + 2);
    pt_status st = pt_network_init(&s->slopes, &s->network->shape, err);
    if (st == PT_OK)
        st = pt_adam_init(&s->adam, s->network->n_all, c->average, err);
    if (st == PT_OK)
        st = pt_pass_init(&s->pass, &s->network->shape,
                          largest(lessons, n, c->batch), err);
    return st;
}

pt_status pt_course_run(pt_network *network, const pt_lesson *lessons,
                        uint32_t n, const pt_course *course, pt_error *err)
{
    state s = {.network = network, .course = course};
    uint32_t *order = malloc(((size_t)n + 1) * sizeof *order);
    if (order == NULL)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < n; i++)
        order[i] = i;
    pt_status st = start(&s, lessons, n, err);
    for (uint32_t epoch = 0; epoch < course->epochs && st == PT_OK; epoch++) {
        shuffle(&s, order, n);
        if (!learn_epoch(&s, lessons, order, n))
            st = pt_error_nomem(err);
    }
    if (st == PT_OK)
        pt_adam_settle(&s.adam, network->all);
    free(order);
    pt_network_release(&s.slopes);
    pt_adam_release(&s.adam);
    pt_pass_release(&s.pass);
    pt_lesson_release(&s.batch);
    return st;
}
