/* SPDX-License-Identifier: MIT */
/* Tests of base/little. */
#include "base/little.h"

#include "suite.h"

START_TEST(the_first_byte_is_the_lowest_wherever_it_stands)
{
    static const unsigned char bytes[] = {0xFF, 1, 2, 3, 0x84, 5, 6, 7, 0x88};
    ck_assert_uint_eq(pt_u16_read(bytes + 1), 0x0201);
    ck_assert_uint_eq(pt_u32_read(bytes + 1), 0x84030201u);
    ck_assert_uint_eq(pt_u64_read(bytes + 1), 0x8807060584030201u);
}
END_TEST

START_TEST(floats_are_their_bits)
{
    static const unsigned char bytes[] = {0, 0, 0x20, 0xC0};
    ck_assert(pt_f32_read(bytes) == -2.5F);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_first_byte_is_the_lowest_wherever_it_stands,
                            floats_are_their_bits, NULL};
    return suite_run("little", tests);
}
