/* SPDX-License-Identifier: MIT */
/* Tests of find/model, with the model in the program. */
#include "find/model.h"

#include "document_of.h"
#include "suite.h"

static pt_recogniser *open_model(void)
{
    pt_recogniser *recogniser = NULL;
    ck_assert_int_eq(
        pt_recogniser_new(&recogniser, pt_recogniser_embedded(), true, NULL),
        PT_OK);
    return recogniser;
}

/* Runs the finder on a plain document in a language. */
static void find(pt_mentions *out, pt_verdict *verdict, test_document *td,
                 const char *text, const char *lang)
{
    document_of(td, text);
    td->doc.lang = pt_str_from(lang);
    td->in.recogniser = open_model();
    ck_assert_int_eq(pt_model_find(out, verdict, &td->in, NULL), PT_OK);
}

static void finish(pt_mentions *out, pt_verdict *verdict, test_document *td)
{
    pt_recogniser *recogniser = (pt_recogniser *)(uintptr_t)td->in.recogniser;
    pt_recogniser_free(recogniser);
    pt_mentions_release(out);
    pt_verdict_release(verdict);
    document_release(td);
}

START_TEST(names_are_proposed_in_english_only)
{
    static const struct {
        const char *lang;
        uint32_t found;
    } cases[] = {
        {"",      2},
        {"en",    2},
        {"en-GB", 2},
        {"de",    0},
        {"enm",   0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_mentions out = {0};
        pt_verdict verdict = {0};
        test_document td;
        find(&out, &verdict, &td, "Anna Kowalski arrived in Nairobi.",
             cases[i].lang);
        ck_assert_msg(out.list.len == cases[i].found, "%s", cases[i].lang);
        finish(&out, &verdict, &td);
    }
}
END_TEST

START_TEST(without_a_recogniser_nothing_changes)
{
    pt_mentions out = {0};
    pt_verdict verdict = {0};
    test_document td;
    document_of(&td, "Anna Kowalski arrived in Nairobi.");
    ck_assert_int_eq(pt_model_find(&out, &verdict, &td.in, NULL), PT_OK);
    ck_assert_uint_eq(out.list.len, 0);
    ck_assert_uint_eq(verdict.opinions.len, 0);
    pt_model_weigh(&out, 0, &verdict, &td.in);
    document_release(&td);
}
END_TEST

START_TEST(a_listed_name_in_the_wrong_sense_loses)
{
    static const struct {
        const char *text;
        uint32_t start, end;
        pt_type type;
        bool stays;
    } cases[] = {
        {"Reading the report, she nodded.", 0,  7,  PT_TYPE_LOCATION, false},
        {"She moved to Reading last year.", 13, 20, PT_TYPE_LOCATION, true },
        {"She arrived in Nairobi today.",   15, 22, PT_TYPE_LOCATION, true },
        {"It rose 5 percent in one year.",  8,  17, PT_TYPE_PERCENT,  true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_mentions out = {0};
        pt_verdict verdict = {0};
        test_document td;
        find(&out, &verdict, &td, cases[i].text, "en");
        const uint32_t from = out.list.len;
        pt_mention *m = pt_vec_add(&out.list, sizeof *m);
        ck_assert_ptr_nonnull(m);
        *m = (pt_mention){.start = cases[i].start,
                          .end = cases[i].end,
                          .score = 0.7F,
                          .type = (uint8_t)cases[i].type,
                          .finder = PT_FINDER_GAZETTEER};
        pt_model_weigh(&out, from, &verdict, &td.in);
        ck_assert_msg((out.list.len > from) == cases[i].stays, "%s",
                      cases[i].text);
        finish(&out, &verdict, &td);
    }
}
END_TEST

START_TEST(the_authors_names_are_not_weighed)
{
    pt_mentions out = {0};
    pt_verdict verdict = {0};
    test_document td;
    find(&out, &verdict, &td, "They went by train.", "en");
    pt_mention *m = pt_vec_add(&out.list, sizeof *m);
    ck_assert_ptr_nonnull(m);
    *m = (pt_mention){.end = 4,
                      .score = 0.5F,
                      .type = PT_TYPE_PERSON,
                      .finder = PT_FINDER_USER};
    pt_model_weigh(&out, 0, &verdict, &td.in);
    ck_assert_uint_eq(out.list.len, 1);
    finish(&out, &verdict, &td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_are_proposed_in_english_only,
                            without_a_recogniser_nothing_changes,
                            a_listed_name_in_the_wrong_sense_loses,
                            the_authors_names_are_not_weighed, NULL};
    return suite_run("model", tests);
}
