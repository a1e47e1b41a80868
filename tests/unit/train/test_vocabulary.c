/* SPDX-License-Identifier: MIT */
/* Tests of train/vocabulary. */
#include "train/vocabulary.h"

#include "folder_of.h"

START_TEST(words_have_counts_and_clusters)
{
    folder_of folder;
    pt_vocabulary v;
    folder_make(&folder);
    const char *path = folder_write(&folder, "words.tsv",
                                    "may\t3000000\t1\t2\t3\t4\n"
                                    "May\t1000000\t5\t6\t7\t8\n"
                                    "too\tfew\n"
                                    "rare\t1\t9\t9\t9\t9\n");
    ck_assert_int_eq(pt_vocabulary_read(&v, path, NULL), PT_OK);
    ck_assert_uint_eq(v.words.len, 3);
    const pt_vocabulary_word *may =
        &v.words.items[pt_map_find(&v.forms, PT_STR("May"))];
    ck_assert_uint_eq(may->seen, 1000000);
    ck_assert_uint_eq(may->all, 4000000);
    ck_assert_uint_eq(may->frequency, v.words.items[0].frequency);
    for (uint32_t i = 0; i < PT_VOCABULARY_LEVELS; i++)
        ck_assert_uint_eq(may->clusters[i], 8 - i); /* the finest first */
    /* 2 log2(4,000,001) = 43.9; 9 is taken off, and none is negative. */
    ck_assert_uint_eq(may->frequency, 44 - 9);
    ck_assert_uint_eq(v.words.items[2].frequency, 0);
    ck_assert_uint_eq(pt_map_find(&v.forms, PT_STR("too")), PT_NONE);
    pt_vocabulary_release(&v);
    folder_remove(&folder);
}
END_TEST

START_TEST(what_is_not_there_cannot_be_read)
{
    pt_vocabulary v;
    ck_assert_int_eq(pt_vocabulary_read(&v, "/nowhere", NULL), PT_ERR_IO);
    ck_assert_ptr_null(v.arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_have_counts_and_clusters,
                            what_is_not_there_cannot_be_read, NULL};
    return suite_run("vocabulary", tests);
}
