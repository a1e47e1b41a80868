/* SPDX-License-Identifier: MIT */
/* Tests of train/lesson, with the model in the program. */
#include "train/lesson.h"

#include "suite.h"

/* A document of a few sentences, its labels all outside. */
typedef struct article {
    pt_corpus_document doc;
    pt_model model;
    pt_view view;
    uint8_t labels[128];
    pt_str text;
    uint32_t first[2];
    pt_recogniser_input input;
} article;

static void article_init(article *a, const char *text)
{
    *a = (article){.text = pt_str_from(text)};
    ck_assert_int_eq(
        pt_model_read(&a->model, pt_recogniser_embedded(), true, NULL), PT_OK);
    ck_assert_int_eq(pt_tokens_read(&a->doc.tokens, a->text, NULL, 0, NULL),
                     PT_OK);
    a->first[1] = a->doc.tokens.len;
    ck_assert_uint_lt(a->doc.tokens.len, sizeof a->labels);
    for (uint32_t i = 0; i < a->doc.tokens.len; i++)
        a->labels[i] = (uint8_t)(i % 3);
    a->input = (pt_recogniser_input){.texts = &a->text,
                                     .first = a->first,
                                     .tokens = a->doc.tokens.items,
                                     .n_texts = 1};
    ck_assert_int_eq(pt_view_init(&a->view, &a->model, &a->input, NULL), PT_OK);
}

static void article_release(article *a)
{
    pt_view_release(&a->view);
    pt_vec_release(&a->doc.tokens);
}

static const pt_input_keys none = {{{NULL, 0}}};

START_TEST(sentences_without_names_are_left_out)
{
    article a;
    pt_lesson lesson = {.n_groups = 0};
    article_init(&a, "Ana left. it rained all day long in the valley and then "
                     "it rained again. Ben saw Ana.");
    ck_assert_int_eq(pt_lesson_read(&lesson, &none, &a.view, a.labels, NULL),
                     PT_OK);
    ck_assert_uint_gt(lesson.parts.len, 1);
    ck_assert_uint_eq(lesson.tokens.items[0], 0);
    uint32_t end = 0;
    for (uint32_t p = 0; p < lesson.parts.len; p++) {
        ck_assert_uint_eq(lesson.parts.items[p].first, end);
        end = lesson.parts.items[p].end;
    }
    ck_assert_uint_eq(end, lesson.inputs.len);
    for (uint32_t i = 0; i < end; i++)
        ck_assert_uint_eq(lesson.labels.items[i], lesson.tokens.items[i] % 3);
    pt_lesson_release(&lesson);
    article_release(&a);
}
END_TEST

START_TEST(the_same_word_with_a_capital_is_one_group)
{
    article a;
    pt_lesson lesson = {.n_groups = 0};
    article_init(&a, "Ana left. Ben saw Ana by the ana.");
    ck_assert_int_eq(pt_lesson_read(&lesson, &none, &a.view, a.labels, NULL),
                     PT_OK);
    ck_assert_uint_eq(lesson.n_groups, 2);
    const uint32_t *groups = lesson.groups.items;
    ck_assert_uint_eq(groups[0], groups[5]);
    ck_assert_uint_ne(groups[0], groups[3]);
    ck_assert_uint_eq(groups[8], PT_NONE);
    pt_lesson_release(&lesson);
    article_release(&a);
}
END_TEST

START_TEST(lessons_put_together_stay_apart)
{
    article a;
    pt_lesson lesson = {.n_groups = 0};
    pt_lesson both = {.n_groups = 0};
    article_init(&a, "Ana left. Ben saw Ana.");
    ck_assert_int_eq(pt_lesson_read(&lesson, &none, &a.view, a.labels, NULL),
                     PT_OK);
    ck_assert(pt_lesson_add(&both, &lesson) && pt_lesson_add(&both, &lesson));
    const uint32_t n = lesson.inputs.len;
    ck_assert_uint_eq(both.inputs.len, 2 * n);
    ck_assert_uint_eq(both.n_groups, 2 * lesson.n_groups);
    ck_assert_uint_eq(both.groups.items[n],
                      lesson.groups.items[0] + lesson.n_groups);
    ck_assert_uint_eq(both.parts.items[lesson.parts.len].first, n);
    ck_assert_uint_eq(both.stretches.items[lesson.stretches.len].first,
                      n + lesson.stretches.items[0].first);
    pt_lesson_clear(&both);
    ck_assert_uint_eq(both.inputs.len, 0);
    pt_lesson_release(&both);
    pt_lesson_release(&lesson);
    article_release(&a);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {sentences_without_names_are_left_out,
                            the_same_word_with_a_capital_is_one_group,
                            lessons_put_together_stay_apart, NULL};
    return suite_run("lesson", tests);
}
