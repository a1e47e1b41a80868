/* SPDX-License-Identifier: MIT */
/* Tests of train/speech_model: what is written is what text/pos reads. */
#include "train/speech_model.h"

#include <stdio.h>
#include <string.h>

#include "suite.h"

enum { T = PT_N_POS };

/* Adds a word that can only be `tag`, or with another cost something else. */
static void add_word(pt_speech_rows *rows, const char *word, pt_pos tag,
                     unsigned char other)
{
    pt_speech_row *row = pt_vec_add(rows, sizeof *row);
    ck_assert_ptr_nonnull(row);
    *row = (pt_speech_row){.hash = pt_pos_word_hash(pt_str_from(word)),
                           .frequency = 20,
                           .weight = 1};
    memset(row->costs, other, T);
    row->costs[tag] = 0;
}

START_TEST(words_keep_their_tags_and_frequencies)
{
    const double pairs[(T + 1) * T] = {0};
    pt_speech_rows words = {0};
    pt_speech_rows endings = {0};
    pt_buf bytes;
    pt_pos_model model;
    uint8_t tags[2];
    pt_buf_init(&bytes);
    pt_buf_add(&bytes, PT_STR("of before"));
    add_word(&words, "dogs", PT_POS_NOUN, PT_POS_NEVER);
    add_word(&words, "bark", PT_POS_VERB, PT_POS_NEVER);
    ck_assert(pt_speech_write(&bytes, pairs, &words, &endings));
    ck_assert_int_eq(pt_pos_model_read(&model, pt_buf_str(&bytes), NULL),
                     PT_OK);
    const pt_pos_word dogs =
        pt_pos_look_up(&model, PT_STR("dogs"), PT_TOKEN_WORD, false);
    const pt_pos_word bark =
        pt_pos_look_up(&model, PT_STR("bark"), PT_TOKEN_WORD, false);
    ck_assert_uint_eq(dogs.frequency, 20);
    const uint8_t classes[] = {dogs.class, bark.class};
    pt_pos_tag(tags, &model, classes, 2);
    ck_assert_uint_eq(tags[0], PT_POS_NOUN);
    ck_assert_uint_eq(tags[1], PT_POS_VERB);
    pt_vec_release(&words);
    pt_buf_release(&bytes);
}
END_TEST

START_TEST(what_has_no_class_of_its_own_gets_the_nearest)
{
    const double pairs[(T + 1) * T] = {0};
    pt_speech_rows words = {0};
    const pt_speech_rows endings = {0};
    pt_buf bytes;
    pt_pos_model model;
    char word[16];
    pt_buf_init(&bytes);
    /* More vectors than classes: the last ones weigh least. */
    for (unsigned i = 0; i < 300; i++) {
        snprintf(word, sizeof word, "w%u", i);
        add_word(&words, word, PT_POS_NOUN, (unsigned char)(200 - i % 100));
        words.items[i].costs[PT_POS_ADV] = (unsigned char)(100 + i / 100);
        words.items[i].weight = 301 - i;
    }
    ck_assert(pt_speech_write(&bytes, pairs, &words, &endings));
    ck_assert_int_eq(pt_pos_model_read(&model, pt_buf_str(&bytes), NULL),
                     PT_OK);
    const pt_pos_word known =
        pt_pos_look_up(&model, PT_STR("w199"), PT_TOKEN_WORD, false);
    const pt_pos_word near =
        pt_pos_look_up(&model, PT_STR("w299"), PT_TOKEN_WORD, false);
    ck_assert_uint_ne(known.class, 0);
    ck_assert_uint_eq(near.class, known.class);
    pt_vec_release(&words);
    pt_buf_release(&bytes);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_keep_their_tags_and_frequencies,
                            what_has_no_class_of_its_own_gets_the_nearest,
                            NULL};
    return suite_run("speech_model", tests);
}
