/* SPDX-License-Identifier: MIT */
/*
 * The course of a training: lexicon, features, a chain for each fold, the
 * folds' opinions of documents they have not seen (jackknife), the second
 * pass on top of them, the scores of the folds, and the chain for everything.
 */
#include "train/training.h"

#include "base/error.h"
#include "base/file.h"
#include "train/lexicon.h"
#include "train/writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = PT_LATTICE_WIDTH, PATH_LEN = 1024 };

static const unsigned char zeros[64];

/* Empties what an ablation leaves out (layout: sequence/model.h). */
static void leave_out(pt_training *tr, unsigned without)
{
    enum { ENTRY = 8, CLUSTER_BYTES = 4, CLUSTER_BITS = 0x0F };
    if ((without & PT_WITHOUT_NAMES) != 0)
        memset(tr->names.ptr, 0, tr->names.len);
    if ((without & PT_WITHOUT_CLUSTERS) == 0)
        return;
    for (size_t at = 0; at + ENTRY <= tr->clusters.len; at += ENTRY) {
        char *entry = tr->clusters.ptr + at;
        memset(entry, 0, CLUSTER_BYTES);
        entry[CLUSTER_BYTES] = (char)(entry[CLUSTER_BYTES] & ~CLUSTER_BITS);
    }
}

static pt_status read_lexicon(pt_training *tr, pt_error *err)
{
    char clusters[PATH_LEN];
    char titles[PATH_LEN];
    char parts[PATH_LEN];
    char base[PATH_LEN];
    const pt_training_options *o = tr->options;
    snprintf(clusters, PATH_LEN, "%s/wikipedia/en.words.tsv", o->corpora);
    snprintf(titles, PATH_LEN, "%s/wikipedia-titles.tsv.xz", o->names);
    snprintf(parts, PATH_LEN, "%s/name-parts.txt", o->names);
    snprintf(base, PATH_LEN, "%s/embed.tsv", o->names);
    pt_status st = pt_lexicon_read_clusters(&tr->clusters, clusters, err);
    const pt_name_sources sources = {titles, parts, base};
    if (st == PT_OK)
        st = pt_lexicon_read_names(&tr->names, &sources, err);
    if (st == PT_OK)
        leave_out(tr, o->without);
    tr->lexicon.scale = 1.0F;
    for (size_t i = 0; i < PT_MODEL_SECTIONS; i++)
        tr->lexicon.sections[i] = (pt_model_section){zeros, 1};
    tr->lexicon.sections[PT_MODEL_CLUSTERS] =
        (pt_model_section){(const unsigned char *)tr->clusters.ptr,
                           (uint32_t)(tr->clusters.len / 8)};
    tr->lexicon.sections[PT_MODEL_NAMES] = (pt_model_section){
        (const unsigned char *)tr->names.ptr, (uint32_t)(tr->names.len / 4)};
    return st;
}

pt_status pt_training_init(pt_training *training,
                           const pt_training_options *options, pt_error *err)
{
    char path[PATH_LEN];
    *training = (pt_training){.options = options};
    pt_buf_init(&training->clusters);
    pt_buf_init(&training->names);
    snprintf(path, PATH_LEN, "%s/ner/worldwide.train.jsonl", options->corpora);
    pt_status st = read_lexicon(training, err);
    if (st == PT_OK)
        st = pt_corpus_read(&training->corpus, path, true, err);
    if (st == PT_OK)
        st = pt_corpus_read(&training->plain, path, false, err);
    if (st != PT_OK)
        return st;
    if (options->documents > 0) {
        pt_corpus_cut(&training->corpus, options->documents);
        pt_corpus_cut(&training->plain, options->documents);
    }
    st = pt_samples_read(&training->samples, &training->rows,
                         &training->lexicon, &training->corpus, err);
    if (st == PT_OK)
        st = pt_samples_cut(&training->samples, &training->rows,
                            options->cutoff, err);
    return st;
}

void pt_training_release(pt_training *training)
{
    pt_corpus_release(&training->corpus);
    pt_corpus_release(&training->plain);
    pt_buf_release(&training->clusters);
    pt_buf_release(&training->names);
    pt_rows_release(&training->rows);
    pt_rows_release(&training->more_rows);
    pt_samples_release(&training->samples);
}

/* What the second pass learns from, one entry a token of the samples. */
typedef struct second {
    float *base; /* [tokens][WIDTH] scores of the fold's chain */
    PT_VEC(uint32_t) starts;
    PT_VEC(uint32_t) rows;
    pt_opinion *opinions; /* [tokens of the document] */
    pt_opinions *words;   /* [families of the document] */
} second;

