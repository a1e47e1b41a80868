/* SPDX-License-Identifier: MIT */
/* Tests of train/matrix. */
#include "train/matrix.h"

#include "suite.h"

#include <string.h>

START_TEST(products_are_added)
{
    /* A is 2 × 3, B is 3 × 2 */
    static const float a[] = {1, 2, 3, 4, 5, 6};
    static const float a_across[] = {1, 4, 2, 5, 3, 6};
    static const float b[] = {1, 0, 2, 1, 0, 3};
    static const float b_across[] = {1, 2, 0, 0, 1, 3};
    static const float expected[] = {6, 13, 16, 26};
    float c[4] = {1, 2, 2, 3};
    pt_matrix_add(c, a, b, 2, 2, 3);
    ck_assert_mem_eq(c, expected, sizeof c);
    const float start[4] = {1, 2, 2, 3};
    memcpy(c, start, sizeof c);
    pt_matrix_add_left(c, a_across, b, 2, 2, 3);
    ck_assert_mem_eq(c, expected, sizeof c);
    memcpy(c, start, sizeof c);
    pt_matrix_add_right(c, a, b_across, 2, 2, 3);
    ck_assert_mem_eq(c, expected, sizeof c);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {products_are_added, NULL};
    return suite_run("matrix", tests);
}
