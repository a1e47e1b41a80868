/* SPDX-License-Identifier: MIT */
/* Tests of train/network. */
#include "train/network.h"

#include <math.h>

#include "suite.h"

static const pt_network_shape shape = {
    .width = 4,
    .n_blocks = 2,
    .dilations = {1,  2 },
    .rows = { 9, 3, 3, 3, 3, 3, 3, 32},
    .columns = { 5, 2, 2, 2, 2, 2, 2, 1}
};

START_TEST(weights_lie_one_behind_the_other)
{
    pt_network n;
    ck_assert_uint_eq(pt_network_inputs(&shape), PT_INPUT_BITS + 5 + 12 + 1);
    ck_assert_int_eq(pt_network_init(&n, &shape, NULL), PT_OK);
    const size_t inputs = pt_network_inputs(&shape);
    ck_assert_ptr_null(n.tables[PT_INPUT_VECTOR]);
    ck_assert_ptr_eq(n.tables[1], n.all);
    ck_assert_ptr_eq(n.first, n.all + 6 * 3 * 2 + 32);
    ck_assert_ptr_eq(n.first_bias, n.first + inputs * 4);
    ck_assert_ptr_eq(n.blocks[0].weights, n.first_bias + 4);
    ck_assert_ptr_eq(n.blocks[1].weights, n.blocks[0].shift + 4);
    ck_assert_ptr_eq(n.join, n.blocks[1].shift + 4);
    ck_assert_ptr_eq(n.chain + PT_LATTICE_CHAIN, n.all + n.n_all);
    for (size_t i = 0; i < n.n_all; i++)
        ck_assert(n.all[i] == 0.0F);
    pt_network_release(&n);
    ck_assert_ptr_null(n.all);
}
END_TEST

START_TEST(a_seed_draws_the_same_weights)
{
    pt_network a;
    pt_network b;
    ck_assert_int_eq(pt_network_init(&a, &shape, NULL), PT_OK);
    ck_assert_int_eq(pt_network_init(&b, &shape, NULL), PT_OK);
    pt_network_draw(&a, 5);
    pt_network_draw(&b, 5);
    ck_assert_mem_eq(a.all, b.all, a.n_all * sizeof *a.all);
    pt_network_draw(&b, 6);
    ck_assert(a.first[0] != b.first[0]);
    pt_network_release(&a);
    pt_network_release(&b);
}
END_TEST

START_TEST(matrices_have_the_variance_of_their_inputs)
{
    pt_network n;
    ck_assert_int_eq(pt_network_init(&n, &shape, NULL), PT_OK);
    pt_network_draw(&n, 1);
    const size_t inputs = pt_network_inputs(&shape);
    double sum = 0;
    for (size_t i = 0; i < inputs * 4; i++)
        sum += (double)n.first[i] * (double)n.first[i];
    ck_assert_double_eq_tol(sum / 4, 2.0, 0.3); /* He et al.: 2 / inputs */
    for (uint32_t i = 0; i < 4; i++) {
        ck_assert(n.blocks[1].gain[i] == 1.0F);
        ck_assert(n.blocks[1].bias[i] == 0.0F);
    }
    for (uint32_t i = 0; i < 6; i++)
        ck_assert(fabsf(n.tables[1][i]) <= 0.2F);
    pt_network_release(&n);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {weights_lie_one_behind_the_other,
                            a_seed_draws_the_same_weights,
                            matrices_have_the_variance_of_their_inputs, NULL};
    return suite_run("network", tests);
}
