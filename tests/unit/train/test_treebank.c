/* SPDX-License-Identifier: MIT */
/* Tests of train/treebank. */
#include "train/treebank.h"

#include "folder_of.h"
#include "text/token.h"

static void check_word(const pt_treebank_word *word, const char *form,
                       pt_pos tag, bool is_first)
{
    ck_assert_msg(pt_str_is_equal(word->form, pt_str_from(form)),
                  "%.*s instead of %s", (int)word->form.len, word->form.ptr,
                  form);
    ck_assert_uint_eq(word->tag, tag);
    ck_assert_int_eq(word->is_first, is_first);
}

START_TEST(words_have_their_tags)
{
    static const char bank[] = "# text = They aren't swimming, x.\n"
                               "1\tThey\tthey\tPRON\tPRP\n"
                               "2-3\taren't\t_\t_\t_\n"
                               "2\tare\tbe\tAUX\tVBP\n"
                               "3\tn't\tnot\tPART\tRB\n"
                               "3.1\tempty\tempty\tNOUN\tNN\n"
                               "4\tswimming\tswim\tVERB\tVBG\n"
                               "5\t,\t,\tPUNCT\t,\n"
                               "6\tx\tx\tX\tFW\n"
                               "a line of no word\n"
                               "\n"
                               "1\tSwim\tswim\tVERB\tVB\n"
                               "2\tseen\tsee\tVERB\tVBN\n";
    folder_of folder;
    pt_treebank t = {.arena = NULL};
    folder_make(&folder);
    const char *path = folder_write(&folder, "bank.conllu", bank);
    ck_assert_int_eq(pt_treebank_read(&t, path, NULL), PT_OK);
    ck_assert_uint_eq(t.words.len, 7);
    const pt_treebank_word *w = t.words.items;
    check_word(&w[0], "They", PT_POS_PRON, true);
    check_word(&w[1], "aren't", PT_POS_AUX, false);
    check_word(&w[2], "swimming", PT_POS_PARTICIPLE, false);
    check_word(&w[3], ",", PT_POS_PUNCT, false);
    check_word(&w[4], "x", PT_POS_OTHER, false);
    check_word(&w[5], "Swim", PT_POS_VERB, true);
    check_word(&w[6], "seen", PT_POS_PARTICIPLE, false);
    ck_assert_uint_eq(w[0].bits & PT_TOKEN_UPPER, PT_TOKEN_UPPER);
    ck_assert_uint_eq(w[3].bits & PT_TOKEN_WORD, 0);

    /* A second part is appended, and begins a sentence. */
    ck_assert_int_eq(pt_treebank_read(&t, path, NULL), PT_OK);
    ck_assert_uint_eq(t.words.len, 14);
    check_word(&t.words.items[7], "They", PT_POS_PRON, true);
    pt_treebank_release(&t);
    folder_remove(&folder);
}
END_TEST

START_TEST(what_is_not_there_cannot_be_read)
{
    pt_treebank t = {.arena = NULL};
    ck_assert_int_eq(pt_treebank_read(&t, "/nowhere.conllu", NULL), PT_ERR_IO);
    ck_assert_uint_eq(t.words.len, 0);
    pt_treebank_release(&t);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_have_their_tags,
                            what_is_not_there_cannot_be_read, NULL};
    return suite_run("treebank", tests);
}
