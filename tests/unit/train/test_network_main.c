/* SPDX-License-Identifier: MIT */
/* Tests of train/network_main. */
#include "train/network_main.h"

#include "argv_of.h"
#include "train/corpora_of.h"

/* What a network is trained on: three words with vectors, and a corpus. */
static void write_corpora(folder_of *folder)
{
    enum { WORDS = 3, COLUMNS = 80 };
    char vectors[WORDS * COLUMNS + 1];
    corpus_write(folder, "ner/worldwide.train.jsonl", 12);
    folder_write(folder, "wikipedia/en.words.tsv",
                 "the\t900\t29\t14\t347\t925\nspoke\t90\t1\t2\t3\t4\n"
                 "Oslo\t9\t1\t2\t3\t4\n");
    for (int i = 0; i < WORDS * COLUMNS; i++)
        vectors[i] = (char)('0' + i % 70);
    vectors[WORDS * COLUMNS] = '\0';
    folder_write(folder, "wikipedia/en.vec80.i8", vectors);
    folder_write(folder, "wikipedia/en.vec80.scale.f4", ":::::::::::::");
}

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
    write_corpora(&folder);
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
