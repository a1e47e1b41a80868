/* SPDX-License-Identifier: MIT */
/* Tests of train/validate. */
#include "train/validate.h"

#include <string.h>

#include "run/tagger_of.h"
#include "train/article_of.h"

enum { ARTICLES = 8 };

static const pt_boost_options options = {.trees = 20,
                                         .rate = 0.3F,
                                         .ridge = 1,
                                         .least = 0.1F,
                                         .documents = 1,
                                         .columns = 1,
                                         .seed = 1,
                                         .bags = 1};

/* Articles with entities (source 0) and the same without (source 0 too). */
typedef struct world {
    folder_of folder;
    pt_tagger *tagger;
    pt_pos_model speech;
    pt_articles articles;
} world;

static void world_make(world *w)
{
    *w = (world){.articles = {.arena = NULL}};
    folder_make(&w->folder);
    w->tagger = tagger_of("{}");
    ck_assert_int_eq(pt_pos_model_read(&w->speech, pt_pos_embedded(), NULL),
                     PT_OK);
    const char *path = articles_write(&w->folder, "a.jsonl", ARTICLES);
    for (int i = 0; i < 2; i++) {
        const pt_articles_how how = {
            .tagger = w->tagger, .speech = &w->speech, .entities = i == 0};
        ck_assert_int_eq(pt_articles_read(&w->articles, path, &how, NULL),
                         PT_OK);
    }
}

static void world_release(world *w)
{
    pt_articles_release(&w->articles);
    pt_tagger_free(w->tagger);
    folder_remove(&w->folder);
}

START_TEST(a_forest_ranks_keywords_first)
{
    world w;
    pt_forest forest;
    pt_ranking_score score = {.n = 0};
    pt_buf lines;
    world_make(&w);
    pt_buf_init(&lines);
    ck_assert_int_eq(pt_ranking_train(&forest, &w.articles, &options, NULL),
                     PT_OK);
    ck_assert_int_eq(pt_ranking_add(&score, &forest, PT_LIST_PHRASES,
                                    w.articles.list.items[0], &lines, NULL),
                     PT_OK);
    ck_assert_uint_eq(score.n, 1);
    /* Two of three keywords are in the text, and among the first five. */
    ck_assert_double_eq_tol(score.f1[0], 2.0 * 2 / (5 + 3), 1e-9);
    ck_assert_double_eq_tol(score.f1[2], 2.0 * 2 / (15 + 3), 1e-9);
    pt_buf_add_byte(&lines, '\0');
    const char *start = "{\"id\":\"a0\",\"keyphrases\":[\"";
    ck_assert_int_eq(strncmp(lines.ptr, start, strlen(start)), 0);
    ck_assert_ptr_nonnull(strstr(lines.ptr, "\"solar panel"));
    ck_assert_ptr_nonnull(strstr(lines.ptr, "]}\n"));
    pt_ranking_print(&score, "articles");
    pt_buf_release(&lines);
    free(forest.trees);
    world_release(&w);
}
END_TEST

START_TEST(every_article_is_measured_once_a_round)
{
    world w;
    pt_ranking_score with = {.n = 0};
    pt_ranking_score without = {.n = 0};
    pt_ranking_score again = {.n = 0};
    pt_ranking_score other = {.n = 0};
    pt_buf lines;
    world_make(&w);
    pt_buf_init(&lines);
    const pt_validation v = {&w.articles, PT_LIST_PHRASES, 0, 3, 2};
    ck_assert_int_eq(
        pt_validation_run(&with, &without, &v, &options, &lines, NULL), PT_OK);
    ck_assert_uint_eq(with.n, 2 * ARTICLES);
    ck_assert_uint_eq(without.n, 2 * ARTICLES);
    uint32_t n_lines = 0;
    for (size_t i = 0; i < lines.len; i++)
        n_lines += lines.ptr[i] == '\n';
    ck_assert_uint_eq(n_lines, ARTICLES); /* of the first round */
    /* The articles are all alike: what is learnt of some serves others. */
    ck_assert_double_gt(with.f1[0] / with.n, 0.4);
    ck_assert_int_eq(
        pt_validation_run(&again, &other, &v, &options, NULL, NULL), PT_OK);
    ck_assert_double_eq(with.f1[0], again.f1[0]);

    const pt_validation none = {&w.articles, PT_LIST_PHRASES, 7, 3, 1};
    pt_ranking_score zero = {.n = 0};
    ck_assert_int_eq(
        pt_validation_run(&zero, &zero, &none, &options, NULL, NULL), PT_OK);
    ck_assert_uint_eq(zero.n, 0); /* no article is of that source */
    pt_ranking_print(&zero, "none");
    pt_buf_release(&lines);
    world_release(&w);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_forest_ranks_keywords_first,
                            every_article_is_measured_once_a_round, NULL};
    return suite_run("validate", tests);
}
