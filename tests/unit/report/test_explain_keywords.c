/* SPDX-License-Identifier: MIT */
/* Tests of report/explain_keywords. */
#include "report/explain_keywords.h"

#include "report/extract_of.h"
#include "suite.h"

#include <json-c/json.h>

static const char meta[] =
    "{\"keywords\":{\"t\":\"MetaString\",\"c\":\"Oslo trade, ferry, boat "
    "race law\"}}";

START_TEST(keywords_have_a_line_with_grade_and_place)
{
    analysed a;
    pt_buf out;
    pt_buf_init(&out);
    analyse(&a, meta, "The trading in Oslo. Ferries race boats.");
    pt_plain plain;
    ck_assert_int_eq(pt_plain_init(&plain, a.job.doc, NULL), PT_OK);
    ck_assert_int_eq(pt_explain_keywords(&out, &a.analysis, &plain, NULL),
                     PT_OK);
    ck_assert_msg(pt_str_is_equal(
                      pt_buf_str(&out),
                      PT_STR("\n"
                             "keyword        grade      times  place  text\n"
                             "Oslo trade     scattered  1      1:5    trading "
                             "in Oslo\n"
                             "ferry          inflected  1      1:22   Ferries\n"
                             "boat race law  absent     0      1:30   2 of 3: "
                             "race boats\n")),
                  "%.*s", (int)out.len, out.ptr);
    pt_buf_release(&out);
    release(&a);
}
END_TEST

START_TEST(without_keywords_there_is_no_table)
{
    analysed a;
    pt_buf out;
    pt_buf_init(&out);
    analyse(&a, "{}", "Boats.");
    pt_plain plain;
    ck_assert_int_eq(pt_plain_init(&plain, a.job.doc, NULL), PT_OK);
    ck_assert_int_eq(pt_explain_keywords(&out, &a.analysis, &plain, NULL),
                     PT_OK);
    ck_assert_uint_eq(out.len, 0);
    pt_buf_release(&out);
    release(&a);
}
END_TEST

START_TEST(json_has_all_places)
{
    analysed a;
    analyse(&a, meta, "Ferry. The trade of Oslo, Oslo trade. Race boats.");
    pt_plain plain;
    ck_assert_int_eq(pt_plain_init(&plain, a.job.doc, NULL), PT_OK);
    json_object *keywords = pt_explain_keywords_json(&a.analysis, &plain);
    ck_assert_uint_eq(json_object_array_length(keywords), 3);
    json_object *oslo = json_object_array_get_idx(keywords, 0);
    json_object *places = json_object_object_get(oslo, "places");
    ck_assert_uint_eq(json_object_array_length(places), 2);
    json_object *place = json_object_array_get_idx(places, 0);
    ck_assert_str_eq(
        json_object_get_string(json_object_object_get(place, "grade")),
        "scattered");
    ck_assert_int_eq(
        json_object_get_int(json_object_object_get(place, "character")), 12);
    json_object *law = json_object_array_get_idx(keywords, 2);
    json_object *nearest = json_object_object_get(law, "nearest");
    ck_assert_int_eq(
        json_object_get_int(json_object_object_get(nearest, "words")), 2);
    json_object_put(keywords);
    release(&a);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {keywords_have_a_line_with_grade_and_place,
                            without_keywords_there_is_no_table,
                            json_has_all_places, NULL};
    return suite_run("explain_keywords", tests);
}
