/* SPDX-License-Identifier: MIT */
/* Tests of sequence/recogniser: easy names are found, easy traps avoided. */
#include "sequence/recogniser.h"

#include "base/buf.h"
#include "sample.h"

#include <string.h>

static pt_recogniser *open_model(void)
{
    pt_recogniser *recogniser = NULL;
    ck_assert_int_eq(
        pt_recogniser_new(&recogniser, pt_recogniser_embedded(), true, NULL),
        PT_OK);
    return recogniser;
}

/* What is found, as "text:type|text:type". */
static void tag(pt_buf *out, const char *const *texts)
{
    pt_recogniser *recogniser = open_model();
    sample s;
    sample_init(&s, texts);
    pt_labelled_list found = {0};
    ck_assert_int_eq(
        pt_recogniser_tag(&found, NULL, recogniser, &s.input, NULL), PT_OK);
    for (uint32_t i = 0; i < found.len; i++) {
        const pt_labelled *name = &found.items[i];
        uint32_t text = 0;
        while (s.first[text + 1] <= name->first)
            text++;
        ck_assert(name->score > 0.0F && name->score <= 1.001F);
        ck_assert(name->other != name->type);
        if (i > 0)
            pt_buf_add_byte(out, '|');
        pt_buf_add(out, pt_str_slice(s.texts[text],
                                     s.tokens.items[name->first].start,
                                     s.tokens.items[name->end - 1].end));
        pt_buf_add_byte(out, ':');
        pt_buf_add(out,
                   pt_str_from(pt_type_describe((pt_type)name->type)->name));
    }
    pt_buf_add_byte(out, '\0');
    pt_vec_release(&found);
    sample_release(&s);
    pt_recogniser_free(recogniser);
}

START_TEST(plain_names_in_plain_sentences_are_found)
{
    static const char *const texts[] = {
        "Prime Minister Anna Kowalski arrived in Nairobi on Tuesday.",
        "She will meet Kenyan officials and visit the University of Nairobi.",
        "Kowalski paid $5 million.", NULL};
    pt_buf got;
    pt_buf_init(&got);
    tag(&got, texts);
    ck_assert_str_eq(got.ptr,
                     "Anna Kowalski:person|Nairobi:location|Tuesday:date|"
                     "Kenyan:norp|University of Nairobi:organization|"
                     "Kowalski:person|$5 million:money");
    pt_buf_release(&got);
}
END_TEST

START_TEST(lower_case_and_headings_bring_no_flood)
{
    static const struct {
        const char *text;
        uint32_t most; /* names that are tolerated */
    } cases[] = {
        {"the price of bread and milk has risen again this year", 0},
        {"Renewing a Difficult Relationship",                     0},
        {"What to Expect Next",                                   0},
        {"Strategic Diversification and Economic Goals",          0},
        {"PRICES OF BREAD AND MILK RISE AGAIN THIS YEAR",         0},
        {"Der Preis für Brot und Milch ist in Berlin und in Hamburg wieder "
         "gestiegen, und das ist nicht gut.",            0},
    };
    pt_recogniser *recogniser = open_model();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *const texts[] = {cases[i].text, NULL};
        sample s;
        sample_init(&s, texts);
        pt_labelled_list found = {0};
        pt_recogniser_tag(&found, NULL, recogniser, &s.input, NULL);
        ck_assert_msg(found.len <= cases[i].most, "%s: %u", cases[i].text,
                      (unsigned)found.len);
        pt_vec_release(&found);
        sample_release(&s);
    }
    pt_recogniser_free(recogniser);
}
END_TEST

START_TEST(opinions_cover_every_token)
{
    static const char *const texts[] = {"We all met Anna Kowalski there once.",
                                        NULL};
    pt_recogniser *recogniser = open_model();
    sample s;
    sample_init(&s, texts);
    pt_opinion opinions[16];
    pt_labelled_list found = {0};
    ck_assert_int_eq(
        pt_recogniser_tag(&found, opinions, recogniser, &s.input, NULL), PT_OK);
    ck_assert(pt_opinion_of(&opinions[3], PT_TYPE_PERSON) > 0.5F);
    ck_assert(pt_opinion_of(&opinions[0], PT_TYPE_PERSON) >= 0.0F);
    ck_assert(pt_opinion_of(&opinions[3], PT_TYPE_PERCENT) < 0.0F);
    const bool off[] = {true};
    s.input.off = off;
    pt_recogniser_tag(&found, opinions, recogniser, &s.input, NULL);
    ck_assert(pt_opinion_of(&opinions[3], PT_TYPE_PERSON) < 0.0F);
    pt_vec_release(&found);
    sample_release(&s);
    pt_recogniser_free(recogniser);
}
END_TEST

START_TEST(hostile_texts_take_linear_time)
{
    static const char *const pieces[] = {"A ", "Ab-", "“",       "I. ", "9 ",
                                         "a ", "É",   "Of the ", "X, ", "A'"};
    pt_recogniser *recogniser = open_model();
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        const size_t len = 400000;
        char *text = malloc(len + 1);
        const size_t n = strlen(pieces[i]);
        for (size_t j = 0; j < len; j++)
            text[j] = pieces[i][j % n];
        text[len] = '\0';
        const char *const texts[] = {text, NULL};
        sample s;
        sample_init(&s, texts);
        pt_labelled_list found = {0};
        ck_assert_int_eq(
            pt_recogniser_tag(&found, NULL, recogniser, &s.input, NULL), PT_OK);
        pt_vec_release(&found);
        sample_release(&s);
        free(text);
    }
    pt_recogniser_free(recogniser);
}
END_TEST

START_TEST(no_texts_give_no_names)
{
    static const char *const none[] = {NULL};
    static const char *const empty[] = {"", "", NULL};
    pt_buf got;
    pt_buf_init(&got);
    tag(&got, none);
    tag(&got, empty);
    ck_assert_uint_eq(got.len, 2);
    pt_buf_release(&got);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {plain_names_in_plain_sentences_are_found,
                            lower_case_and_headings_bring_no_flood,
                            opinions_cover_every_token,
                            hostile_texts_take_linear_time,
                            no_texts_give_no_names,
                            NULL};
    return suite_run("recogniser", tests);
}
