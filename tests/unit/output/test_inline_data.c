/* SPDX-License-Identifier: MIT */
/* Tests of output/inline_data. */
#include "output/inline_data.h"

#include "base/str.h"
#include "suite.h"

static void check(pt_inline_data as, const pt_entity *entity,
                  const char *expected)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_inline_data_add(&out, as, entity);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), pt_str_from(expected)),
                  "%.*s", (int)out.len, out.ptr);
    pt_buf_release(&out);
}

START_TEST(a_span_says_what_it_names)
{
    const pt_entity oslo = {
        .slug = PT_STR("oslo"), .wikidata = PT_STR("Q585"), .schema = "City"};
    const pt_entity ann = {.slug = PT_STR("ann-lee"), .schema = "Person"};
    check(PT_INLINE_DATA_OFF, &oslo, "");
    check(PT_INLINE_DATA_RDFA, &oslo,
          ",[\"property\",\"schema:mentions\"],[\"typeof\",\"schema:City\"],"
          "[\"resource\",\"http://www.wikidata.org/entity/Q585\"]");
    check(PT_INLINE_DATA_RDFA, &ann,
          ",[\"property\",\"schema:mentions\"],[\"typeof\",\"schema:Person\"],"
          "[\"resource\",\"#ann-lee\"]");
    check(PT_INLINE_DATA_MICRODATA, &oslo,
          ",[\"itemscope\",\"\"],[\"itemtype\",\"https://schema.org/City\"],"
          "[\"itemid\",\"http://www.wikidata.org/entity/Q585\"]");
    check(PT_INLINE_DATA_MICRODATA, &ann,
          ",[\"itemscope\",\"\"],[\"itemtype\",\"https://schema.org/Person\"]");
}
END_TEST

START_TEST(the_name_stands_inside)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_inline_data_open_name(&out, PT_INLINE_DATA_RDFA);
    ck_assert(
        pt_str_is_equal(pt_buf_str(&out),
                        PT_STR("{\"t\":\"Span\",\"c\":[[\"\",[\"entity-name\"],"
                               "[[\"property\",\"schema:name\"]]],[")));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_span_says_what_it_names, the_name_stands_inside,
                            NULL};
    return suite_run("inline_data", tests);
}
