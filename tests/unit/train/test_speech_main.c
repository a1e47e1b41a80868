/* SPDX-License-Identifier: MIT */
/* Tests of train/speech_main. */
#include "train/speech_main.h"

#include "text/pos.h"
#include "argv_of.h"
#include "train/corpora_of.h"

START_TEST(a_wrong_command_line_is_status_2)
{
    static const char *const lines[] = {
        "",
        "--corpora a",
        "--corpora a --output b --hold-out",
        "--corpora a --output",
        "--hold-out --corpora a --what",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        ck_assert_int_eq(argv_run(pt_speech_main, "%s", lines[i]), 2);
}
END_TEST

START_TEST(a_tagger_is_trained)
{
    folder_of folder;
    pt_buf bytes;
    pt_pos_model model;
    folder_make(&folder);
    corpora_write_speech(&folder);
    const char *path = folder_file(&folder, "speech.model");
    ck_assert_int_eq(
        argv_run(pt_speech_main, "--corpora %s --output %s", folder.path, path),
        0);
    ck_assert_int_eq(
        pt_pos_model_read(&model, corpora_read(&bytes, path), NULL), PT_OK);
    pt_buf_release(&bytes);
    ck_assert_int_eq(
        argv_run(pt_speech_main, "--corpora %s --hold-out", folder.path), 0);
    folder_remove(&folder);
}
END_TEST

START_TEST(corpora_that_are_missing_are_status_1)
{
    ck_assert_int_eq(argv_run(pt_speech_main, "--corpora /nowhere --hold-out"),
                     1);
    ck_assert_int_eq(
        argv_run(pt_speech_main, "--corpora /nowhere --output /nowhere/model"),
        1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_wrong_command_line_is_status_2,
                            a_tagger_is_trained,
                            corpora_that_are_missing_are_status_1, NULL};
    return suite_run("speech_main", tests);
}
