/* SPDX-License-Identifier: MIT */
/* Tests of train/course and the optimiser below it. */
#include "trial.h"

#include "train/adam.h"
#include "train/course.h"

static const pt_course course = {.epochs = 60,
                                 .batch = TOKENS,
                                 .warm_up = 5,
                                 .rate = 0.02F,
                                 .steady = 0.5F,
                                 .clip = 1.0F,
                                 .average = 0.9F,
                                 .noise = {.dropout = 0.1F},
                                 .seed = 3};

/* How far the scores are from the gold labels: the slopes' length. */
static double distance(trial *t)
{
    double sum = 0.0;
    pt_pass_forward(&t->pass, &t->network, &t->lesson, NULL);
    pt_pass_compare(t->slopes.chain, &t->pass, &t->network, &t->lesson);
    for (size_t i = 0; i < (size_t)TOKENS * LABELS; i++)
        sum += fabs((double)t->pass.slopes[i]);
    return sum;
}

START_TEST(training_learns_a_lesson_by_heart)
{
    trial t;
    trial_init(&t);
    t.lesson.tokens.items = t.groups; /* any: nothing reads them here */
    const double before = distance(&t);
    ck_assert_int_eq(pt_course_run(&t.network, &t.lesson, 1, &course, NULL),
                     PT_OK);
    ck_assert(distance(&t) < before / 4);
    trial_release(&t);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_bytes)
{
    trial t[2];
    for (size_t i = 0; i < 2; i++) {
        trial_init(&t[i]);
        t[i].lesson.tokens.items = t[i].groups;
        const pt_lesson lessons[2] = {t[i].lesson, t[i].lesson};
        ck_assert_int_eq(
            pt_course_run(&t[i].network, lessons, 2, &course, NULL), PT_OK);
    }
    ck_assert_mem_eq(t[0].network.all, t[1].network.all,
                     t[0].network.n_all * sizeof(float));
    for (size_t i = 0; i < 2; i++)
        trial_release(&t[i]);
}
END_TEST

START_TEST(adam_finds_the_bottom)
{
    pt_adam adam;
    float weights[2] = {3.0F, -2.0F};
    float slopes[2];
    ck_assert_int_eq(pt_adam_init(&adam, 2, 0.9F, NULL), PT_OK);
    for (unsigned i = 0; i < 2000; i++) {
        slopes[0] = 2.0F * (weights[0] - 1.0F);
        slopes[1] = 20.0F * (weights[1] - 0.5F);
        pt_adam_step(&adam, weights, slopes, 0.01F, 1.0F, 0.0F);
        ck_assert(slopes[0] == 0.0F && slopes[1] == 0.0F);
    }
    pt_adam_settle(&adam, weights);
    ck_assert_double_eq_tol((double)weights[0], 1.0, 0.01);
    ck_assert_double_eq_tol((double)weights[1], 0.5, 0.01);
    pt_adam_release(&adam);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {training_learns_a_lesson_by_heart,
                            the_same_seed_gives_the_same_bytes,
                            adam_finds_the_bottom, NULL};
    return suite_run("course", tests);
}
