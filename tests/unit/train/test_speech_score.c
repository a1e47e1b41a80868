/* SPDX-License-Identifier: MIT */
/* Tests of train/speech_score, with the program's own tagger. */
#include "train/speech.h"

#include "folder_of.h"

START_TEST(words_with_the_right_tag_are_counted)
{
    folder_of folder;
    pt_treebank bank = {.arena = NULL};
    double nearly = 0;
    folder_make(&folder);
    /* Four right, a participle that the tagger finds a verb's, one wrong. */
    const char *path = folder_write(&folder, "bank.conllu",
                                    "1\tThe\tthe\tDET\tDT\n"
                                    "2\tdogs\tdog\tADV\tRB\n"
                                    "3\tsaw\tsee\tVERB\tVBG\n"
                                    "4\tthem\tthey\tPRON\tPRP\n"
                                    "5\t.\t.\tPUNCT\t.\n"
                                    "\n"
                                    "1\tThe\tthe\tDET\tDT\n");
    ck_assert_int_eq(pt_treebank_read(&bank, path, NULL), PT_OK);
    const double right = pt_speech_score(&nearly, pt_pos_embedded(), &bank);
    ck_assert_double_eq_tol(right, 4.0 / 6, 1e-9);
    ck_assert_double_eq_tol(nearly, 5.0 / 6, 1e-9);
    ck_assert_double_eq(pt_speech_score(NULL, PT_STR("no model"), &bank), 0);
    pt_treebank_release(&bank);
    folder_remove(&folder);
}
END_TEST

START_TEST(no_words_are_a_score_of_0)
{
    const pt_treebank none = {.arena = NULL};
    double nearly = 1;
    ck_assert_double_eq(pt_speech_score(&nearly, pt_pos_embedded(), &none), 0);
    ck_assert_double_eq(nearly, 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_with_the_right_tag_are_counted,
                            no_words_are_a_score_of_0, NULL};
    return suite_run("speech_score", tests);
}
