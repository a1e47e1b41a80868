/* SPDX-License-Identifier: MIT */
/* Tests of sequence/lexeme, with the model in the program. */
#include "sequence/lexeme.h"

#include "sequence/recogniser.h"
#include "suite.h"

static void start(pt_lexemes *lexemes, pt_model *model)
{
    ck_assert_int_eq(pt_model_read(model, pt_recogniser_embedded(), true, NULL),
                     PT_OK);
    ck_assert_int_eq(pt_lexemes_init(lexemes, model, NULL), PT_OK);
}

START_TEST(words_of_one_lower_case_form_are_one_family)
{
    pt_model model;
    pt_lexemes lexemes;
    start(&lexemes, &model);
    const uint32_t bits = PT_TOKEN_WORD | PT_TOKEN_UPPER;
    const uint32_t a = pt_lexemes_add(&lexemes, PT_STR("Élan"), bits, false);
    const uint32_t b = pt_lexemes_add(&lexemes, PT_STR("élan"), bits, false);
    const uint32_t c = pt_lexemes_add(&lexemes, PT_STR("Élan"), bits, false);
    ck_assert_uint_eq(a, c);
    ck_assert_uint_ne(a, b);
    ck_assert_uint_eq(lexemes.list.items[a].family,
                      lexemes.list.items[b].family);
    ck_assert_uint_eq(lexemes.list.items[a].lower, lexemes.list.items[b].lower);
    pt_lexemes_release(&lexemes);
}
END_TEST

START_TEST(digits_count_as_zero_and_quotes_as_ascii)
{
    pt_model model;
    pt_lexemes lexemes;
    start(&lexemes, &model);
    const uint32_t a = pt_lexemes_add(&lexemes, PT_STR("G20"), 0, false);
    const uint32_t b = pt_lexemes_add(&lexemes, PT_STR("G77"), 0, false);
    const uint32_t c = pt_lexemes_add(&lexemes, PT_STR("”"), 0, false);
    ck_assert_uint_eq(lexemes.list.items[a].hash, lexemes.list.items[b].hash);
    ck_assert(pt_str_is_equal(lexemes.list.items[c].form, PT_STR("\"")));
    pt_lexemes_release(&lexemes);
}
END_TEST

START_TEST(the_model_knows_common_words_and_names)
{
    pt_model model;
    pt_lexemes lexemes;
    start(&lexemes, &model);
    const uint32_t bits = PT_TOKEN_WORD | PT_TOKEN_UPPER;
    const uint32_t the = pt_lexemes_add(&lexemes, PT_STR("The"), bits, false);
    const uint32_t name =
        pt_lexemes_add(&lexemes, PT_STR("Lisbon"), bits, false);
    const uint32_t odd =
        pt_lexemes_add(&lexemes, PT_STR("Qwxzzv"), bits, false);
    ck_assert(lexemes.list.items[the].bits & PT_LEXEME_STOP);
    ck_assert(!(lexemes.list.items[name].bits & PT_LEXEME_STOP));
    ck_assert(lexemes.list.items[name].names &
              (PT_NAME_LOCATION | PT_NAME_PLACE));
    ck_assert_uint_eq(lexemes.list.items[odd].clusters, 0);
    ck_assert_uint_eq(lexemes.list.items[odd].names, 0);
    pt_lexemes_release(&lexemes);
}
END_TEST

START_TEST(shapes_tell_kinds_of_words_apart)
{
    static const char *const words[] = {"Oslo", "oslo", "OSLO", "McBride",
                                        "2018", "12",   "14th", "A",
                                        "U.S.", "G20",  "-"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        for (size_t j = 0; j < i; j++)
            ck_assert_msg(pt_shape_read(pt_str_from(words[i])) !=
                              pt_shape_read(pt_str_from(words[j])),
                          "%s %s", words[i], words[j]);
    ck_assert_uint_eq(pt_shape_read(PT_STR("Oslo")),
                      pt_shape_read(PT_STR("Ørsted")));
}
END_TEST

START_TEST(endless_words_are_cut)
{
    static char word[100000];
    for (size_t i = 0; i < sizeof word; i++)
        word[i] = "\xC3\x89"[i % 2];
    pt_model model;
    pt_lexemes lexemes;
    start(&lexemes, &model);
    const pt_str s = {word, sizeof word};
    const uint32_t index = pt_lexemes_add(&lexemes, s, PT_TOKEN_CAPS, true);
    ck_assert_uint_ne(index, PT_NONE);
    ck_assert_uint_lt(lexemes.list.items[index].form.len, 100);
    pt_lexemes_release(&lexemes);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_of_one_lower_case_form_are_one_family,
                            digits_count_as_zero_and_quotes_as_ascii,
                            the_model_knows_common_words_and_names,
                            shapes_tell_kinds_of_words_apart,
                            endless_words_are_cut,
                            NULL};
    return suite_run("lexeme", tests);
}
