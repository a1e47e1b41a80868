/* SPDX-License-Identifier: MIT */
/* Tests of train/network_main. */
#include "train/network_main.h"

#include "argv_of.h"
#include "train/corpora_of.h"

START_TEST(a_wrong_command_line_is_status_2)
{
    static const char *const lines[] = {
        "",
        "--corpora a",
        "--output a",
        "--corpora a --output",
        "--corpora a --output b --what 1",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        ck_assert_int_eq(argv_run(pt_network_main, "%s", lines[i]), 2);
}
END_TEST

START_TEST(a_network_is_trained_the_same_for_a_seed)
{
    folder_of folder;
    pt_buf bytes[3];
    folder_make(&folder);
    corpora_write_network(&folder);
    const char *path = folder_file(&folder, "network");
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(argv_run(pt_network_main,
                                  "--corpora %s --output %s --epochs 1 "
                                  "--width 16 --seed %d --fold 1",
                                  folder.path, path, i < 2 ? 1 : 2),
                         0);
        ck_assert_uint_gt(corpora_read(&bytes[i], path).len, 1000);
    }
    ck_assert(pt_str_is_equal(pt_buf_str(&bytes[0]), pt_buf_str(&bytes[1])));
    ck_assert(!pt_str_is_equal(pt_buf_str(&bytes[0]), pt_buf_str(&bytes[2])));
    for (int i = 0; i < 3; i++)
        pt_buf_release(&bytes[i]);
    folder_remove(&folder);
}
END_TEST

START_TEST(corpora_that_are_missing_are_status_1)
{
    ck_assert_int_eq(argv_run(pt_network_main,
                              "--corpora /nowhere --output /nowhere/network"),
                     1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_wrong_command_line_is_status_2,
                            a_network_is_trained_the_same_for_a_seed,
                            corpora_that_are_missing_are_status_1, NULL};
    return suite_run("network_main", tests);
}
