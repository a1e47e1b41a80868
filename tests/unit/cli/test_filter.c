/* SPDX-License-Identifier: MIT */
/* Tests of cli/filter. */
#include "cli/filter.h"

#include "cli/cli_of.h"

START_TEST(a_document_is_tagged_and_stripped_again)
{
    cli_said tagged = cli_run(cli_document, "html");
    ck_assert_int_eq(tagged.status, 0);
    ck_assert_ptr_nonnull(strstr(tagged.out.ptr, "[\"entity\",\"person\"]"));
    ck_assert_uint_eq(tagged.err.len, 1);
    cli_said twice = cli_run(cli_document, "json");
    cli_said plain = cli_run(twice.out.ptr, "--strip");
    ck_assert_int_eq(plain.status, 0);
    ck_assert_int_eq(strncmp(plain.out.ptr, cli_document, strlen(cli_document)),
                     0);
    cli_release(&tagged);
    cli_release(&twice);
    cli_release(&plain);
}
END_TEST

START_TEST(what_was_found_is_counted_and_checked_on_standard_error)
{
    cli_said counted = cli_run(cli_document, "--verbose");
    ck_assert_int_eq(counted.status, 0);
    ck_assert_str_eq(counted.err.ptr,
                     "pandoc-tagger: 1 person, 1 location (2 entities); "
                     "0 keywords, found 0 times\n");
    cli_said none = cli_run(cli_document, "--verbose --no-entities");
    ck_assert_ptr_nonnull(strstr(none.err.ptr, "no entities (0 entities)"));
    cli_said checked = cli_run(cli_document, "--check");
    ck_assert_int_eq(checked.status, 0);
    ck_assert_ptr_nonnull(strstr(checked.err.ptr, "warning"));
    ck_assert_ptr_nonnull(strstr(checked.out.ptr, "\"entity\""));
    cli_release(&counted);
    cli_release(&none);
    cli_release(&checked);
}
END_TEST

START_TEST(failures_have_a_status_and_a_line)
{
    cli_check("none", "html", 1, "malformed JSON");
    cli_check(cli_document, "--types=ship", 2, "ship");
    cli_check(cli_document, "html tex", 2, "tex");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        a_document_is_tagged_and_stripped_again,
        what_was_found_is_counted_and_checked_on_standard_error,
        failures_have_a_status_and_a_line, NULL};
    return suite_run("filter", tests);
}
