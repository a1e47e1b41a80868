/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_VALIDATE_H
#define PT_TRAIN_VALIDATE_H

#include <stdio.h>

#include "train/articles.h"
#include "train/boost.h"

/** F1 of the first 5, 10 and 15 suggestions. */
enum { PT_CUTS = 3 };

/** How well articles are ranked. */
typedef struct pt_ranking_score {
    double f1[PT_CUTS]; /* sums over articles */
    uint32_t n;         /* articles */
} pt_ranking_score;

/**
 * Adds how well a forest ranks an article's candidates: precision of the
 * first k (divided by k), recall of all its keywords, their F1.
 *
 * predictions  a line of JSON for the article is appended; may be NULL
 * Returns      PT_ERR_NOMEM.
 */
pt_status pt_ranking_add(pt_ranking_score *score, const pt_forest *forest,
                         pt_list_kind kind, const pt_article *article,
                         pt_buf *predictions, pt_error *err);

/** Prints a row: name, articles, mean F1 at 5, 10 and 15 in percent. */
void pt_ranking_print(const pt_ranking_score *score, const char *name);

/** What to train on and how often to divide it. */
typedef struct pt_validation {
    const pt_articles *articles;
    pt_list_kind kind;
    uint32_t source; /* the articles measured; all are learnt from */
    uint32_t folds;
    uint32_t rounds; /* divisions, each with its own seed */
} pt_validation;

/**
 * Measures by cross-validation: articles of one id are in one fold.
 *
 * with_out, without_out  scores of articles with and without entities
 * predictions            of the first round; may be NULL
 * Returns                PT_ERR_NOMEM.
 */
pt_status pt_validation_run(pt_ranking_score *with_out,
                            pt_ranking_score *without_out,
                            const pt_validation *validation,
                            const pt_boost_options *options,
                            pt_buf *predictions, pt_error *err);

/**
 * Trains on all articles.
 *
 * out      owned by the caller: free its trees
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_ranking_train(pt_forest *out, const pt_articles *articles,
                           const pt_boost_options *options, pt_error *err);

#endif
