/* SPDX-License-Identifier: MIT */
/* Tests of train/speech, and of what it reads: source, treebank, vocabulary. */
#include "train/speech.h"

#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Writes a file of the test's own; the caller removes it. */
static void write_file(char *path, const char *text)
{
    const int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    FILE *file = fdopen(fd, "w");
    ck_assert_ptr_nonnull(file);
    for (int i = 0; i < 20; i++)
        fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
}

static const char bank[] = "# text = The dogs can't bark.\n"
                           "1\tThe\tthe\tDET\tDT\n"
                           "2\tdogs\tdog\tNOUN\tNNS\n"
                           "3-4\tcan't\t_\t_\t_\n"
                           "3\tca\tcan\tAUX\tMD\n"
                           "4\tn't\tnot\tPART\tRB\n"
                           "5\tbark\tbark\tVERB\tVB\n"
                           "6\t.\t.\tPUNCT\t.\n"
                           "\n"
                           "1\tBarking\tbark\tVERB\tVBG\n"
                           "2\tdogs\tdog\tNOUN\tNNS\n"
                           "\n";

START_TEST(a_tagger_knows_what_it_was_shown)
{
    char bank_path[] = "/tmp/treebankXXXXXX";
    char words_path[] = "/tmp/vocabularyXXXXXX";
    pt_treebank treebank = {.arena = NULL};
    pt_vocabulary vocabulary;
    pt_buf model;
    pt_buf_init(&model);
    write_file(bank_path, bank);
    write_file(words_path, "cats\t1000\t1\t2\t3\t4\ndogs\t2000\t1\t2\t3\t4\n");
    ck_assert_int_eq(pt_treebank_read(&treebank, bank_path, NULL), PT_OK);
    ck_assert_uint_eq(treebank.words.len, 20 * 7);
    ck_assert_uint_eq(treebank.words.items[2].tag, PT_POS_AUX);
    ck_assert_uint_eq(treebank.words.items[5].tag, PT_POS_PARTICIPLE);
    ck_assert(treebank.words.items[5].is_first);
    ck_assert_int_eq(pt_vocabulary_read(&vocabulary, words_path, NULL), PT_OK);
    ck_assert_int_eq(pt_speech_train(&model, &treebank, &vocabulary,
                                     &pt_speech_defaults, NULL),
                     PT_OK);
    ck_assert_double_eq_tol(
        pt_speech_score(NULL, pt_buf_str(&model), &treebank), 1, 1e-9);
    pt_pos_model opened;
    ck_assert_int_eq(pt_pos_model_read(&opened, pt_buf_str(&model), NULL),
                     PT_OK);
    ck_assert_uint_gt(pt_pos_look_up(&opened, PT_STR("Cats"),
                                     PT_TOKEN_WORD | PT_TOKEN_UPPER, true)
                          .frequency,
                      0);
    pt_buf_release(&model);
    pt_vocabulary_release(&vocabulary);
    pt_treebank_release(&treebank);
    unlink(bank_path);
    unlink(words_path);
}
END_TEST

START_TEST(what_is_not_there_cannot_be_read)
{
    pt_treebank treebank = {.arena = NULL};
    ck_assert_int_eq(pt_treebank_read(&treebank, "/nowhere.xz", NULL),
                     PT_ERR_IO);
    ck_assert_int_eq(pt_treebank_read(&treebank, "/nowhere", NULL), PT_ERR_IO);
    pt_treebank_release(&treebank);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_tagger_knows_what_it_was_shown,
                            what_is_not_there_cannot_be_read, NULL};
    return suite_run("speech", tests);
}
