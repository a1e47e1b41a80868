/* SPDX-License-Identifier: MIT */
/* Tests of sequence/features. */
#include "sequence/features.h"

#include "sample.h"

static pt_model model;

static void look(pt_view *view, sample *s, const char *const *texts)
{
    ck_assert_int_eq(
        pt_model_read(&model, pt_recogniser_embedded(), true, NULL), PT_OK);
    sample_init(s, texts);
    ck_assert_int_eq(pt_view_init(view, &model, &s->input, NULL), PT_OK);
}

static bool has(const uint64_t *list, uint32_t n, uint64_t feature)
{
    for (uint32_t i = 0; i < n; i++)
        if (list[i] == feature)
            return true;
    return false;
}

START_TEST(features_stay_within_their_arrays)
{
    static const char *const texts[] = {
        "Then Dr. Ana-Maria de la Costa-Oro of the Bank of New South Wales & "
        "Partners (BNSWP), BNSWP and the BNSWP's Ana Costa, of Lisbon, Porto "
        "and Faro, went to the University of Lisbon, said Ana.",
        NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    uint64_t context[PT_FEATURES_CONTEXT_MAX];
    uint64_t word[PT_FEATURES_WORD_MAX];
    for (uint32_t i = 0; i < view.sights.len; i++) {
        ck_assert_uint_le(pt_features_context(context, &view, i),
                          PT_FEATURES_CONTEXT_MAX);
        ck_assert_uint_le(pt_features_word(word, pt_view_lexeme(&view, i)),
                          PT_FEATURES_WORD_MAX);
    }
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(words_of_one_lower_case_form_share_some_features)
{
    static const char *const texts[] = {"We saw Reading and reading.", NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    uint64_t a[PT_FEATURES_WORD_MAX];
    uint64_t b[PT_FEATURES_WORD_MAX];
    const uint32_t n = pt_features_word(a, pt_view_lexeme(&view, 2));
    const uint32_t m = pt_features_word(b, pt_view_lexeme(&view, 4));
    uint32_t shared = 0;
    for (uint32_t i = 0; i < n; i++)
        shared += has(b, m, a[i]);
    ck_assert_uint_gt(shared, 0);
    ck_assert_uint_lt(shared, n);
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

START_TEST(opinions_of_other_tokens_count_and_ones_own_does_not)
{
    static const char *const texts[] = {"We saw Oro. Oro left.", NULL};
    pt_view view;
    sample s;
    look(&view, &s, texts);
    float person[PT_MODEL_LABELS] = {0};
    float place[PT_MODEL_LABELS] = {0};
    person[1] = 1;
    place[3] = 1;
    const pt_opinion one = pt_opinion_read(person);
    const pt_opinion two = pt_opinion_read(place);
    ck_assert_uint_eq(one.mass[1], 255);
    ck_assert_uint_eq(two.label, 3);
    pt_opinions all = {.count = 0};
    pt_opinions same = {.count = 0};
    pt_opinions_add(&all, &one);
    uint64_t a[PT_FEATURES_WORD_MAX];
    uint64_t b[PT_FEATURES_WORD_MAX];
    ck_assert_uint_eq(pt_features_second(a, &view, 2, &all, &one), 0);
    pt_opinions_add(&all, &two);
    pt_opinions_add(&same, &two);
    pt_opinions_add(&same, &two);
    const uint32_t n = pt_features_second(a, &view, 2, &all, &two);
    const uint32_t m = pt_features_second(b, &view, 2, &same, &two);
    ck_assert_uint_eq(n, m);
    for (uint32_t i = 0; i < n; i++)
        ck_assert(!has(b, m, a[i]));
    pt_view_release(&view);
    sample_release(&s);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        features_stay_within_their_arrays,
        words_of_one_lower_case_form_share_some_features,
        opinions_of_other_tokens_count_and_ones_own_does_not, NULL};
    return suite_run("features", tests);
}
