/* SPDX-License-Identifier: MIT */
/* Tests of report/rows. */
#include "report/rows.h"

#include "report/extract_of.h"
#include "report/object.h"

START_TEST(mentions_and_keywords_come_in_the_order_of_the_text)
{
    analysed a;
    analyse(&a, META_OF("Oslo plan"), "The Oslo plan of Bergen.");
    pt_rows rows;
    uint32_t index = 9;
    ck_assert_int_eq(pt_rows_init(&rows, &a.analysis, NULL), PT_OK);
    ck_assert_int_eq(pt_rows_next(&rows, &index), PT_ROW_KEYWORD);
    ck_assert_uint_eq(index, 0);
    ck_assert_int_eq(pt_rows_next(&rows, &index), PT_ROW_MENTION);
    ck_assert_uint_eq(index, 0);
    ck_assert_int_eq(pt_rows_next(&rows, &index), PT_ROW_MENTION);
    ck_assert_uint_eq(index, 1);
    ck_assert_int_eq(pt_rows_next(&rows, &index), PT_ROW_END);
    release(&a);
}
END_TEST

START_TEST(a_row_begins_with_its_kind)
{
    analysed a;
    analyse(&a, "{}", "A plan of Bergen.");
    pt_rows rows;
    struct json_object *row = NULL;
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_rows_init(&rows, &a.analysis, NULL), PT_OK);
    ck_assert(pt_rows_read(&row, &rows));
    pt_object_print(&out, row);
    ck_assert(buf_has(&out, "{\"kind\":\"mention\",\"start\":10,\"end\":16,"));
    ck_assert(!pt_rows_read(&row, &rows));
    ck_assert_ptr_null(row);
    pt_buf_release(&out);
    release(&a);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {mentions_and_keywords_come_in_the_order_of_the_text,
                            a_row_begins_with_its_kind, NULL};
    return suite_run("rows", tests);
}
