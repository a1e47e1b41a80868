/* SPDX-License-Identifier: MIT */
/* Tests of find/mention. */
#include "find/mention.h"

#include <string.h>

#include "suite.h"

START_TEST(every_finder_has_its_own_name)
{
    for (int i = 0; i < PT_N_FINDERS; i++) {
        ck_assert_ptr_nonnull(pt_finder_name((pt_finder)i));
        for (int j = 0; j < i; j++)
            ck_assert_str_ne(pt_finder_name((pt_finder)i),
                             pt_finder_name((pt_finder)j));
    }
    ck_assert_str_eq(pt_finder_name(PT_FINDER_GAZETTEER), "gazetteer");
}
END_TEST

START_TEST(a_released_list_is_empty_and_can_be_used_again)
{
    pt_mentions mentions = {0};
    for (int round = 0; round < 2; round++) {
        ck_assert_ptr_nonnull(pt_vec_add(&mentions.list, sizeof(pt_mention)));
        ck_assert_ptr_nonnull(pt_vec_add(&mentions.values, sizeof(pt_value)));
        pt_mentions_release(&mentions);
        ck_assert_uint_eq(mentions.list.len, 0);
        ck_assert_uint_eq(mentions.values.len, 0);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_finder_has_its_own_name,
                            a_released_list_is_empty_and_can_be_used_again,
                            NULL};
    return suite_run("mention", tests);
}
