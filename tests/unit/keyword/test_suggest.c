/* SPDX-License-Identifier: MIT */
/* Tests of keyword/suggest. */
#include "keyword/suggest.h"

#include "prospects_of.h"
#include "suite.h"

static const char plain[] =
    "# Cod quotas in the Barents Sea\n\n"
    "Norway and Russia have agreed on cod quotas for the Barents Sea. The cod "
    "quotas fall by a fifth, since the stock of cod shrinks.\n\n"
    "Fishermen in Tromsø fear for their income. Cod quotas, they say, should "
    "follow the cod.";

START_TEST(what_a_text_is_about_comes_first)
{
    test_document td;
    document_of(&td, plain);
    const pt_analysis analysis = {.doc = &td.doc, .words = td.words};
    pt_suggester suggester;
    pt_suggestions s;
    ck_assert_int_eq(pt_suggester_init(&suggester, NULL), PT_OK);
    ck_assert_int_eq(pt_suggestions_find(&s, &analysis, &suggester,
                                         PT_LIST_PHRASES, 3, NULL),
                     PT_OK);
    ck_assert_uint_eq(s.list.len, 3);
    ck_assert(
        pt_str_is_equal_nocase(s.list.items[0].name, PT_STR("cod quotas")) ||
        pt_str_is_equal(s.list.items[0].name, PT_STR("Barents Sea")));
    for (uint32_t i = 0; i < s.list.len; i++) {
        const pt_suggestion *one = &s.list.items[i];
        ck_assert(one->score >= 0 && one->score <= 1);
        ck_assert(i == 0 || one->score <= s.list.items[i - 1].score);
        ck_assert_uint_gt(one->n_matches, 0);
        const pt_span *span = &s.matches.items[one->matches];
        ck_assert_uint_lt(span->start, span->end);
    }
    pt_suggestions_release(&s);
    pt_suggester_release(&suggester);
    document_release(&td);
}
END_TEST

START_TEST(other_languages_get_words)
{
    test_document td;
    document_of(&td, "Le parlement a voté la loi sur la pêche. La pêche est "
                     "dans la loi, et le parlement est pour la pêche.");
    const pt_analysis analysis = {.doc = &td.doc, .words = td.words};
    pt_suggester suggester;
    pt_suggestions s;
    ck_assert_int_eq(pt_suggester_init(&suggester, NULL), PT_OK);
    ck_assert_int_eq(pt_suggestions_find(&s, &analysis, &suggester,
                                         PT_LIST_PHRASES, 2, NULL),
                     PT_OK);
    ck_assert_uint_eq(s.list.len, 2);
    ck_assert(pt_str_is_equal(s.list.items[0].name, PT_STR("pêche")) ||
              pt_str_is_equal(s.list.items[0].name, PT_STR("parlement")));
    pt_suggestions_release(&s);
    pt_suggester_release(&suggester);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_a_text_is_about_comes_first,
                            other_languages_get_words, NULL};
    return suite_run("suggest", tests);
}
