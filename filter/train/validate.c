/* SPDX-License-Identifier: MIT */
/*
 * Training on articles and measuring what that gives on others. A forest is
 * measured by the list that the program would make of its scores.
 */
#include "train/validate.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/map.h"
#include "sequence/model.h"
#include "text/forms.h"

static const uint32_t cuts[PT_CUTS] = {5, 10, 15};

/* Appends a line as `keywords --jsonl` writes it. */
static void add_prediction(pt_buf *out, const pt_article *a,
                           const pt_suggestions *s)
{
    pt_buf name;
    pt_buf_init(&name);
    pt_buf_add(out, PT_STR("{\"id\":"));
    pt_buf_add(out, a->id);
    pt_buf_add(out, PT_STR(",\"keyphrases\":["));
    for (uint32_t i = 0; i < s->list.len; i++) {
        pt_buf_clear(&name);
        pt_form_add_single(&name, s->list.items[i].name);
        pt_buf_add(out, i > 0 ? PT_STR(",\"") : PT_STR("\""));
        pt_buf_add_json(out, pt_buf_str(&name));
        pt_buf_add_byte(out, '"');
    }
    pt_buf_add(out, PT_STR("]}\n"));
    pt_buf_release(&name);
}

pt_status pt_ranking_add(pt_ranking_score *score, const pt_forest *forest,
                         pt_list_kind kind, const pt_article *article,
                         pt_buf *predictions, pt_error *err)
{
    const pt_prospects *p = &article->prospects;
    pt_suggestions s = {.list = {0}};
    const pt_status st =
        pt_suggestions_choose(&s, p, forest, kind, cuts[PT_CUTS - 1], err);
    if (st != PT_OK)
        return st;
    if (article->n_gold > 0)
        score->n++;
    for (int c = 0; c < PT_CUTS && article->n_gold > 0; c++) {
        uint32_t hits = 0;
        for (uint32_t i = 0; i < cuts[c] && i < s.list.len; i++)
            hits += article->labels[s.list.items[i].candidate];
        score->f1[c] += 2.0 * hits / (double)(cuts[c] + article->n_gold);
    }
    if (predictions != NULL)
        add_prediction(predictions, article, &s);
    pt_suggestions_release(&s);
    return PT_OK;
}

void pt_ranking_print(const pt_ranking_score *score, const char *name)
{
    const double n = score->n > 0 ? score->n : 1;
    printf("%-28s %5u  F1@5 %5.2f  F1@10 %5.2f  F1@15 %5.2f\n", name,
           (unsigned)score->n, 100 * score->f1[0] / n, 100 * score->f1[1] / n,
           100 * score->f1[2] / n);
}

/* All articles' candidates as one set. */
typedef struct gathered {
    pt_boost_set set;
    float *values;
    uint8_t *labels;
    uint32_t *first;
} gathered;

static void gathered_release(gathered *g)
{
    free(g->values);
    free(g->labels);
    free(g->first);
}

static bool gather(gathered *out, const pt_articles *articles)
{
    size_t n = 0;
    const uint32_t n_articles = articles->list.len;
    for (uint32_t i = 0; i < n_articles; i++)
        n += articles->list.items[i]->prospects.candidates.list.len;
    gathered g = {.values = malloc((n + 1) * PT_N_TRAITS * sizeof(float)),
                  .labels = malloc(n + 1),
                  .first = malloc((n_articles + (size_t)1) * sizeof(uint32_t))};
    if (g.values == NULL || g.labels == NULL || g.first == NULL) {
        gathered_release(&g);
        return false;
    }
    uint32_t at = 0;
    for (uint32_t i = 0; i < n_articles; i++) {
        const pt_article *a = articles->list.items[i];
        const uint32_t len = a->prospects.candidates.list.len;
        g.first[i] = at;
        memcpy(g.values + (size_t)at * PT_N_TRAITS, a->prospects.traits.values,
               (size_t)len * PT_N_TRAITS * sizeof(float));
        memcpy(g.labels + at, a->labels, len);
        at += len;
    }
    g.first[n_articles] = at;
    g.set = (pt_boost_set){g.values, g.labels, g.first, n_articles};
    *out = g;
    return true;
}

pt_status pt_ranking_train(pt_forest *out, const pt_articles *articles,
                           const pt_boost_options *options, pt_error *err)
{
    gathered g;
    if (!gather(&g, articles))
        return pt_error_nomem(err);
    const pt_status st = pt_boost_train(out, &g.set, NULL, options, err);
    gathered_release(&g);
    return st;
}

/* The fold of an article, by its id. */
static uint32_t fold_of(const pt_article *a, uint32_t round, uint32_t folds)
{
    return (uint32_t)(pt_mix(pt_hash(a->id) + round) % folds);
}

/* What the folds have in common. */
typedef struct course {
    const pt_validation *validation;
    const pt_boost_options *options;
    gathered all;
    bool *use; /* [n_articles] */
    pt_ranking_score *with_entities;
    pt_ranking_score *without;
    pt_buf *predictions;
} course;

/* One fold of one round. */
static pt_status run_fold(course *c, uint32_t round, uint32_t fold,
                          pt_error *err)
{
    const pt_validation *v = c->validation;
    const pt_articles *all = v->articles;
    for (uint32_t i = 0; i < all->list.len; i++)
        c->use[i] = fold_of(all->list.items[i], round, v->folds) != fold;
    pt_forest forest;
    pt_boost_options o = *c->options;
    o.seed += round * 1000 + fold;
    pt_status st = pt_boost_train(&forest, &c->all.set, c->use, &o, err);
    if (st != PT_OK)
        return st;
    for (uint32_t i = 0; i < all->list.len && st == PT_OK; i++) {
        const pt_article *a = all->list.items[i];
        if (c->use[i] || a->source != v->source || a->is_changed)
            continue;
        st = pt_ranking_add(
            a->has_entities ? c->with_entities : c->without, &forest, v->kind,
            a, round == 0 && a->has_entities ? c->predictions : NULL, err);
    }
    free(forest.trees);
    return st;
}

pt_status pt_validation_run(pt_ranking_score *with_out,
                            pt_ranking_score *without_out,
                            const pt_validation *validation,
                            const pt_boost_options *options,
                            pt_buf *predictions, pt_error *err)
{
    course c = {.validation = validation,
                .options = options,
                .with_entities = with_out,
                .without = without_out,
                .predictions = predictions};
    c.use = calloc(validation->articles->list.len + (size_t)1, 1);
    if (c.use == NULL || !gather(&c.all, validation->articles)) {
        free(c.use);
        return pt_error_nomem(err);
    }
    pt_status st = PT_OK;
    for (uint32_t r = 0; r < validation->rounds && st == PT_OK; r++)
        for (uint32_t f = 0; f < validation->folds && st == PT_OK; f++)
            st = run_fold(&c, r, f, err);
    free(c.use);
    gathered_release(&c.all);
    return st;
}
