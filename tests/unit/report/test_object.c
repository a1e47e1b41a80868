/* SPDX-License-Identifier: MIT */
/* Tests of report/object. */
#include "report/object.h"

#include "base/str.h"
#include "suite.h"

#include <json-c/json.h>

START_TEST(keys_keep_their_order_and_empty_ones_are_left_out)
{
    pt_object object = pt_object_new();
    pt_buf text, out;
    pt_buf_init(&text);
    pt_buf_init(&out);
    pt_buf_add(&text, PT_STR("a/\"b\""));
    pt_object_add_count(&object, "n", UINT32_MAX);
    pt_object_add_str(&object, "empty", PT_STR(""));
    pt_object_add_buf(&object, "b", &text);
    pt_object_add_score(&object, "a", 0.5F);
    pt_object_add_flag(&object, "no", false);
    pt_object_add_flag(&object, "yes", true);
    pt_object_add_thing(&object, "none", PT_STR(""));
    pt_object_add_thing(&object, "thing", PT_STR("Q1"));
    pt_object_add(&object, "list",
                  pt_array_add(json_object_new_array(),
                               pt_string_new(PT_STR("\xED\xA0\xBD"))));
    pt_object_print(&out, object.json);
    ck_assert(pt_str_is_equal(
        pt_buf_str(&out),
        PT_STR("{\"n\":4294967295,\"b\":\"a/\\\"b\\\"\",\"a\":0.500,"
               "\"yes\":true,\"thing\":\"http://www.wikidata.org/entity/Q1\","
               "\"list\":[\"\xEF\xBF\xBD\"]}")));
    pt_buf_release(&out);
}
END_TEST

START_TEST(what_fails_once_fails_for_good)
{
    pt_object object = pt_object_new();
    pt_buf out;
    pt_buf_init(&out);
    pt_object_add(&object, "failed", NULL);
    pt_object_add_count(&object, "n", 1);
    ck_assert_ptr_null(object.json);
    ck_assert_ptr_null(pt_array_add(json_object_new_array(), object.json));
    ck_assert_ptr_null(pt_array_add(NULL, json_object_new_array()));
    pt_object_print(&out, object.json);
    ck_assert(pt_buf_failed(&out));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {keys_keep_their_order_and_empty_ones_are_left_out,
                            what_fails_once_fails_for_good, NULL};
    return suite_run("object", tests);
}
