/* SPDX-License-Identifier: MIT */
/* Tests of sequence/embedded: the model in the program is whole. */
#include "sequence/embedded.h"

#include "base/map.h"
#include "sequence/model.h"
#include "sequence/recogniser.h"
#include "suite.h"

START_TEST(the_model_in_the_program_is_one)
{
    pt_model model;
    ck_assert_int_eq(
        pt_model_read(&model, pt_recogniser_embedded(), false, NULL), PT_OK);
    ck_assert_uint_gt(model.sections[PT_MODEL_WEIGHTS].count, 100000);
    ck_assert_uint_ne(pt_model_clusters(&model, pt_hash(PT_STR("the"))), 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_model_in_the_program_is_one, NULL};
    return suite_run("embedded", tests);
}
