/* SPDX-License-Identifier: MIT */
/* Tests of base/vec. */
#include "base/vec.h"

#include "suite.h"

START_TEST(items_stay_in_order_while_it_grows)
{
    PT_VEC(uint32_t) numbers = {0};
    for (uint32_t i = 0; i < 10000; i++) {
        uint32_t *at = pt_vec_add(&numbers, sizeof *at);
        ck_assert_ptr_nonnull(at);
        *at = i;
    }
    ck_assert_uint_eq(numbers.len, 10000);
    for (uint32_t i = 0; i < 10000; i++)
        ck_assert_uint_eq(numbers.items[i], i);
    pt_vec_release(&numbers);
    ck_assert_ptr_null(numbers.items);
    ck_assert_uint_eq(numbers.cap, 0);
}
END_TEST

START_TEST(impossible_sizes_leave_it_unchanged)
{
    PT_VEC(uint64_t) numbers = {0};
    *(uint64_t *)pt_vec_add(&numbers, sizeof(uint64_t)) = 5;
    ck_assert_ptr_null(pt_vec_reserve(&numbers, UINT32_MAX, sizeof(uint64_t)));
    ck_assert_uint_eq(numbers.len, 1);
    ck_assert_uint_eq(numbers.items[0], 5);
    pt_vec_release(&numbers);
}
END_TEST

START_TEST(room_for_none_is_no_failure)
{
    PT_VEC(uint32_t) numbers = {0};
    ck_assert_ptr_nonnull(pt_vec_reserve(&numbers, 0, sizeof(uint32_t)));
    ck_assert_uint_eq(numbers.len, 0);
    pt_vec_release(&numbers);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {items_stay_in_order_while_it_grows,
                            impossible_sizes_leave_it_unchanged,
                            room_for_none_is_no_failure, NULL};
    return suite_run("vec", tests);
}
