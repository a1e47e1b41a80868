/* SPDX-License-Identifier: MIT */
/* Tests of text/irregular. */
#include "text/irregular.h"

#include "suite.h"

START_TEST(irregular_forms_have_a_base)
{
    ck_assert(
        pt_str_is_equal(pt_irregular_base(PT_STR("bought")), PT_STR("buy")));
    ck_assert(
        pt_str_is_equal(pt_irregular_base(PT_STR("women")), PT_STR("woman")));
    ck_assert(
        pt_str_is_equal(pt_irregular_base(PT_STR("ferry")), PT_STR("ferry")));
    ck_assert(pt_str_is_equal(pt_irregular_base(PT_STR("")), PT_STR("")));
}
END_TEST

START_TEST(every_row_is_found_and_leads_to_a_base)
{
    size_t i = 0;
    for (; pt_irregular_at(i) != NULL; i++) {
        const pt_irregular *row = pt_irregular_at(i);
        const pt_str base = pt_irregular_base(pt_str_from(row->form));
        ck_assert_msg(pt_str_is_equal(base, pt_str_from(row->base)), "%s",
                      row->form);
        ck_assert_msg(pt_irregular_base(base).ptr == base.ptr, "%s", row->base);
    }
    ck_assert_uint_eq(i, pt_irregular_count());
}
END_TEST

int main(void)
{
    const TTest *tests[] = {irregular_forms_have_a_base,
                            every_row_is_found_and_leads_to_a_base, NULL};
    return suite_run("irregular", tests);
}
