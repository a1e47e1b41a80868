/* SPDX-License-Identifier: MIT */
/* Tests of sequence/recogniser: easy names are found, easy traps avoided. */
#include "sequence/recogniser.h"

#include "base/buf.h"
#include "network_of.h"
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

/* Gives the recogniser a small network of random bytes; release them. */
static void join(pt_recogniser *recogniser, pt_buf *file)
{
    enum { N_DATA = 4096 };
    static unsigned char data[N_DATA];
    uint64_t state = 4;
    for (size_t i = 0; i < N_DATA; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        data[i] = (unsigned char)(i % 4 == 3 ? 0x3D | (state >> 63) << 7
                                             : state >> 57);
    }
    const network_bytes from = {.data = data,
                                .size = N_DATA,
                                .width = 16,
                                .n_blocks = 2,
                                .n_networks = 1,
                                .rows = 40};
    pt_buf_init(file);
    network_of(file, &from);
    ck_assert_int_eq(
        pt_recogniser_join(recogniser, pt_buf_str(file), false, NULL), PT_OK);
}

static bool is_same(const pt_labelled_list *a, const pt_labelled_list *b)
{
    bool same = a->len == b->len;
    for (uint32_t i = 0; i < a->len && same; i++)
        same = a->items[i].first == b->items[i].first &&
               a->items[i].end == b->items[i].end &&
               a->items[i].type == b->items[i].type &&
               memcmp(&a->items[i].score, &b->items[i].score,
                      sizeof a->items[i].score) == 0;
    return same;
}

START_TEST(the_partner_is_asked_only_when_wanted)
{
    static const char *const texts[] = {
        "Anna Kowalski of Initech arrived in Nairobi on Tuesday, and Initech "
        "Ltd. sent Kowalski to the University of Nairobi.",
        NULL};
    pt_recogniser *recogniser = open_model();
    pt_buf file;
    sample s;
    sample_init(&s, texts);
    pt_labelled_list before = {0};
    pt_labelled_list plain = {0};
    pt_labelled_list joined = {0};
    pt_opinion *opinions = calloc(s.tokens.len, sizeof *opinions);
    s.input.accurate = true; /* of no effect yet */
    ck_assert_int_eq(
        pt_recogniser_tag(&before, NULL, recogniser, &s.input, NULL), PT_OK);
    join(recogniser, &file);
    ck_assert_int_eq(
        pt_recogniser_tag(&joined, opinions, recogniser, &s.input, NULL),
        PT_OK);
    for (uint32_t i = 0; i < s.tokens.len; i++) {
        uint32_t mass = 0;
        for (uint32_t k = 0; k < PT_OPINIONS; k++)
            mass += opinions[i].mass[k];
        ck_assert(mass > 245 && mass < 265);
    }
    s.input.accurate = false;
    ck_assert_int_eq(
        pt_recogniser_tag(&plain, NULL, recogniser, &s.input, NULL), PT_OK);
    ck_assert(is_same(&plain, &before));
    ck_assert(!is_same(&plain, &joined));
    for (uint32_t i = 1; i < joined.len; i++)
        ck_assert_uint_ge(joined.items[i].first, joined.items[i - 1].end);
    pt_vec_release(&before);
    pt_vec_release(&plain);
    pt_vec_release(&joined);
    free(opinions);
    sample_release(&s);
    pt_recogniser_free(recogniser);
    pt_buf_release(&file);
}
END_TEST

START_TEST(a_bad_partner_leaves_the_recogniser_as_it_was)
{
    pt_recogniser *recogniser = open_model();
    pt_error err;
    ck_assert_int_eq(
        pt_recogniser_join(recogniser, PT_STR("no network"), false, &err),
        PT_ERR_FORMAT);
    ck_assert_ptr_nonnull(strstr(err.message, "is no"));
    pt_buf file;
    join(recogniser, &file);
    ck_assert_int_eq(
        pt_recogniser_join(recogniser, PT_STR("no network"), false, NULL),
        PT_ERR_FORMAT);
    pt_recogniser_free(recogniser);
    pt_buf_release(&file);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {plain_names_in_plain_sentences_are_found,
                            lower_case_and_headings_bring_no_flood,
                            opinions_cover_every_token,
                            hostile_texts_take_linear_time,
                            no_texts_give_no_names,
                            the_partner_is_asked_only_when_wanted,
                            a_bad_partner_leaves_the_recogniser_as_it_was,
                            NULL};
    return suite_run("recogniser", tests);
}
