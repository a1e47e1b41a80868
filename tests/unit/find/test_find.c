/* SPDX-License-Identifier: MIT */
/* Tests of find/find. */
#include "find/find.h"

#include "document_of.h"
#include "suite.h"

static const char text[] =
    "Senator Ana Prado left the Northern Trade Forum.\n\nPrado was late.";

static void finds(const pt_find_options *options, const char *expected)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_buf buf;
    document_of(&td, text);
    pt_buf_init(&buf);
    ck_assert_int_eq(pt_find_all(&mentions, &td.in, options, NULL), PT_OK);
    const pt_str shown = mentions_shown(&buf, &td, &mentions);
    ck_assert_msg(pt_str_is_equal(shown, pt_str_from(expected)), "%.*s",
                  (int)shown.len, shown.ptr);
    pt_buf_release(&buf);
    pt_mentions_release(&mentions);
    document_release(&td);
}

START_TEST(all_finders_run_unless_told_otherwise)
{
    pt_find_options options = PT_FIND_ALL;
    finds(NULL, "person:Ana Prado|organization:Northern Trade Forum|"
                "person:Prado");
    options.finders = ~(1U << PT_FINDER_ALIAS);
    finds(&options, "person:Ana Prado|organization:Northern Trade Forum");
    options.finders = 1U << PT_FINDER_HEAD;
    finds(&options, "organization:Northern Trade Forum");
    options.finders = 0;
    finds(&options, "");
}
END_TEST

START_TEST(types_that_are_off_are_dropped_after_the_decision)
{
    pt_find_options options = PT_FIND_ALL;
    options.types = ~(1U << PT_TYPE_PERSON);
    finds(&options, "organization:Northern Trade Forum");
}
END_TEST

START_TEST(keyword_sections_are_no_prose)
{
    test_document td;
    document_of(&td, "Minister Ana Prado left in May 2026.\n\n"
                     "[] Ana Prado, Prado resigns, politics 2026");
    pt_mentions mentions = {0};
    ck_assert_int_eq(pt_find_all(&mentions, &td.in, NULL, NULL), PT_OK);
    for (uint32_t i = 0; i < mentions.list.len; i++)
        ck_assert_uint_eq(mentions.list.items[i].text, 0);
    ck_assert_uint_eq(mentions.list.len, 2);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {all_finders_run_unless_told_otherwise,
                            types_that_are_off_are_dropped_after_the_decision,
                            keyword_sections_are_no_prose, NULL};
    return suite_run("find", tests);
}
