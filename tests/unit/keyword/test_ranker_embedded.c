/* SPDX-License-Identifier: MIT */
/* Tests of keyword/ranker_embedded. */
#include "keyword/ranker_embedded.h"

#include "keyword/ranker.h"
#include "suite.h"

START_TEST(the_model_in_the_program_is_small_and_has_every_list)
{
    pt_ranker ranker;
    const pt_str bytes = pt_ranker_embedded();
    ck_assert_uint_eq(bytes.len, pt_embedded_ranker_size);
    ck_assert_uint_le(bytes.len, 500000);
    ck_assert_int_eq(pt_ranker_read(&ranker, bytes, NULL), PT_OK);
    for (int i = 0; i < PT_N_LISTS; i++)
        ck_assert_uint_gt(ranker.forests[i].n_trees, 0);
    pt_ranker_release(&ranker);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        the_model_in_the_program_is_small_and_has_every_list, NULL};
    return suite_run("ranker_embedded", tests);
}
