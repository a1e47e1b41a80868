/* SPDX-License-Identifier: MIT */
/* Tests of keyword/term. */
#include "keyword/term.h"

#include "prospects_of.h"
#include "suite.h"

START_TEST(words_share_stems_and_function_words_do_not_count)
{
    test_terms tt;
    terms_of(&tt, "en", "The farmers met a farmer.");
    ck_assert_uint_eq(tt.terms.list.len, 6);
    const pt_term *t = tt.terms.list.items;
    ck_assert_uint_eq(t[1].stem, t[4].stem);
    ck_assert_uint_eq(tt.terms.stems.items[t[1].stem].count, 2);
    ck_assert_uint_eq(t[0].bits & PT_TERM_CONTENT, 0);
    ck_assert_uint_eq(t[1].tag, PT_POS_NOUN);
    ck_assert_uint_eq(tt.terms.n_content, 3);
    terms_release(&tt);
}
END_TEST

START_TEST(capitals_make_a_word_of_a_function_word)
{
    test_terms tt;
    terms_of(&tt, "en", "In the US they asked us.");
    ck_assert_uint_ne(tt.terms.list.items[2].bits & PT_TERM_CONTENT, 0);
    ck_assert_uint_eq(tt.terms.list.items[5].bits & PT_TERM_CONTENT, 0);
    terms_release(&tt);
}
END_TEST

START_TEST(hyphens_join_only_without_spaces)
{
    test_terms tt;
    terms_of(&tt, "en", "A long-term plan - good.");
    ck_assert_uint_ne(tt.terms.list.items[2].bits & PT_TERM_HYPHEN, 0);
    ck_assert_uint_eq(tt.terms.list.items[5].bits & PT_TERM_HYPHEN, 0);
    terms_release(&tt);
}
END_TEST

START_TEST(the_keyword_section_is_left_out)
{
    test_terms tt;
    terms_of(&tt, "en", "# Fish quotas\n\nCod is rare.\n\n[] cod, herring");
    ck_assert_uint_eq(tt.terms.list.len, 6);
    ck_assert_uint_ne(tt.terms.list.items[0].bits & PT_TERM_HEADING, 0);
    ck_assert_uint_eq(tt.terms.first_body, 1);
    ck_assert_uint_eq(tt.terms.n_parts, 2);
    terms_release(&tt);
}
END_TEST

START_TEST(other_languages_are_told_by_their_function_words)
{
    test_terms tt;
    terms_of(&tt, "", "Le ministre est dans la ville avec les maires.");
    ck_assert(!tt.terms.is_tagged);
    ck_assert(pt_str_is_equal(tt.terms.lang, PT_STR("fr")));
    ck_assert_uint_eq(tt.terms.n_content, 3);
    terms_release(&tt);
    terms_of(&tt, "", "The minister is in the town with the mayors.");
    ck_assert(tt.terms.is_tagged);
    terms_release(&tt);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_share_stems_and_function_words_do_not_count,
                            capitals_make_a_word_of_a_function_word,
                            hyphens_join_only_without_spaces,
                            the_keyword_section_is_left_out,
                            other_languages_are_told_by_their_function_words,
                            NULL};
    return suite_run("term", tests);
}
