/* SPDX-License-Identifier: MIT */
/* Tests of cli/keywords. */
#include "cli/keywords.h"

#include "cli/cli_of.h"

START_TEST(suggestions_are_a_list_or_json)
{
    cli_said list = cli_run(cli_document, "keywords --limit 1");
    ck_assert_int_eq(list.status, 0);
    ck_assert_ptr_nonnull(strchr(list.out.ptr, '\n'));
    ck_assert_str_eq(strchr(list.out.ptr, '\n'), "\n");
    cli_said json = cli_run(cli_document, "keywords --json --list words");
    ck_assert_int_eq(json.status, 0);
    ck_assert_ptr_nonnull(strchr("{[", json.out.ptr[0]));
    cli_release(&list);
    cli_release(&json);
}
END_TEST

START_TEST(records_are_answered_in_their_order)
{
    cli_said said = cli_run("{\"id\":1,\"text\":\"Cod quotas in Norway.\"}\n"
                            "{\"id\":2,\"text\":3}\n"
                            "{\"id\":4,\"text\":\"Solar panels.\"}\n",
                            "keywords --jsonl");
    ck_assert_int_eq(said.status, 0);
    const char *first = strstr(said.out.ptr, "{\"id\":1,\"keyphrases\":[\"");
    const char *second = strstr(said.out.ptr, "{\"id\":2,\"error\":");
    const char *third = strstr(said.out.ptr, "{\"id\":4,\"keyphrases\":[\"");
    ck_assert_ptr_nonnull(first);
    ck_assert(first < second && second < third);
    cli_release(&said);
}
END_TEST

START_TEST(failures_have_a_status_and_a_line)
{
    cli_check("", "keywords --limit 0", 2, "'--limit' takes a whole number");
    cli_check("", "keywords --limit 3x", 2, "not '3x'");
    cli_check("", "keywords --limit 10001", 2, "10000");
    cli_check("", "keywords --list letters", 2, "not 'letters'");
    cli_check("", "keywords --jsonl a.json", 2, "standard input");
    cli_check("none", "keywords", 1, "pandoc-tagger: ");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {suggestions_are_a_list_or_json,
                            records_are_answered_in_their_order,
                            failures_have_a_status_and_a_line, NULL};
    return suite_run("keywords", tests);
}
