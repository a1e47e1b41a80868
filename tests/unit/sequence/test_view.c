/* SPDX-License-Identifier: MIT */
/* Tests of sequence/view, with the model in the program. */
#include "sequence/view.h"

#include "sample.h"

/* Looks at a sample through the embedded model. */
static void look(pt_view *view, sample *s, const char *const *texts)
{
    pt_model model;
    static pt_model kept;
    ck_assert_int_eq(
        pt_model_read(&model, pt_recogniser_embedded(), true, NULL), PT_OK);
    kept = model;
    sample_init(s, texts);
    ck_assert_int_eq(pt_view_init(view, &kept, &s->input, NULL), PT_OK);
}

START_TEST(runs_are_capitalised_words_with_hyphens_between)
{
    static const char *const texts[] = {
        "The report names Ana-Maria Costa Oro of Lisbon.", NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    ck_assert_uint_eq(view.runs.len, 2);
    ck_assert_uint_eq(view.runs.items[0].first, 3);
    ck_assert_uint_eq(view.runs.items[0].end, 8);
    ck_assert_uint_eq(view.runs.items[0].words, 4);
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(lower_case_far_from_capitals_is_quiet)
{
    static const char *const texts[] = {
        "they went there by train and nobody saw it in Lisbon", NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    const pt_stretch stretch = pt_view_stretch(&view, 0);
    ck_assert_uint_eq(stretch.first, 8);
    ck_assert_uint_eq(stretch.end, 11);
    ck_assert_uint_eq(pt_view_stretch(&view, 11).first, 11);
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(neighbours_stop_at_sentence_ends)
{
    static const char *const texts[] = {"Ana left. Ben stayed.", NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    const pt_lexeme *all = view.lexemes.list.items;
    ck_assert_ptr_eq(pt_view_near(&view, 3, -1), &all[PT_LEXEME_BEFORE]);
    ck_assert_ptr_eq(pt_view_near(&view, 2, 1), &all[PT_LEXEME_AFTER]);
    ck_assert_ptr_eq(pt_view_near(&view, 2, -2), pt_view_lexeme(&view, 0));
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(capitals_are_given_their_usual_case)
{
    static const char *const texts[] = {
        "THE PRICE OF BREAD HAS RISEN IN LISBON", NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    ck_assert(pt_str_is_equal(pt_view_lexeme(&view, 1)->form, PT_STR("price")));
    ck_assert(
        pt_str_is_equal(pt_view_lexeme(&view, 7)->form, PT_STR("Lisbon")));
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(texts_that_are_off_have_nothing_active)
{
    static const char *const texts[] = {"Ana Costa left.", "Ben Oro left.",
                                        NULL};
    const bool off[] = {true, false};
    pt_model model;
    ck_assert_int_eq(
        pt_model_read(&model, pt_recogniser_embedded(), true, NULL), PT_OK);
    sample s;
    pt_view view;
    sample_init(&s, texts);
    s.input.off = off;
    ck_assert_int_eq(pt_view_init(&view, &model, &s.input, NULL), PT_OK);
    ck_assert_uint_eq(pt_view_stretch(&view, 0).first, s.first[1]);
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {runs_are_capitalised_words_with_hyphens_between,
                            lower_case_far_from_capitals_is_quiet,
                            neighbours_stop_at_sentence_ends,
                            capitals_are_given_their_usual_case,
                            texts_that_are_off_have_nothing_active,
                            NULL};
    return suite_run("view", tests);
}
