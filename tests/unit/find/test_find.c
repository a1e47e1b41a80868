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

int main(void)
{
    const TTest *tests[] = {all_finders_run_unless_told_otherwise,
                            types_that_are_off_are_dropped_after_the_decision,
                            NULL};
    return suite_run("find", tests);
}
