/* SPDX-License-Identifier: MIT */
/* Tests of check/location. */
#include "check/location.h"

#include "check/checked_of.h"

/* Where the first finding of `placeholder` is. */
static pt_location locate(checked_of *c, const char *file)
{
    pt_source source = {.bytes = PT_STR("")};
    pt_location location;
    ck_assert_uint_gt(c->findings.len, 0);
    if (file != NULL)
        ck_assert_int_eq(pt_source_read(&source, pt_str_from(file), NULL),
                         PT_OK);
    ck_assert_int_eq(pt_location_find(&location, &c->findings.items[0],
                                      c->job.doc, file == NULL ? NULL : &source,
                                      NULL),
                     PT_OK);
    pt_source_release(&source);
    return location;
}

START_TEST(columns_count_characters)
{
    checked_of c = {0};
    check_of(&c, "placeholder", "", "# Head\nÉtà 北京 TODO.");
    const pt_location l = locate(&c, "# Head\n\nÉtà *北京*\n TODO.\n");
    ck_assert_uint_eq(l.line, 4);
    ck_assert_uint_eq(l.column, 2);
    ck_assert_uint_eq(l.end_line, 4);
    ck_assert_uint_eq(l.end_column, 6);
    const pt_location m = locate(&c, "\xEF\xBB\xBFÉtà 北京 TODO.");
    ck_assert_uint_eq(m.line, 1);
    ck_assert_uint_eq(m.column, 8);
    checked_release(&c);
}
END_TEST

START_TEST(without_a_file_section_and_words_tell)
{
    checked_of c = {0};
    check_of(&c, "placeholder", "",
             "# Head\nSome words that are far away from all of it and a few "
             "more of them, then TODO.");
    const pt_location l = locate(&c, NULL);
    ck_assert_uint_eq(l.line, 0);
    ck_assert(pt_str_is_equal(l.section, PT_STR("Head")));
    ck_assert_msg(
        pt_str_is_equal(l.quote,
                        PT_STR("all of it and a few more of them, then TODO.")),
        "%.*s", (int)l.quote.len, l.quote.ptr);
    checked_release(&c);
}
END_TEST

START_TEST(the_readers_own_positions_come_first)
{
    checked_of c = {0};
    pt_buf_init(&c.source);
    pt_buf_add(&c.source,
               PT_STR("{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":"
                      "[{\"t\":\"Para\",\"c\":[{\"t\":\"Span\",\"c\":[[\"\",[],"
                      "[[\"data-pos\",\"a@b.md@7:3-7:9\"]]],[{\"t\":\"Str\","
                      "\"c\":\"a-TODO\"}]]}]}]}"));
    check_source(&c, "placeholder");
    const pt_location l = locate(&c, "TODO");
    ck_assert_uint_eq(l.line, 7);
    ck_assert_uint_eq(l.column, 5);
    ck_assert_uint_eq(l.end_column, 9);
    checked_release(&c);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {columns_count_characters,
                            without_a_file_section_and_words_tell,
                            the_readers_own_positions_come_first, NULL};
    return suite_run("location", tests);
}
