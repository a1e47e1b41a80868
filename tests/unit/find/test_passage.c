/* SPDX-License-Identifier: MIT */
/* Tests of find/passage. */
#include "find/passage.h"

#include "document_of.h"
#include "suite.h"

START_TEST(questions_past_the_end_have_empty_answers)
{
    test_document td;
    document_of(&td, "In May");
    const pt_passage p = pt_passage_of(&td.in, 0);
    ck_assert_uint_eq(p.n, 2);
    ck_assert_uint_eq(pt_passage_bits(&p, 2), 0);
    ck_assert_uint_eq(pt_passage_str(&p, UINT32_MAX).len, 0);
    ck_assert_int_eq(pt_passage_byte(&p, 2), 0);
    ck_assert(!pt_passage_follows(&p, 0));
    ck_assert(pt_passage_follows(&p, 1));
    ck_assert(!pt_passage_follows(&p, 2));
    ck_assert(!pt_passage_is_one_of(&p, 2, " in "));
    document_release(&td);
}
END_TEST

START_TEST(words_are_found_whole_in_a_list)
{
    test_document td;
    document_of(&td, "In an inn - 5\xE2\x80\x93"
                     "6");
    const pt_passage p = pt_passage_of(&td.in, 0);
    ck_assert(pt_passage_is_one_of(&p, 0, " of in "));
    ck_assert(!pt_passage_is_one_of(&p, 1, " in and "));
    ck_assert(!pt_passage_is_one_of(&p, 2, " in "));
    ck_assert(pt_passage_is_dash(&p, 3));
    ck_assert(!pt_passage_touches(&p, 3));
    ck_assert(pt_passage_is_dash(&p, 5));
    ck_assert(pt_passage_touches(&p, 5));
    document_release(&td);
}
END_TEST

START_TEST(a_mention_without_value_has_none)
{
    test_document td;
    document_of(&td, "In May");
    const pt_passage p = pt_passage_of(&td.in, 0);
    pt_mentions mentions = {0};
    pt_proposal proposal = {.first = 1, .end = 2, .type = PT_TYPE_DATE};
    ck_assert_int_eq(pt_passage_add(&mentions, &p, &td.in, &proposal, NULL),
                     PT_OK);
    char iso[] = "2026-05";
    proposal.value.iso = pt_str_from(iso);
    ck_assert_int_eq(pt_passage_add(&mentions, &p, &td.in, &proposal, NULL),
                     PT_OK);
    iso[0] = 'x'; /* the value is a copy */
    ck_assert_uint_eq(mentions.list.items[0].value, PT_NONE);
    ck_assert_uint_eq(mentions.list.items[0].start, 3);
    ck_assert_uint_eq(mentions.list.items[1].value, 0);
    ck_assert(pt_str_is_equal(mentions.values.items[0].iso, PT_STR("2026-05")));
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {questions_past_the_end_have_empty_answers,
                            words_are_found_whole_in_a_list,
                            a_mention_without_value_has_none, NULL};
    return suite_run("passage", tests);
}
