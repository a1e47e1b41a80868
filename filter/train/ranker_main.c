/* SPDX-License-Identifier: MIT */
/*
 * Training the rankers of keywords: phrases on DUC2001 and a few articles of
 * KPTimes, words on KPCrowd, words without parts of speech (for languages
 * without a tagger) on KPCrowd too. Each article is learnt from in several
 * forms, so that a ranker serves for texts with entities and without, long
 * and short, with a title and without.
 */
#include "train/ranker_main.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "train/flags.h"
#include "train/output.h"
#include "train/titles.h"
#include "train/validate.h"

enum { PATH_LEN = 1024, SCORE_MOST = 8 };

static const char usage[] =
    "usage: pandoc-tagger-train ranker --corpora DIR --output FILE\n"
    "       pandoc-tagger-train ranker --corpora DIR --cross-validate "
    "phrases|words|plain\n"
    "           [--predictions FILE] [--rounds N] [--folds N]\n"
    "           [--score FILE.jsonl]  of what is trained on everything\n"
    "  --trees N --rate X --ridge X --least X --sample X --columns X\n"
    "  --ranking X --bags N --seed N\n"
    "  --drop N      a trait by its number; may be repeated\n";

typedef struct arguments {
    const char *corpora;
    const char *output;
    const char *validate;
    const char *predictions;
    const char *score[SCORE_MOST];
    uint32_t n_score;
    uint32_t rounds;
    uint32_t folds;
} arguments;

#define TAGS_AND_ENTITIES                                                      \
    (1ULL << PT_TRAIT_PROPN | 1ULL << PT_TRAIT_NOUN | 1ULL << PT_TRAIT_ADJ |   \
     1ULL << PT_TRAIT_VERB | 1ULL << PT_TRAIT_PARTICIPLE |                     \
     1ULL << PT_TRAIT_NUM | 1ULL << PT_TRAIT_HEAD |                            \
     1ULL << PT_TRAIT_FIRST_ADJ | 1ULL << PT_TRAIT_MENTION |                   \
     1ULL << PT_TRAIT_INSIDE | 1ULL << PT_TRAIT_TYPE |                         \
     1ULL << PT_TRAIT_MENTIONS | 1ULL << PT_TRAIT_SALIENCE |                   \
     1ULL << PT_TRAIT_CANONICAL | 1ULL << PT_TRAIT_VALUE |                     \
     1ULL << PT_TRAIT_ENCYCLOPEDIA)

/* What each list is trained on. */
typedef struct recipe {
    const char *name;
    const char *sources[3]; /* the first is the one measured */
    uint32_t trees;
    float ranking;
    uint32_t bags;
    uint64_t without;
} recipe;

/* Best of a few, cross-validated, as the rest of options_of is. */
static const recipe recipes[PT_N_LISTS] = {
    {"phrases", {"duc2001", "kptimes10", NULL}, 100, 0.8F, 2, 0                },
    {"words",   {"kpcrowd", NULL, NULL},        120, 0,    1, 0                },
    {"plain",   {"kpcrowd", NULL, NULL},        120, 0,    1, TAGS_AND_ENTITIES},
};

static pt_boost_options options_of(pt_list_kind kind)
{
    const recipe *r = &recipes[kind];
    return (pt_boost_options){.trees = r->trees,
                              .rate = 0.1F,
                              .ridge = 5,
                              .least = 10,
                              .documents = 0.8F,
                              .columns = 0.3F,
                              .seed = (uint64_t)kind + 1,
                              .ranking = r->ranking,
                              .bags = r->bags,
                              .without = r->without};
}

static bool set_number(arguments *args, pt_boost_options *o, const char *name,
                       const char *value)
{
    const pt_number_flag rows[] = {
        {"--rate",    &o->rate,      NULL         },
        {"--ridge",   &o->ridge,     NULL         },
        {"--least",   &o->least,     NULL         },
        {"--sample",  &o->documents, NULL         },
        {"--columns", &o->columns,   NULL         },
        {"--ranking", &o->ranking,   NULL         },
        {"--trees",   NULL,          &o->trees    },
        {"--bags",    NULL,          &o->bags     },
        {"--rounds",  NULL,          &args->rounds},
        {"--folds",   NULL,          &args->folds },
    };
    uint64_t trait = 0;
    if (strcmp(name, "--seed") == 0)
        return pt_flag_parse(&o->seed, value);
    if (strcmp(name, "--drop") != 0)
        return pt_flags_set_number(rows, sizeof rows / sizeof rows[0], name,
                                   value);
    if (!pt_flag_parse(&trait, value) || trait >= PT_N_TRAITS)
        return false;
    o->without |= 1ULL << trait;
    return true;
}