/* Scores the samples [from, to) of one document and forms opinions. */
static void form_opinions(second *s, const pt_training *tr,
                          const pt_weights *weights, const pt_view *view,
                          uint32_t from, uint32_t to)
{
    static float marginals[PT_STRETCH_MAX][WIDTH];
    static float work[3 * PT_STRETCH_MAX][WIDTH];
    for (uint32_t i = from; i < to; i++) {
        const pt_sample *sample = &tr->samples.list.items[i];
        float *scores = s->base + (size_t)sample->token * WIDTH;
        for (uint32_t j = 0; j < sample->n; j++)
            pt_weights_score(scores + (size_t)j * WIDTH, weights, &tr->samples,
                             sample->token + j);
        pt_lattice_marginals(marginals[0], work[0], NULL, &weights->lattice,
                             scores, sample->n);
        for (uint32_t j = 0; j < sample->n; j++) {
            const uint32_t token = sample->first + j;
            const pt_lexeme *lex = pt_view_lexeme(view, token);
            if (!(lex->bits & PT_LEXEME_UPPER))
                continue;
            s->opinions[token] = pt_opinion_read(marginals[j]);
            pt_opinions_add(&s->words[lex->family], &s->opinions[token]);
        }
    }
}

/* Lists the second pass's rows of the samples [from, to). */
static bool list_rows(second *s, pt_training *tr, const pt_view *view,
                      uint32_t from, uint32_t to)
{
    uint64_t features[PT_FEATURES_WORD_MAX];
    for (uint32_t i = from; i < to; i++) {
        const pt_sample *sample = &tr->samples.list.items[i];
        for (uint32_t j = 0; j < sample->n; j++) {
            const uint32_t token = sample->first + j;
            const pt_lexeme *lex = pt_view_lexeme(view, token);
            uint32_t *start = pt_vec_add(&s->starts, sizeof *start);
            if (start == NULL)
                return false;
            *start = s->rows.len;
            const uint32_t n = lex->bits & PT_LEXEME_UPPER
                                   ? pt_features_second(features, view, token,
                                                        &s->words[lex->family],
                                                        &s->opinions[token])
                                   : 0;
            for (uint32_t k = 0; k < n; k++) {
                uint32_t *row = pt_vec_add(&s->rows, sizeof *row);
                if (row == NULL)
                    return false;
                *row = pt_rows_add(&tr->more_rows, features[k], PT_MODEL_PLACE);
            }
        }
    }
    return true;
}

/* Prepares the second pass for the samples [from, to) of one document. */
static pt_status prepare_document(second *s, pt_training *tr,
                                  const pt_weights *weights, uint32_t from,
                                  uint32_t to, pt_error *err)
{
    const uint32_t index = tr->samples.list.items[from].document;
    const pt_recogniser_input in =
        pt_corpus_input(&tr->corpus.documents.items[index]);
    pt_view view;
    pt_status st = pt_view_init(&view, &tr->lexicon, &in, err);
    if (st != PT_OK)
        return st;
    s->opinions = calloc((size_t)view.sights.len + 1, sizeof *s->opinions);
    s->words = calloc((size_t)view.lexemes.families.len + 1, sizeof *s->words);
    if (s->opinions == NULL || s->words == NULL)
        st = pt_error_nomem(err);
    if (st == PT_OK) {
        form_opinions(s, tr, weights, &view, from, to);
        if (!list_rows(s, tr, &view, from, to))
            st = pt_error_nomem(err);
    }
    free(s->opinions);
    free(s->words);
    pt_view_release(&view);
    return st;
}

/* Prepares the second pass with the chain that has not seen the document. */
static pt_status prepare_second(second *s, pt_training *tr,
                                const pt_weights *folds, pt_error *err)
{
    const uint32_t n = tr->samples.list.len;
    s->base = calloc((size_t)tr->samples.labels.len * WIDTH, sizeof *s->base);
    if (s->base == NULL)
        return pt_error_nomem(err);
    pt_status st = PT_OK;
    for (uint32_t from = 0; from < n && st == PT_OK;) {
        const uint32_t doc = tr->samples.list.items[from].document;
        uint32_t to = from;
        while (to < n && tr->samples.list.items[to].document == doc)
            to++;
        st = prepare_document(s, tr, &folds[doc % tr->options->folds], from, to,
                              err);
        from = to;
    }
    uint32_t *last = pt_vec_add(&s->starts, sizeof *last);
    if (st != PT_OK || last == NULL)
        return st != PT_OK ? st : pt_error_nomem(err);
    *last = s->rows.len;
    return PT_OK;
}

/* Learns the second pass; `skip`: a fold to leave out, folds: none. */
static pt_status learn_second(pt_weights *out, pt_training *tr, const second *s,
                              const pt_weights *folds, uint32_t skip,
                              pt_error *err)
{
    const uint32_t n = tr->options->folds;
    pt_lattice *lattices = calloc(n, sizeof *lattices);
    if (lattices == NULL)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < n; i++)
        lattices[i] = folds[i].lattice;
    const pt_more more = {.starts = s->starts.items,
                          .rows = s->rows.items,
                          .n_rows = tr->more_rows.list.len,
                          .base = s->base,
                          .lattices = lattices,
                          .folds = n,
                          .skip = skip};
    const pt_status st = pt_weights_learn_more(out, &tr->samples, &more,
                                               &tr->options->second, err);
    free(lattices);
    return st;
}

