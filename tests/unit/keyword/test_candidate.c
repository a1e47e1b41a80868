/* SPDX-License-Identifier: MIT */
/* Tests of keyword/candidate. */
#include "keyword/candidate.h"

#include "prospects_of.h"
#include "suite.h"

/* The candidates of a sentence as "stem stem=count|…". */
static void check(const char *lang, const char *plain, const char *expected)
{
    test_terms tt;
    terms_of(&tt, lang, plain);
    pt_candidates c;
    ck_assert_int_eq(pt_candidates_list(&c, &tt.terms, &tt.analysis, NULL),
                     PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    for (uint32_t i = 0; i < c.list.len; i++) {
        pt_buf_add(&buf, i > 0 ? PT_STR("|") : PT_STR(""));
        add_stems(&buf, &tt.terms, &c.list.items[i]);
        pt_buf_add_format(&buf, "=%u", c.list.items[i].count);
    }
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "\"%s\": expected %s, got %.*s", plain, expected,
                  (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_candidates_release(&c);
    terms_release(&tt);
}

START_TEST(runs_and_single_words_are_candidates)
{
    check("en", "The old house burned.", "old=1|old hous=1|hous=1|burn=1");
}
END_TEST

START_TEST(what_is_between_words_decides)
{
    check("en", "She saw the house, the tree.", "saw=1|hous=1|tree=1");
    check("en", "She saw Canada's trade.",
          "saw=1|canada=1|canada trade=1|trade=1");
    check("en", "She saw the Bank of England.",
          "saw=1|bank=1|bank of england=1|england=1");
}
END_TEST

START_TEST(candidates_are_counted_by_stems)
{
    check("en", "The house. The houses.", "hous=2");
}
END_TEST

START_TEST(without_a_tagger_function_words_divide)
{
    check("fr", "Le ministre des transports.", "ministr=1|transport=1");
}
END_TEST

START_TEST(parts_know_the_whole)
{
    test_terms tt;
    terms_of(&tt, "en", "The trade war. The trade war. The trade.");
    pt_candidates c;
    ck_assert_int_eq(pt_candidates_list(&c, &tt.terms, &tt.analysis, NULL),
                     PT_OK);
    ck_assert_uint_eq(c.list.len, 3);
    ck_assert_uint_eq(c.list.items[0].nested, 2); /* trade */
    ck_assert_uint_eq(c.list.items[0].count, 3);
    ck_assert_uint_eq(c.list.items[1].nested, 0); /* trade war */
    pt_candidates_release(&c);
    terms_release(&tt);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {runs_and_single_words_are_candidates,
                            what_is_between_words_decides,
                            candidates_are_counted_by_stems,
                            without_a_tagger_function_words_divide,
                            parts_know_the_whole,
                            NULL};
    return suite_run("candidate", tests);
}
