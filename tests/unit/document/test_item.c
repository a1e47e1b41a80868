/* SPDX-License-Identifier: MIT */
/* Tests of document/item. */
#include "document/item.h"

#include "base/str.h"
#include "suite.h"

static pt_document document_of_source(const char *source)
{
    return (pt_document){.source = pt_str_from(source)};
}

START_TEST(items_follow_each_other_to_the_end_of_their_list)
{
    const pt_document doc = document_of_source(
        "[{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"]}\\\"\\\\\"}]} ,\n"
        " {\"c\":[{\"t\":\"x\"}], \"t\" : \"Div\"},{\"t\":\"Null\"}] ,{}");
    static const char *const types[] = {"Para", "Div", "Null"};
    pt_item item;
    ck_assert(pt_item_read(&item, &doc, 1, 10));
    for (size_t i = 0; i < 3; i++) {
        ck_assert(pt_str_is_equal(item.type, pt_str_from(types[i])));
        ck_assert_int_eq(doc.source.ptr[item.begin], '{');
        ck_assert_int_eq(doc.source.ptr[item.end - 1], '}');
        ck_assert_int_eq(pt_item_next(&item, &doc, item.end, 10), i < 2);
    }
}
END_TEST

START_TEST(what_is_too_deep_or_no_constructor_is_no_item)
{
    const pt_document doc =
        document_of_source("[{\"t\":\"A\",\"c\":[[[]]]},3,{\"t\":1}]");
    pt_item item = {7, 7, PT_STR("")};
    ck_assert(!pt_item_read(&item, &doc, 1, 3));
    ck_assert_uint_eq(item.begin, 7);
    ck_assert(pt_item_read(&item, &doc, 1, 4));
    ck_assert(!pt_item_read(&item, &doc, 0, 4));
    ck_assert(!pt_item_read(&item, &doc, 1000, 4));
    ck_assert(!pt_item_next(&item, &doc, item.end, 4));
    const uint32_t last = (uint32_t)doc.source.len - 8;
    ck_assert(pt_item_read(&item, &doc, last, 4));
    ck_assert_uint_eq(item.type.len, 0);
}
END_TEST

START_TEST(space_is_skipped_both_ways)
{
    const pt_document doc = document_of_source(" \t\r\n{ }  ");
    ck_assert_uint_eq(pt_source_skip_space(&doc, 0), 4);
    ck_assert_uint_eq(pt_source_skip_space(&doc, 7), 9);
    ck_assert_uint_eq(pt_source_skip_space_back(&doc, 9), 7);
    ck_assert_uint_eq(pt_source_skip_space_back(&doc, 3), 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {items_follow_each_other_to_the_end_of_their_list,
                            what_is_too_deep_or_no_constructor_is_no_item,
                            space_is_skipped_both_ways, NULL};
    return suite_run("item", tests);
}
