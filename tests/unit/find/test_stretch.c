/* SPDX-License-Identifier: MIT */
/* Tests of find/stretch. */
#include "find/stretch.h"

#include "document_of.h"
#include "suite.h"

START_TEST(parts_are_told_by_their_letters)
{
    static const struct {
        const char *plain;
        pt_letter_case letters;
    } cases[] = {
        {"Talks begin in Lisbon on Monday",      PT_CASE_SENTENCE},
        {"# Renewing an Old Friendship",         PT_CASE_TITLE   },
        {"# What to Expect",                     PT_CASE_TITLE   },
        {"# Results",                            PT_CASE_SENTENCE},
        {"Minister Opens New Bridge Over River", PT_CASE_TITLE   },
        {"TALKS BEGIN IN LISBON",                PT_CASE_CAPS    },
        {"Ana Silva met Rui Costa.",             PT_CASE_SENTENCE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        pt_stretch s;
        pt_stretches at = {0};
        document_of(&td, cases[i].plain);
        ck_assert(pt_stretch_next(&s, &at, &td.in));
        ck_assert_msg(s.letters == cases[i].letters, "%s", cases[i].plain);
        ck_assert(!pt_stretch_next(&s, &at, &td.in));
        document_release(&td);
    }
}
END_TEST

START_TEST(tokens_are_read_and_never_outside_the_part)
{
    test_document td;
    pt_stretch s;
    pt_stretches at = {0};
    document_of(&td, "Anna-Maria left\n\nNext one");
    ck_assert(pt_stretch_next(&s, &at, &td.in));
    ck_assert(pt_stretch_is(&s, s.first, "Anna"));
    ck_assert(!pt_stretch_is(&s, s.first, "Ann"));
    ck_assert(pt_stretch_is_hyphen(&s, s.first + 1));
    ck_assert(pt_stretch_is_name(&s, s.first + 2));
    ck_assert(!pt_stretch_is(&s, s.end, "Next"));
    ck_assert(!pt_stretch_is_name(&s, s.end));
    ck_assert_uint_eq(pt_stretch_look(&s, s.end, &pt_plain_words), 0);
    ck_assert(pt_stretch_next(&s, &at, &td.in));
    ck_assert(pt_stretch_is(&s, s.first, "Next"));
    ck_assert(pt_stretch_begins(&s, s.first));
    document_release(&td);
}
END_TEST

START_TEST(a_proposal_spans_its_tokens)
{
    test_document td;
    pt_stretch s;
    pt_stretches at = {0};
    pt_mentions mentions = {0};
    document_of(&td, "the Lake Chad basin");
    ck_assert(pt_stretch_next(&s, &at, &td.in));
    const pt_mention *mention =
        pt_stretch_propose(&mentions, &s, s.first + 1, s.first + 3,
                           PT_TYPE_LOCATION, PT_FINDER_HEAD, 0.5F);
    ck_assert_ptr_nonnull(mention);
    ck_assert_uint_eq(mention->start, 4);
    ck_assert_uint_eq(mention->end, 13);
    ck_assert_uint_eq(mention->entry, PT_NONE);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {parts_are_told_by_their_letters,
                            tokens_are_read_and_never_outside_the_part,
                            a_proposal_spans_its_tokens, NULL};
    return suite_run("stretch", tests);
}
