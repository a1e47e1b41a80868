/* SPDX-License-Identifier: MIT */
/* Tests of train/adam. */
#include "train/adam.h"

#include <math.h>
#include <stdbool.h>

#include "suite.h"

enum { N = 2 };

static bool near(float a, float b)
{
    return fabsf(a - b) < 1e-5F;
}

START_TEST(the_first_step_is_the_rate_against_each_slope)
{
    pt_adam adam;
    float weights[N] = {1.0F, 1.0F};
    float slopes[N] = {0.003F, -0.4F};
    ck_assert_int_eq(pt_adam_init(&adam, N, 0.9F, NULL), PT_OK);
    pt_adam_step(&adam, weights, slopes, 0.1F, 1.0F, 0.0F);
    ck_assert(near(weights[0], 0.9F) && near(weights[1], 1.1F));
    ck_assert(slopes[0] == 0.0F && slopes[1] == 0.0F);
    pt_adam_release(&adam);
}
END_TEST

START_TEST(a_bowls_bottom_is_found)
{
    pt_adam adam;
    float weights[N] = {5.0F, -3.0F};
    ck_assert_int_eq(pt_adam_init(&adam, N, 0.99F, NULL), PT_OK);
    for (int i = 0; i < 2000; i++) {
        float slopes[N] = {2.0F * (weights[0] - 1.0F),
                           20.0F * (weights[1] - 2.0F)};
        pt_adam_step(&adam, weights, slopes, 0.02F, 1e9F, 0.0F);
    }
    ck_assert(fabsf(weights[0] - 1.0F) < 0.05F);
    ck_assert(fabsf(weights[1] - 2.0F) < 0.05F);
    pt_adam_settle(&adam, weights);
    ck_assert(fabsf(weights[0] - 1.0F) < 0.05F);
    pt_adam_release(&adam);
}
END_TEST

START_TEST(slopes_are_cut_to_a_length)
{
    pt_adam adam;
    float weights[N] = {0.0F, 0.0F};
    float slopes[N] = {3.0F, 4.0F};
    ck_assert_int_eq(pt_adam_init(&adam, N, 0.9F, NULL), PT_OK);
    pt_adam_step(&adam, weights, slopes, 0.1F, 1.0F, 0.0F);
    ck_assert(near(adam.means[0], 0.1F * 0.6F));
    ck_assert(near(adam.means[1], 0.1F * 0.8F));
    pt_adam_release(&adam);
}
END_TEST

START_TEST(decay_shrinks_what_has_no_slope)
{
    pt_adam adam;
    float weights[N] = {2.0F, -2.0F};
    float slopes[N] = {0.0F, 0.0F};
    ck_assert_int_eq(pt_adam_init(&adam, N, 0.9F, NULL), PT_OK);
    pt_adam_step(&adam, weights, slopes, 0.1F, 1.0F, 0.5F);
    ck_assert(near(weights[0], 1.9F) && near(weights[1], -1.9F));
    pt_adam_release(&adam);
}
END_TEST

START_TEST(the_average_is_young_at_first)
{
    pt_adam adam;
    float weights[N] = {0.0F, 8.0F};
    ck_assert_int_eq(pt_adam_init(&adam, N, 0.999F, NULL), PT_OK);
    float sum = 0.0F;
    for (int i = 0; i < 4; i++) {
        float slopes[N] = {1.0F, 0.0F};
        pt_adam_step(&adam, weights, slopes, 0.1F, 1.0F, 0.0F);
        sum += weights[0];
    }
    pt_adam_settle(&adam, weights);
    ck_assert(near(weights[0], sum / 4.0F));
    ck_assert(near(weights[1], 8.0F));
    pt_adam_release(&adam);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_first_step_is_the_rate_against_each_slope,
                            a_bowls_bottom_is_found,
                            slopes_are_cut_to_a_length,
                            decay_shrinks_what_has_no_slope,
                            the_average_is_young_at_first,
                            NULL};
    return suite_run("adam", tests);
}
