/* SPDX-License-Identifier: MIT */
/* Tests of train/recogniser_main. */
#include "train/recogniser_main.h"

#include "argv_of.h"
#include "train/corpora_of.h"

START_TEST(a_wrong_command_line_is_status_2)
{
    static const char *const lines[] = {
        "",
        "--corpora",
        "--corpora a --output b",
        "--corpora a --names b",
        "--score a",
        "--corpora a --names b --output c --what",
        "--without all",
        "--what 1",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        ck_assert_int_eq(argv_run(pt_recogniser_main, "%s", lines[i]), 2);
}
END_TEST

START_TEST(a_model_is_trained_and_scored)
{
    folder_of folder;
    pt_buf model;
    folder_make(&folder);
    corpora_write_names(&folder);
    const char *path = folder_file(&folder, "out.model");
    const char *gold = corpus_write(&folder, "gold.jsonl", 4);
    ck_assert_int_eq(argv_run(pt_recogniser_main,
                              "--corpora %s --names %s --output %s --folds 2 "
                              "--epochs 2 --seed 3 --without clusters "
                              "--without names --rate 0.1 --documents 12",
                              folder.path, folder.path, path),
                     0);
    ck_assert_uint_gt(corpora_read(&model, path).len, 100);
    pt_buf_release(&model);
    ck_assert_int_eq(
        argv_run(pt_recogniser_main, "--score %s --model %s", gold, path), 0);
    ck_assert_int_eq(
        argv_run(pt_recogniser_main, "--score %s --model %s", gold, gold), 1);
    folder_remove(&folder);
}
END_TEST

START_TEST(cross_validation_writes_nothing)
{
    folder_of folder;
    folder_make(&folder);
    corpora_write_names(&folder);
    ck_assert_int_eq(argv_run(pt_recogniser_main,
                              "--corpora %s --names %s --cross-validate "
                              "--folds 2 --epochs 1 --without second",
                              folder.path, folder.path),
                     0);
    folder_remove(&folder); /* and nothing else is in it */
}
END_TEST

START_TEST(corpora_that_are_missing_are_status_1)
{
    folder_of folder;
    folder_make(&folder);
    const char *path = folder_file(&folder, "out.model");
    ck_assert_int_eq(argv_run(pt_recogniser_main,
                              "--corpora %s --names %s --output %s",
                              folder.path, folder.path, path),
                     1);
    ck_assert_int_ne(access(path, F_OK), 0);
    folder_remove(&folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_wrong_command_line_is_status_2,
                            a_model_is_trained_and_scored,
                            cross_validation_writes_nothing,
                            corpora_that_are_missing_are_status_1, NULL};
    return suite_run("recogniser_main", tests);
}
