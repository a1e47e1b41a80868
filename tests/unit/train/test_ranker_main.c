/* SPDX-License-Identifier: MIT */
/* Tests of train/ranker_main. */
#include "train/ranker_main.h"

#include <string.h>

#include "keyword/ranker.h"
#include "argv_of.h"
#include "train/corpora_of.h"

START_TEST(a_wrong_command_line_is_status_2)
{
    static const char *const lines[] = {
        "",
        "--corpora a",
        "--output a",
        "--corpora a --output",
        "--corpora a --cross-validate letters",
        "--corpora a --output b --what 1",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        ck_assert_int_eq(argv_run(pt_ranker_main, "%s", lines[i]), 2);
}
END_TEST

START_TEST(rankers_are_trained)
{
    folder_of folder;
    pt_buf bytes;
    pt_ranker ranker;
    folder_make(&folder);
    corpora_write_keyphrases(&folder);
    const char *path = folder_file(&folder, "ranker.model");
    ck_assert_int_eq(
        argv_run(pt_ranker_main, "--corpora %s --output %s", folder.path, path),
        0);
    ck_assert_int_eq(pt_ranker_read(&ranker, corpora_read(&bytes, path), NULL),
                     PT_OK);
    ck_assert_uint_eq(ranker.forests[PT_LIST_PHRASES].n_trees, 200);
    ck_assert_uint_eq(ranker.forests[PT_LIST_PLAIN].n_trees, 120);
    ck_assert_uint_gt(ranker.titles.n_bits, 0);
    pt_ranker_release(&ranker);
    pt_buf_release(&bytes);
    folder_remove(&folder);
}
END_TEST

START_TEST(one_is_measured_on_articles_it_has_not_seen)
{
    folder_of folder;
    pt_buf bytes;
    folder_make(&folder);
    corpora_write_keyphrases(&folder);
    const char *path = folder_file(&folder, "predictions.jsonl");
    const char *other = articles_write(&folder, "other.jsonl", 1);
    ck_assert_int_eq(argv_run(pt_ranker_main,
                              "--corpora %s --cross-validate phrases "
                              "--predictions %s --rounds 1 --folds 2 --trees 5 "
                              "--rate 0.3 --seed 7 --drop 1 --score %s",
                              folder.path, path, other),
                     0);
    const pt_str lines = corpora_read(&bytes, path);
    uint32_t n = 0;
    for (size_t i = 0; i < lines.len; i++)
        n += lines.ptr[i] == '\n';
    ck_assert_uint_eq(n, 4); /* those of the first source */
    pt_buf_release(&bytes);
    folder_remove(&folder);
}
END_TEST

START_TEST(corpora_that_are_missing_are_status_1)
{
    ck_assert_int_eq(
        argv_run(pt_ranker_main, "--corpora /nowhere --output /nowhere/model"),
        1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_wrong_command_line_is_status_2,
                            rankers_are_trained,
                            one_is_measured_on_articles_it_has_not_seen,
                            corpora_that_are_missing_are_status_1, NULL};
    return suite_run("ranker_main", tests);
}