static pt_status write_model(pt_buf *out, const pt_training *tr,
                             const pt_weights *first, const pt_weights *more,
                             pt_error *err)
{
    const bool has_more = more->rows != NULL;
    float chain[PT_LATTICE_CHAIN];
    memcpy(chain, first->lattice.chain, sizeof chain);
    for (uint32_t x = 0; x < PT_LATTICE_CLOSED; x++)
        chain[(size_t)x * PT_LATTICE_CLOSED] -= tr->options->boldness;
    chain[PT_LATTICE_START] -= tr->options->boldness;
    const pt_model_parts parts = {.clusters = pt_buf_str(&tr->clusters),
                                  .names = pt_buf_str(&tr->names),
                                  .chain = chain,
                                  .rows = &tr->rows,
                                  .weights = first,
                                  .more_rows = has_more ? &tr->more_rows : NULL,
                                  .more = more,
                                  .scale = tr->options->scale,
                                  .threshold = tr->options->threshold};
    return pt_model_write(out, &parts, err);
}

/* Gives the recogniser of a fold its partner, if there is one. */
static pt_status join_partner(pt_mapping *mapping, pt_recogniser *recogniser,
                              const pt_training_options *o, uint32_t fold,
                              pt_error *err)
{
    char path[PATH_LEN];
    if (o->networks == NULL)
        return PT_OK;
    snprintf(path, PATH_LEN, "%s.%u", o->networks, (unsigned)fold);
    const pt_status st = pt_mapping_read(mapping, path, err);
    return st != PT_OK
               ? st
               : pt_recogniser_join(recogniser, mapping->bytes, false, err);
}

/* Scores a fold with the chain that has not seen it. */
static pt_status score_fold(pt_score *score, const pt_training *tr,
                            const pt_weights *first, const pt_weights *more,
                            uint32_t fold, pt_error *err)
{
    pt_buf bytes;
    pt_buf_init(&bytes);
    pt_recogniser *recogniser = NULL;
    pt_mapping partner = {0};
    pt_status st = write_model(&bytes, tr, first, more, err);
    if (st == PT_OK)
        st = pt_recogniser_new(&recogniser, pt_buf_str(&bytes), true, err);
    if (st == PT_OK)
        st = join_partner(&partner, recogniser, tr->options, fold, err);
    if (st == PT_OK)
        st = pt_score_add(score, recogniser, &tr->plain, fold,
                          tr->options->folds, err);
    printf("fold %u: %zu bytes\n", (unsigned)fold, bytes.len);
    pt_recogniser_free(recogniser);
    pt_mapping_release(&partner);
    pt_buf_release(&bytes);
    return st;
}

/* Learns a chain for each fold, without it. */
static pt_status learn_folds(pt_weights *folds, const pt_training *tr,
                             pt_error *err)
{
    const pt_training_options *o = tr->options;
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < o->folds && st == PT_OK; i++)
        st = pt_weights_learn(&folds[i], &tr->samples, &tr->rows, &o->first, i,
                              o->folds, err);
    return st;
}

/* Scores every fold with what was learnt without it. */
static pt_status score_folds(pt_score *score, pt_training *tr, const second *s,
                             const pt_weights *folds, pt_error *err)
{
    const pt_training_options *o = tr->options;
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < o->folds && st == PT_OK; i++) {
        pt_weights more = {0};
        if (o->second.epochs > 0)
            st = learn_second(&more, tr, s, folds, i, err);
        if (st == PT_OK)
            st = score_fold(score, tr, &folds[i], &more, i, err);
        pt_weights_release(&more);
    }
    return st;
}

/* Learns from everything and writes the model. */
static pt_status learn_model(pt_buf *out, pt_training *tr, const second *s,
                             const pt_weights *folds, pt_error *err)
{
    const pt_training_options *o = tr->options;
    pt_weights first = {0};
    pt_weights more = {0};
    pt_status st =
        pt_weights_learn(&first, &tr->samples, &tr->rows, &o->first, 0, 0, err);
    if (st == PT_OK && o->second.epochs > 0 && o->folds > 0)
        st = learn_second(&more, tr, s, folds, o->folds, err);
    if (st == PT_OK)
        st = write_model(out, tr, &first, &more, err);
    pt_weights_release(&first);
    pt_weights_release(&more);
    return st;
}

pt_status pt_training_run(pt_buf *model_out, pt_score *score_out,
                          pt_training *training, pt_error *err)
{
    const pt_training_options *o = training->options;
    pt_weights *folds = calloc((size_t)o->folds + 1, sizeof *folds);
    if (folds == NULL)
        return pt_error_nomem(err);
    second s = {0};
    pt_status st = learn_folds(folds, training, err);
    if (st == PT_OK && o->second.epochs > 0 && o->folds > 0)
        st = prepare_second(&s, training, folds, err);
    if (st == PT_OK)
        st = score_folds(score_out, training, &s, folds, err);
    if (st == PT_OK && model_out != NULL)
        st = learn_model(model_out, training, &s, folds, err);
    for (uint32_t i = 0; i < o->folds; i++)
        pt_weights_release(&folds[i]);
    free(folds);
    free(s.base);
    pt_vec_release(&s.starts);
    pt_vec_release(&s.rows);
    return st;
}
