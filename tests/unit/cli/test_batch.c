/* SPDX-License-Identifier: MIT */
/* Tests of cli/batch; threads, signals and closed pipes: tests/batch.sh. */
#include "cli/batch.h"

#include "cli/cli_of.h"

static const char records[] = "{\"id\":1,\"text\":\"Ann Lee is in Oslo.\"}\n"
                              "{\"id\":2,\"text\":3}\n";

START_TEST(records_are_answered)
{
    folder_of folder;
    pt_buf summary;
    folder_make(&folder);
    const char *path = folder_file(&folder, "summary.json");
    cli_said said = cli_run(records,
                            "batch --api-version 1.23 --summary %s "
                            "--flush -j 2",
                            path);
    ck_assert_int_eq(said.status, 0);
    ck_assert_ptr_nonnull(
        strstr(said.out.ptr, "\"pandoc-api-version\":[1,23]"));
    ck_assert_ptr_nonnull(strstr(said.out.ptr, "{\"id\":2,\"error\":"));
    cli_read(&summary, path);
    ck_assert_ptr_nonnull(strstr(summary.ptr, "\"documents\":1,\"errors\":1,"));
    ck_assert_ptr_nonnull(strstr(summary.ptr, "\"complete\":true"));
    pt_buf_release(&summary);
    cli_release(&said);
    folder_remove(&folder);
}
END_TEST

START_TEST(shards_divide_the_records)
{
    size_t len = 0;
    for (int shard = 1; shard <= 3; shard++) {
        cli_said said = cli_run(records, "batch --shard %d/3", shard);
        ck_assert_int_eq(said.status, 0);
        len += said.out.len - 1;
        cli_release(&said);
    }
    cli_said all = cli_run(records, "batch");
    ck_assert_uint_eq(len, all.out.len - 1);
    cli_release(&all);
}
END_TEST

START_TEST(strict_makes_bad_records_a_failure)
{
    cli_said said = cli_run(records, "batch --strict");
    ck_assert_int_eq(said.status, 1);
    ck_assert_str_eq(said.err.ptr, "pandoc-tagger: 1 of 2 records are bad\n");
    cli_release(&said);
}
END_TEST

START_TEST(values_are_checked)
{
    cli_check("", "batch --jobs 0", 2, "whole number from 1");
    cli_check("", "batch --jobs 2000", 2, "not '2000'");
    cli_check("", "batch --jobs 2x", 2, "not '2x'");
    cli_check("", "batch --max-record -1", 2, "--max-record");
    cli_check("", "batch --shard 4/3", 2, "I/N");
    cli_check("", "batch --shard 1", 2, "I/N");
    cli_check("", "batch --api-version 1", 2, "two numbers");
    cli_check("", "batch a.json", 2, "records come from standard input");
    cli_check("", "batch --output x", 2, "goes with --files");
    cli_check("", "batch --summary /dev/null/a -j 1", 1, "/dev/null");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {records_are_answered, shards_divide_the_records,
                            strict_makes_bad_records_a_failure,
                            values_are_checked, NULL};
    return suite_run("batch", tests);
}