static bool set_text(arguments *args, const char *name, const char *value)
{
    const pt_text_flag rows[] = {
        {"--corpora",        &args->corpora    },
        {"--output",         &args->output     },
        {"--cross-validate", &args->validate   },
        {"--predictions",    &args->predictions},
    };
    if (strcmp(name, "--score") != 0)
        return pt_flags_set_text(rows, sizeof rows / sizeof rows[0], name,
                                 value);
    if (args->n_score == SCORE_MOST)
        return false;
    args->score[args->n_score++] = value;
    return true;
}

/* The tools that every list needs. */
typedef struct tools {
    pt_tagger *tagger;
    pt_pos_model speech;
    pt_buf title_bytes;
    pt_titles titles;
} tools;

static pt_status read_titles(tools *t, const char *corpora, pt_error *err)
{
    char path[PATH_LEN];
    snprintf(path, sizeof path, "%s/wikipedia/en.first.tsv.xz", corpora);
    const pt_status st = pt_titles_train(&t->title_bytes, path, err);
    return st == PT_OK
               ? pt_titles_read(&t->titles, pt_buf_str(&t->title_bytes), err)
               : st;
}

static pt_status read_file(pt_articles *out, const tools *t, const char *path,
                           pt_list_kind kind, pt_articles_how how,
                           pt_error *err)
{
    how.tagger = t->tagger;
    how.speech = kind == PT_LIST_PLAIN ? NULL : &t->speech;
    how.titles = &t->titles;
    return pt_articles_read(out, path, &how, err);
}

/* How often and how each article is learnt from. */
static const pt_articles_how variants[] = {
    {.entities = true },
    {                 .entities = false                },
    {  .entities = true,     .untitled = true, .bytes = 500},
    {                     .entities = false,     .bytes = 900},
    {                 .entities = true,     .bytes = 600},
    {                 .entities = false, .untitled = true, .bytes = 1200},
    {    .entities = true,  .untitled = true, .bytes = 250},
    {.entities = false,                 .bytes = 350},
};

static pt_status read_articles(pt_articles *out, const tools *t,
                               const char *corpora, pt_list_kind kind,
                               pt_error *err)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < 3 && recipes[kind].sources[i] != NULL; i++) {
        char path[PATH_LEN];
        snprintf(path, sizeof path, "%s/keyphrases/%s.dev.jsonl", corpora,
                 recipes[kind].sources[i]);
        for (size_t v = 0; v < sizeof variants / sizeof variants[0]; v++) {
            pt_articles_how how = variants[v];
            how.source = i;
            if (st == PT_OK && (kind != PT_LIST_PLAIN || !how.entities))
                st = read_file(out, t, path, kind, how, err);
        }
    }
    return st;
}

/* Scores a file of which nothing was learnt. */
static pt_status score_file(const pt_forest *forest, const tools *t,
                            const char *path, pt_list_kind kind, pt_error *err)
{
    pt_articles articles = {.arena = NULL};
    pt_ranking_score score = {.n = 0};
    const pt_articles_how how = {.entities = kind != PT_LIST_PLAIN};
    pt_status st = read_file(&articles, t, path, kind, how, err);
    for (uint32_t i = 0; i < articles.list.len && st == PT_OK; i++)
        st = pt_ranking_add(&score, forest, kind, articles.list.items[i], NULL,
                            err);
    if (st == PT_OK)
        pt_ranking_print(&score, strrchr(path, '/') + 1);
    pt_articles_release(&articles);
    return st;
}

static pt_status validate(const arguments *args, const tools *t,
                          pt_list_kind kind, const pt_boost_options *options,
                          pt_error *err)
{
    pt_articles articles = {.arena = NULL};
    pt_buf predictions;
    pt_buf_init(&predictions);
    pt_ranking_score with = {.n = 0};
    pt_ranking_score without = {.n = 0};
    pt_status st = read_articles(&articles, t, args->corpora, kind, err);
    const pt_validation v = {&articles, kind, 0, args->folds, args->rounds};
    if (st == PT_OK && args->rounds > 0)
        st = pt_validation_run(&with, &without, &v, options,
                               args->predictions == NULL ? NULL : &predictions,
                               err);
    if (st == PT_OK && with.n > 0)
        pt_ranking_print(&with, recipes[kind].sources[0]);
    if (st == PT_OK && without.n > 0)
        pt_ranking_print(&without, "without entities");
    if (st == PT_OK && args->predictions != NULL)
        st = pt_output_write(args->predictions, pt_buf_str(&predictions), err);
    pt_forest forest = {.n_trees = 0};
    if (st == PT_OK && args->n_score > 0)
        st = pt_ranking_train(&forest, &articles, options, err);
    for (uint32_t i = 0; i < args->n_score && st == PT_OK; i++)
        st = score_file(&forest, t, args->score[i], kind, err);
    free(forest.trees);
    pt_buf_release(&predictions);
    pt_articles_release(&articles);
    return st;
}

