/* SPDX-License-Identifier: MIT */
/* Tests of document/kinds. */
#include "document/kinds.h"

#include "suite.h"

START_TEST(every_constructor_is_found_by_its_name)
{
    uint8_t n = 0;
    for (uint8_t i = 1; pt_constructor_find(pt_constructor_row(i)->name) == i;
         i++) {
        n = i;
        const pt_constructor *row = pt_constructor_row(i);
        ck_assert(row->block != PT_BLOCK_UNKNOWN ||
                  row->inlined != PT_INLINE_UNKNOWN);
        if (row->name.len == 9 && row->name.ptr[0] == 'U')
            break;
    }
    ck_assert_uint_eq(n, 35);
}
END_TEST

START_TEST(other_names_are_unknown)
{
    static const char *const names[] = {"",      "para",    "Par",
                                        "Paras", "MetaMap", "AlignLeft"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        ck_assert_uint_eq(pt_constructor_find(pt_str_from(names[i])), 0);
    ck_assert_int_eq(pt_constructor_row(0)->block, PT_BLOCK_UNKNOWN);
    ck_assert_int_eq(pt_constructor_row(0)->inlined, PT_INLINE_UNKNOWN);
}
END_TEST

START_TEST(names_are_read_with_escapes)
{
    static const char *const cases[] = {"\"Span\"", "\"S\\u0070an\""};
    for (size_t i = 0; i < 2; i++) {
        pt_scan scan;
        pt_scan_init(&scan, pt_str_from(cases[i]), 1);
        ck_assert_int_eq(pt_scan_next(&scan), PT_EVENT_STRING);
        const pt_constructor *row =
            pt_constructor_row(pt_constructor_scan(&scan));
        ck_assert_int_eq(row->inlined, PT_INLINE_SPAN);
        pt_scan_release(&scan);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_constructor_is_found_by_its_name,
                            other_names_are_unknown,
                            names_are_read_with_escapes, NULL};
    return suite_run("kinds", tests);
}
