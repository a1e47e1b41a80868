/* SPDX-License-Identifier: MIT */
/* Tests of train/quantise_main. */
#include "train/quantise_main.h"

#include "argv_of.h"
#include "sequence/network.h"
#include "train/corpora_of.h"
#include "train/network_main.h"

/* Trains a network of a width into a file. */
static const char *train(folder_of *folder, const char *name, int width)
{
    const char *path = folder_file(folder, name);
    ck_assert_int_eq(argv_run(pt_network_main,
                              "--corpora %s --output %s --epochs 1 --width %d",
                              folder->path, path, width),
                     0);
    return path;
}

START_TEST(a_wrong_command_line_is_status_2)
{
    static const char *const lines[] = {
        "", "--output a", "a", "a --output", "a --output b --what 1",
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        ck_assert_int_eq(argv_run(pt_quantise_main, "%s", lines[i]), 2);
}
END_TEST

START_TEST(networks_of_the_same_words_and_sizes_are_one_file)
{
    folder_of folder;
    pt_buf bytes;
    pt_net net;
    folder_make(&folder);
    corpora_write_network(&folder);
    const char *narrow = train(&folder, "narrow", 16);
    const char *wide = train(&folder, "wide", 32);
    const char *path = folder_file(&folder, "network.model");
    ck_assert_int_eq(argv_run(pt_quantise_main,
                              "--output %s --linear 0.25 %s %s", path, narrow,
                              narrow),
                     0);
    ck_assert_int_eq(pt_net_read(&net, corpora_read(&bytes, path), false, NULL),
                     PT_OK);
    pt_net_release(&net);
    pt_buf_release(&bytes);
    ck_assert_int_eq(
        argv_run(pt_quantise_main, "--output %s %s %s", path, narrow, wide), 1);
    folder_remove(&folder);
}
END_TEST

START_TEST(what_is_no_network_is_status_1)
{
    folder_of folder;
    folder_make(&folder);
    const char *path = folder_write(&folder, "none", "no network, no network");
    const char *out = folder_file(&folder, "out");
    ck_assert_int_eq(argv_run(pt_quantise_main, "--output %s %s", out, path),
                     1);
    ck_assert_int_eq(argv_run(pt_quantise_main, "--output %s /nowhere", out),
                     1);
    ck_assert_int_ne(access(out, F_OK), 0);
    folder_remove(&folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_wrong_command_line_is_status_2,
                            networks_of_the_same_words_and_sizes_are_one_file,
                            what_is_no_network_is_status_1, NULL};
    return suite_run("quantise_main", tests);
}
