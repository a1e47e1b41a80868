/* SPDX-License-Identifier: MIT */
/* Tests of report/analysis_json. */
#include "report/analysis_json.h"

#include "report/extract_of.h"
#include "report/object.h"

static const char words[] = "Minister Ana Prado, and Prado, paid fees of $5.";

static void expect(struct json_object *value, const char *json)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_object_print(&out, value);
    ck_assert_msg(buf_has(&out, json), "%.*s", (int)out.len, out.ptr);
    pt_buf_release(&out);
}

START_TEST(each_part_says_what_there_is_to_say)
{
    analysed a;
    analyse(&a, META_OF("fee"), words);
    pt_plain place;
    ck_assert_int_eq(pt_plain_init(&place, a.job.doc, NULL), PT_OK);
    expect(pt_json_mention(&a.analysis, 0, &place),
           "{\"start\":9,\"end\":18,\"text\":\"Ana Prado\",\"type\":"
           "\"person\",\"entity\":\"ana-prado\",\"name\":\"Ana Prado\","
           "\"confidence\":");
    expect(pt_json_mention(&a.analysis, 2, &place),
           "\"role\":\"body\",\"section\":0,\"amount\":\"5\",\"currency\":"
           "\"USD\"}");
    expect(pt_json_entity(&a.analysis, 0),
           "\"mentions\":2,\"forms\":[{\"form\":\"Ana Prado\",\"mentions\":1},"
           "{\"form\":\"Prado\",\"mentions\":1}]}");
    expect(pt_json_keyword(&a.analysis, 0),
           "{\"keyword\":\"fee\",\"name\":\"fee\",\"declared\":[\"metadata\"],"
           "\"grade\":\"inflected\",\"matches\":1}");
    expect(pt_json_match(&a.analysis, 0, &place),
           "{\"start\":36,\"end\":40,\"text\":\"fees\",\"keyword\":\"fee\",");
    release(&a);
}
END_TEST

START_TEST(every_role_has_a_name)
{
    for (pt_role role = PT_ROLE_BODY; role <= PT_ROLE_KEYWORDS; role++)
        ck_assert_uint_gt(strlen(pt_role_name(role)), 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {each_part_says_what_there_is_to_say,
                            every_role_has_a_name, NULL};
    return suite_run("analysis_json", tests);
}
