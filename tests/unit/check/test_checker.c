/* SPDX-License-Identifier: MIT */
/* Tests of check/checker. */
#include "check/checker.h"

#include "check/checked_of.h"

/* A checker for strings alone. */
static void begin(pt_checker *c, checked_of *of)
{
    check_of(of, "title-missing", META("title", "A  b"), "Words of it.");
    *c = (pt_checker){.doc = of->job.doc,
                      .analysis = &of->analysis,
                      .out = &of->findings,
                      .level = PT_CHECK_WARNING};
    c->scratch = pt_arena_new();
    ck_assert_ptr_nonnull(c->scratch);
    ck_assert_int_eq(pt_stemmer_new(&c->stemmer, PT_STR("en"), NULL), PT_OK);
}

static void end(pt_checker *c, checked_of *of)
{
    ck_assert(!c->failed);
    pt_stemmer_free(c->stemmer);
    pt_arena_free(c->scratch);
    checked_release(of);
}

START_TEST(words_match_by_stem_in_any_order)
{
    pt_checker c;
    checked_of of = {0};
    begin(&c, &of);
    const pt_str text = PT_STR("The wars of trade, China’s and the US’s");
    ck_assert(pt_check_has_words(&c, text, PT_STR("trade war")));
    ck_assert(pt_check_has_words(&c, text, PT_STR("war in China")));
    ck_assert(pt_check_has_words(&c, text, PT_STR("US")));
    ck_assert(!pt_check_has_words(&c, text, PT_STR("trade peace")));
    ck_assert(!pt_check_has_words(&c, text, PT_STR("of the")));
    end(&c, &of);
}
END_TEST

START_TEST(stems_are_sorted_and_single)
{
    pt_checker c;
    checked_of of = {0};
    begin(&c, &of);
    const pt_str one = pt_check_stems(&c, PT_STR("wars of trade"));
    const pt_str other = pt_check_stems(&c, PT_STR("Trade war, war"));
    ck_assert(pt_str_is_equal(one, other));
    ck_assert_uint_eq(pt_check_stems(&c, PT_STR("of the")).len, 0);
    uint32_t n_all = 0;
    ck_assert_uint_eq(
        pt_check_content_words(&c, PT_STR("the war of trade"), &n_all), 2);
    ck_assert_uint_eq(n_all, 4);
    end(&c, &of);
}
END_TEST

START_TEST(quotations_are_single_spaced_and_short)
{
    pt_checker c;
    checked_of of = {0};
    begin(&c, &of);
    ck_assert_str_eq(pt_check_quote(&c, PT_STR(" a \n b ")), "a b");
    const pt_str all = PT_STR("0123456789 0123456789 0123456789 0123456789 "
                              "0123456789 0123456789 0123456789");
    const char *shown = pt_check_quote(&c, all);
    ck_assert_str_eq(shown, "0123456789 0123456789 01234567…"
                            "23456789 0123456789 0123456789");
    end(&c, &of);
}
END_TEST

START_TEST(a_finding_can_be_made_lesser_not_graver)
{
    pt_checker c;
    checked_of of = {0};
    begin(&c, &of);
    pt_check_add_at_most(&c, PT_CHECK_NOTE, pt_place_document(), "%d", 1);
    pt_check_add_at_most(&c, PT_CHECK_ERROR, pt_place_document(), "%d", 2);
    ck_assert_uint_eq(of.findings.len, 2);
    ck_assert_uint_eq(of.findings.items[0].level, PT_CHECK_NOTE);
    ck_assert_uint_eq(of.findings.items[1].level, PT_CHECK_WARNING);
    ck_assert(pt_str_is_equal(of.findings.items[1].message, PT_STR("2")));
    ck_assert(pt_str_is_equal(pt_check_value(&c, "title"), PT_STR("A b")));
    ck_assert(pt_check_has_key(&c, "title") && !pt_check_has_key(&c, "a"));
    end(&c, &of);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_match_by_stem_in_any_order,
                            stems_are_sorted_and_single,
                            quotations_are_single_spaced_and_short,
                            a_finding_can_be_made_lesser_not_graver, NULL};
    return suite_run("checker", tests);
}