static void add_u32(pt_buf *out, uint32_t value)
{
    for (unsigned i = 0; i < 4; i++)
        pt_buf_add_byte(out, (char)(value >> 8 * i & 0xFF));
}

static void add_f32(pt_buf *out, float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    add_u32(out, bits);
}

static void add_forest(pt_buf *out, const pt_forest *forest)
{
    add_u32(out, forest->n_trees);
    add_f32(out, forest->bias);
    for (uint32_t i = 0; i < forest->n_trees; i++) {
        const pt_tree *tree = &forest->trees[i];
        for (int j = 0; j < PT_TREE_NODES; j++) {
            pt_buf_add_byte(out, (char)tree->traits[j]);
            pt_buf_add_byte(out, (char)tree->below[j]);
            pt_buf_add_byte(out, (char)tree->above[j]);
            pt_buf_add_byte(out, 0);
            add_f32(out, tree->thresholds[j]);
        }
        for (int j = 0; j <= PT_TREE_NODES; j++)
            add_f32(out, tree->leaves[j]);
    }
}

static pt_status train(const arguments *args, const tools *t, pt_error *err)
{
    static const char magic[8] = {'P', 'T', 'R', 'N', 'K', '\n', '\x1A', '\0'};
    pt_buf forests;
    pt_buf model;
    pt_buf_init(&forests);
    pt_buf_init(&model);
    pt_status st = PT_OK;
    for (int kind = 0; kind < PT_N_LISTS && st == PT_OK; kind++) {
        pt_articles articles = {.arena = NULL};
        pt_forest forest = {.n_trees = 0};
        st =
            read_articles(&articles, t, args->corpora, (pt_list_kind)kind, err);
        const pt_boost_options options = options_of((pt_list_kind)kind);
        if (st == PT_OK)
            st = pt_ranking_train(&forest, &articles, &options, err);
        add_forest(&forests, &forest);
        free(forest.trees);
        pt_articles_release(&articles);
    }
    pt_buf_add(&model, (pt_str){magic, sizeof magic});
    add_u32(&model, PT_RANKER_VERSION);
    add_u32(&model, (uint32_t)(20 + forests.len + t->title_bytes.len));
    add_u32(&model, PT_N_TRAITS);
    pt_buf_add(&model, pt_buf_str(&forests));
    pt_buf_add(&model, pt_buf_str(&t->title_bytes));
    if (st == PT_OK)
        st = pt_output_write(args->output, pt_buf_str(&model), err);
    pt_buf_release(&forests);
    pt_buf_release(&model);
    return st;
}

int pt_ranker_main(int argc, char **argv)
{
    arguments args = {.rounds = 2, .folds = 5};
    int kind = -1;
    bool good = true;
    for (int i = 0; i + 1 < argc; i += 2)
        if (strcmp(argv[i], "--cross-validate") == 0)
            for (int k = 0; k < PT_N_LISTS; k++)
                if (strcmp(argv[i + 1], recipes[k].name) == 0)
                    kind = k;
    pt_boost_options options = options_of((pt_list_kind)(kind < 0 ? 0 : kind));
    for (int i = 0; i + 1 < argc && good; i += 2)
        good = set_text(&args, argv[i], argv[i + 1]) ||
               set_number(&args, &options, argv[i], argv[i + 1]);
    if (!good || argc % 2 != 0 || args.corpora == NULL ||
        (args.validate != NULL ? kind < 0 : args.output == NULL)) {
        fputs(usage, stderr);
        return 2;
    }
    pt_error err = {"", ""};
    tools t = {.tagger = NULL};
    /* What is learnt must not change with a network that is. */
    const pt_settings fast = {.json = PT_STR("{\"tier\":\"fast\"}"),
                              .where = "ranker"};
    pt_status st = pt_tagger_new(&t.tagger, &fast, 1, &err);
    if (st == PT_OK)
        st = pt_pos_model_read(&t.speech, pt_pos_embedded(), &err);
    if (st == PT_OK)
        st = read_titles(&t, args.corpora, &err);
    if (st == PT_OK)
        st = kind >= 0 ? validate(&args, &t, (pt_list_kind)kind, &options, &err)
                       : train(&args, &t, &err);
    pt_tagger_free(t.tagger);
    pt_buf_release(&t.title_bytes);
    return pt_output_status(st, &err);
}
