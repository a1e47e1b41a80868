/* SPDX-License-Identifier: MIT */
/* Tests of base/types. */
#include "pandoc-tagger/types.h"

#include "base/str.h"
#include "suite.h"

START_TEST(every_type_is_described_and_found)
{
    for (int i = 0; i < PT_N_TYPES; i++) {
        const pt_type_info *info = pt_type_describe((pt_type)i);
        ck_assert_ptr_nonnull(info->name);
        ck_assert_ptr_nonnull(info->schema);
        ck_assert_ptr_nonnull(info->label);
        ck_assert_ptr_nonnull(info->plural);
        ck_assert_ptr_nonnull(info->meaning);
        ck_assert_int_eq(pt_type_find(pt_str_from(info->name)), i);
    }
    ck_assert_ptr_null(pt_type_describe((pt_type)PT_N_TYPES));
}
END_TEST

START_TEST(other_names_are_understood)
{
    ck_assert_int_eq(pt_type_find(PT_STR("ORG")), PT_TYPE_ORGANIZATION);
    ck_assert_int_eq(pt_type_find(PT_STR("gpe")), PT_TYPE_LOCATION);
    ck_assert_int_eq(pt_type_find(PT_STR("Person")), PT_TYPE_PERSON);
    ck_assert_int_eq(pt_type_find(PT_STR("persons")), -1);
    ck_assert_int_eq(pt_type_find(PT_STR("")), -1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_type_is_described_and_found,
                            other_names_are_understood, NULL};
    return suite_run("types", tests);
}
