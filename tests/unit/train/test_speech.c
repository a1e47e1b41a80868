/* SPDX-License-Identifier: MIT */
/* Tests of train/speech. */
#include "train/speech.h"

#include "base/buf.h"
#include "folder_of.h"

static const char bank[] = "1\tThe\tthe\tDET\tDT\n"
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

/* Writes the treebank, `times` over, and reads it. */
static void read_bank(pt_treebank *out, folder_of *folder, int times)
{
    pt_buf text;
    pt_buf_init(&text);
    for (int i = 0; i < times; i++)
        pt_buf_add(&text, pt_str_from(bank));
    pt_buf_add_byte(&text, '\0');
    const char *path = folder_write(folder, "bank.conllu", text.ptr);
    ck_assert_int_eq(pt_treebank_read(out, path, NULL), PT_OK);
    pt_buf_release(&text);
}

START_TEST(a_tagger_knows_what_it_was_shown)
{
    folder_of folder;
    pt_treebank treebank = {.arena = NULL};
    pt_vocabulary vocabulary;
    pt_buf model;
    pt_pos_model opened;
    folder_make(&folder);
    pt_buf_init(&model);
    read_bank(&treebank, &folder, 20);
    const char *path =
        folder_write(&folder, "words.tsv",
                     "cats\t1000\t1\t2\t3\t4\ndogs\t2000\t1\t2\t3\t4\n");
    ck_assert_int_eq(pt_vocabulary_read(&vocabulary, path, NULL), PT_OK);
    ck_assert_int_eq(pt_speech_train(&model, &treebank, &vocabulary,
                                     &pt_speech_defaults, NULL),
                     PT_OK);
    ck_assert_double_eq_tol(
        pt_speech_score(NULL, pt_buf_str(&model), &treebank), 1, 1e-9);
    ck_assert_int_eq(pt_pos_model_read(&opened, pt_buf_str(&model), NULL),
                     PT_OK);
    ck_assert_uint_gt(pt_pos_look_up(&opened, PT_STR("Cats"),
                                     PT_TOKEN_WORD | PT_TOKEN_UPPER, true)
                          .frequency,
                      0);
    pt_buf_release(&model);
    pt_vocabulary_release(&vocabulary);
    pt_treebank_release(&treebank);
    folder_remove(&folder);
}
END_TEST

START_TEST(words_it_was_not_shown_go_by_clusters_and_endings)
{
    static const char *const forms[] = {"cats", "hogs"};
    folder_of folder;
    pt_treebank treebank = {.arena = NULL};
    pt_vocabulary vocabulary;
    pt_buf model;
    pt_pos_model opened;
    folder_make(&folder);
    pt_buf_init(&model);
    read_bank(&treebank, &folder, 20);
    /* "cats" stands with "dogs" in running text; "hogs" ends like it. */
    const char *path =
        folder_write(&folder, "words.tsv",
                     "cats\t1000\t1\t2\t3\t4\ndogs\t2000\t1\t2\t3\t4\n"
                     "bark\t2000\t9\t9\t9\t9\nthe\t2000\t7\t7\t7\t7\n");
    ck_assert_int_eq(pt_vocabulary_read(&vocabulary, path, NULL), PT_OK);
    ck_assert_int_eq(pt_speech_train(&model, &treebank, &vocabulary,
                                     &pt_speech_defaults, NULL),
                     PT_OK);
    ck_assert_int_eq(pt_pos_model_read(&opened, pt_buf_str(&model), NULL),
                     PT_OK);
    for (size_t i = 0; i < 2; i++) {
        const char *const sentence[] = {"the", forms[i], "bark"};
        uint8_t classes[3];
        uint8_t tags[3];
        for (uint32_t j = 0; j < 3; j++)
            classes[j] = pt_pos_look_up(&opened, pt_str_from(sentence[j]),
                                        PT_TOKEN_WORD, j == 0)
                             .class;
        pt_pos_tag(tags, &opened, classes, 3);
        ck_assert_uint_eq(tags[0], PT_POS_DET);
        ck_assert_uint_eq(tags[1], PT_POS_NOUN);
    }
    pt_buf_release(&model);
    pt_vocabulary_release(&vocabulary);
    pt_treebank_release(&treebank);
    folder_remove(&folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_tagger_knows_what_it_was_shown,
                            words_it_was_not_shown_go_by_clusters_and_endings,
                            NULL};
    return suite_run("speech", tests);
}
