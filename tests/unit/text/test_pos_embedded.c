/* SPDX-License-Identifier: MIT */
/* Tests of text/pos_embedded. */
#include "text/pos_embedded.h"

#include "suite.h"
#include "text/pos.h"

START_TEST(the_model_in_the_program_is_small_and_good)
{
    pt_pos_model model;
    const pt_str bytes = pt_pos_embedded();
    ck_assert_uint_eq(bytes.len, pt_embedded_speech_size);
    ck_assert_uint_le(bytes.len, 300000);
    ck_assert_int_eq(pt_pos_model_read(&model, bytes, NULL), PT_OK);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_model_in_the_program_is_small_and_good, NULL};
    return suite_run("pos_embedded", tests);
}
