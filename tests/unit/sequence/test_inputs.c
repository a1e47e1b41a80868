/* SPDX-License-Identifier: MIT */
/* Tests of sequence/inputs, with the model in the program. */
#include "sequence/inputs.h"

#include "sample.h"

#include <stdlib.h>

/* Looks at a sample through the embedded model. */
static void look(pt_view *view, sample *s, const char *const *texts)
{
    static pt_model model;
    ck_assert_int_eq(
        pt_model_read(&model, pt_recogniser_embedded(), true, NULL), PT_OK);
    sample_init(s, texts);
    ck_assert_int_eq(pt_view_init(view, &model, &s->input, NULL), PT_OK);
}

static int compare(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a;
    const uint32_t y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Keys of a few words, as a file holds them. */
static pt_keys keys_of(unsigned char *bytes, const char *const *words)
{
    uint32_t keys[8];
    uint32_t n = 0;
    for (; words[n] != NULL; n++)
        keys[n] = (uint32_t)(pt_hash(pt_str_from(words[n])) >> 32);
    qsort(keys, n, sizeof *keys, compare);
    for (uint32_t i = 0; i < 4 * n; i++)
        bytes[i] = (unsigned char)(keys[i / 4] >> i % 4 * 8);
    return (pt_keys){bytes, n};
}

START_TEST(affixes_are_letters_and_never_the_whole_word)
{
    const char *const texts[] = {"Müller et al", NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    const pt_lexeme *long_word = pt_view_lexeme(&view, 0);
    const pt_lexeme *short_word = pt_view_lexeme(&view, 1);
    ck_assert_uint_eq(pt_inputs_hash(long_word, PT_INPUT_PREFIX_2),
                      pt_hash(PT_STR("Mü")));
    ck_assert_uint_eq(pt_inputs_hash(long_word, PT_INPUT_SUFFIX_4),
                      pt_hash(PT_STR("ller")));
    ck_assert_uint_eq(pt_inputs_hash(short_word, PT_INPUT_PREFIX_2), 0);
    ck_assert_uint_eq(pt_inputs_hash(short_word, PT_INPUT_SUFFIX_3), 0);
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(vectors_are_found_in_other_cases_too)
{
    const char *const texts[] = {"He saw Lisbon, LISBON, Trains, dr. Zyxw",
                                 NULL};
    const char *const words[] = {"Lisbon", "trains", "dr", NULL};
    static const struct {
        uint32_t token;
        bool is_known;
    } cases[] = {
        {2, true },
        {4, true },
        {6, true },
        {8, true },
        {9, false}
    };
    unsigned char bytes[32];
    const pt_input_keys keys = {{[PT_INPUT_VECTOR] = keys_of(bytes, words)}};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_word_inputs in =
            pt_inputs_word(&keys, pt_view_lexeme(&view, cases[i].token));
        ck_assert_msg((in.rows[PT_INPUT_VECTOR] != PT_NONE) ==
                          cases[i].is_known,
                      "token %u", cases[i].token);
        ck_assert_uint_eq(in.rows[PT_INPUT_WORD], PT_NONE);
    }
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(words_and_places_share_no_binary_input)
{
    const char *const texts[] = {
        "\"The World Bank of Lisbon\" paid NATO 20 million in New York.",
        "Bank To Lend More Money", NULL};
    const pt_input_keys keys = {{{NULL, 0}}};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    uint64_t words = 0;
    uint64_t places = 0;
    for (uint32_t i = 0; i < view.sights.len; i++) {
        words |= pt_inputs_word(&keys, pt_view_lexeme(&view, i)).bits;
        places |= pt_inputs_context(&view, i);
    }
    ck_assert_uint_ne(words, 0);
    ck_assert_uint_ne(places, 0);
    ck_assert_uint_eq(words & places, 0);
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(the_place_in_a_sentence_is_seen)
{
    const char *const texts[] = {"Ana left. Ana stayed with Ana.", NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    ck_assert_uint_eq(pt_inputs_context(&view, 0) & ~((uint64_t)1 << 24),
                      pt_inputs_context(&view, 3) & ~((uint64_t)1 << 24));
    ck_assert_uint_ne(pt_inputs_context(&view, 3), pt_inputs_context(&view, 6));
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(parts_are_sentences_cut_when_long)
{
    char text[2 * PT_INPUT_PART_MAX * 2 + 2];
    for (size_t i = 0; i + 1 < sizeof text; i++)
        text[i] = i % 2 == 0 ? 'a' : ' ';
    text[sizeof text - 1] = '\0';
    const char *const texts[] = {"Ana left. Ben stayed.", text, NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    const uint32_t ends[] = {3, 6, 6 + PT_INPUT_PART_MAX,
                             6 + 2 * PT_INPUT_PART_MAX, view.sights.len};
    uint32_t at = 0;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        const pt_stretch part = pt_inputs_part(&view, at);
        ck_assert_uint_eq(part.first, at);
        ck_assert_uint_eq(part.end, ends[i]);
        at = part.end;
    }
    const pt_stretch none = pt_inputs_part(&view, at);
    ck_assert_uint_eq(none.first, none.end);
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {affixes_are_letters_and_never_the_whole_word,
                            vectors_are_found_in_other_cases_too,
                            words_and_places_share_no_binary_input,
                            the_place_in_a_sentence_is_seen,
                            parts_are_sentences_cut_when_long,
                            NULL};
    return suite_run("inputs", tests);
}
