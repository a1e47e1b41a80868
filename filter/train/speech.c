/* SPDX-License-Identifier: MIT */
/*
 * Trains the part-of-speech tagger. From the treebank come the pairs of tags
 * and what its words are; a word of running text that it does not have gets
 * the product of what its ending (T. Brants, TnT, 2000,
 * doi:10.3115/974147.974178) and what its clusters say, each smoothed from
 * coarse to fine. Each distribution is handed to speech_model.c as a vector of
 * rounded costs. Linear in the words of treebank and vocabulary.
 */
#include "train/speech.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/utf8.h"
#include "train/speech_model.h"

enum {
    T = PT_N_POS,
    STEP = 16, /* costs are rounded to multiples: one bit */
    RARE = 10  /* words seen more often say nothing of endings */
};

const pt_speech_options pt_speech_defaults = {.own = 0.4,
                                              .ending = 1,
                                              .cluster = 1,
                                              .smooth = 1.5,
                                              .least = 0.03,
                                              .n_words = 54000,
                                              .n_ending = 5000};

/* How often words of a kind were each tag. */
typedef struct tally {
    double counts[T];
    double sum;
} tally;

/* Tallies by key. */
typedef struct tallies {
    pt_map index;
    PT_VEC(tally) list;
    PT_VEC(pt_str) keys;
    pt_arena *arena;
    bool failed;
} tallies;

static tally *tally_at(tallies *all, pt_str key)
{
    bool is_new = false;
    const pt_str kept = pt_map_find(&all->index, key) == PT_NONE
                            ? pt_arena_copy(all->arena, key)
                            : key;
    uint32_t *index = kept.ptr == NULL ? NULL
                                       : pt_map_add(&all->index, kept,
                                                    all->list.len, &is_new);
    if (index == NULL) {
        all->failed = true;
        return NULL;
    }
    if (is_new) {
        tally *t = pt_vec_add(&all->list, sizeof *t);
        pt_str *k = pt_vec_add(&all->keys, sizeof *k);
        if (t == NULL || k == NULL) {
            all->failed = true;
            return NULL;
        }
        memset(t, 0, sizeof *t);
        *k = kept;
    }
    return &all->list.items[*index];
}

static const tally *tally_find(const tallies *all, pt_str key)
{
    const uint32_t index = pt_map_find(&all->index, key);
    return index == PT_NONE ? NULL : &all->list.items[index];
}

static void tally_add(tally *t, unsigned tag, double weight)
{
    if (t == NULL)
        return;
    t->counts[tag] += weight;
    t->sum += weight;
}

static void tallies_release(tallies *all)
{
    pt_map_release(&all->index);
    pt_vec_release(&all->list);
    pt_vec_release(&all->keys);
    pt_arena_free(all->arena);
}

/* What training knows. */
typedef struct trainer {
    const pt_speech_options *options;
    const pt_vocabulary *vocabulary;
    tallies words;    /* of the treebank, as they are looked up */
    tallies endings;  /* by shape and ending, see ending_key */
    tallies clusters; /* by level and number */
    tally tags;       /* all */
    double pairs[T + 1][T];
} trainer;

/* A word as the table of words has it: at the start of a sentence in lower
 * case, unless it is a name. */
static pt_str form_of(trainer *tr, const pt_treebank_word *word)
{
    if (!word->is_first || word->tag == PT_POS_PROPN ||
        (word->bits & PT_TOKEN_UPPER) == 0)
        return word->form;
    const pt_str lower = pt_utf8_lower(tr->words.arena, word->form);
    return lower.ptr == NULL ? word->form : lower;
}

static uint32_t bits_of(pt_str form)
{
    pt_tokens tokens = {0};
    uint32_t bits = 0;
    if (pt_tokens_read(&tokens, form, NULL, 0, NULL) == PT_OK && tokens.len > 0)
        bits = tokens.items[0].bits;
    pt_vec_release(&tokens);
    return bits;
}

static pt_str hash_key(char out[8], uint64_t hash)
{
    for (unsigned i = 0; i < 8; i++)
        out[i] = (char)(hash >> 8 * i & 0xFF);
    return (pt_str){out, 8};
}

static pt_str cluster_key(char out[8], unsigned level, uint32_t number)
{
    return hash_key(out, (uint64_t)level << 32 | number);
}

static size_t longest_ending(pt_str form)
{
    return form.len < PT_POS_ENDING_MAX ? form.len : PT_POS_ENDING_MAX;
}

static void count_treebank(trainer *tr, const pt_treebank *treebank)
{
    unsigned last = T;
    for (uint32_t i = 0; i < treebank->words.len; i++) {
        const pt_treebank_word *word = &treebank->words.items[i];
        tr->pairs[word->is_first ? T : last][word->tag] += 1;
        last = word->tag;
        tally_add(&tr->tags, word->tag, 1);
        tally_add(tally_at(&tr->words, form_of(tr, word)), word->tag, 1);
    }
}

/* Adds a word's tags to a tally, as one kind of word however frequent. */
static void add_type(tally *to, const tally *word)
{
    const double weight = log2(1 + word->sum) / word->sum;
    for (unsigned t = 0; t < T; t++)
        if (word->counts[t] > 0)
            tally_add(to, t, word->counts[t] * weight);
}

static void count_kinds(trainer *tr)
{
    char key[8];
    for (uint32_t i = 0; i < tr->words.list.len; i++) {
        const pt_str form = tr->words.keys.items[i];
        const tally *word = &tr->words.list.items[i];
        const uint32_t bits = bits_of(form);
        for (size_t len = 0; word->sum < RARE && len <= longest_ending(form);
             len++)
            add_type(
                tally_at(&tr->endings,
                         hash_key(key, pt_pos_ending_hash(form, bits, len))),
                word);
        const uint32_t index = pt_map_find(&tr->vocabulary->forms, form);
        if (index == PT_NONE)
            continue;
        const uint32_t *clusters = tr->vocabulary->words.items[index].clusters;
        for (unsigned level = 0; level < PT_VOCABULARY_LEVELS; level++)
            add_type(tally_at(&tr->clusters,
                              cluster_key(key, level, clusters[level])),
                     word);
    }
}

/* Moves a distribution towards what a finer tally says. */
static void refine(double *p, const tally *t, double smooth)
{
    if (t == NULL)
        return;
    for (unsigned i = 0; i < T; i++)
        p[i] = (t->counts[i] + smooth * p[i]) / (t->sum + smooth);
}

static void normalise(double *p)
{
    double sum = 0;
    for (unsigned i = 0; i < T; i++)
        sum += p[i];
    for (unsigned i = 0; i < T; i++)
        p[i] = sum > 0 ? p[i] / sum : 1.0 / T;
}

static void ending_says(double *p, const trainer *tr, pt_str form,
                        uint32_t bits)
{
    char key[8];
    for (unsigned i = 0; i < T; i++)
        p[i] = tr->tags.counts[i] / tr->tags.sum;
    for (size_t len = 0; len <= longest_ending(form); len++)
        refine(p,
               tally_find(&tr->endings,
                          hash_key(key, pt_pos_ending_hash(form, bits, len))),
               tr->options->smooth);
}

static void clusters_say(double *p, const trainer *tr, const uint32_t *clusters)
{
    char key[8];
    for (unsigned i = 0; i < T; i++)
        p[i] = tr->tags.counts[i] / tr->tags.sum;
    for (unsigned level = PT_VOCABULARY_LEVELS; level-- > 0;)
        refine(
            p,
            tally_find(&tr->clusters, cluster_key(key, level, clusters[level])),
            tr->options->smooth);
}

/* What a word is: [T] probabilities. `clusters` may be NULL. */
static void word_is(double *p, const trainer *tr, pt_str form, uint32_t bits,
                    const uint32_t *clusters)
{
    const pt_speech_options *o = tr->options;
    double other[T];
    ending_says(p, tr, form, bits);
    if (clusters != NULL) {
        clusters_say(other, tr, clusters);
        for (unsigned i = 0; i < T; i++) {
            const double all = tr->tags.counts[i] / tr->tags.sum;
            p[i] = all * pow(p[i] / all, o->ending) *
                   pow(other[i] / all, o->cluster);
        }
    }
    normalise(p);
    refine(p, tally_find(&tr->words, form), o->own);
}

static void costs_of(unsigned char *out, const trainer *tr, const double *p)
{
    double costs[T];
    double least = HUGE_VAL;
    for (unsigned i = 0; i < T; i++) {
        costs[i] = p[i] < tr->options->least
                       ? HUGE_VAL
                       : -log2(p[i] * tr->tags.sum / tr->tags.counts[i]);
        least = costs[i] < least ? costs[i] : least;
    }
    for (unsigned i = 0; i < T; i++) {
        const double c = PT_POS_SCALE * (costs[i] - least);
        const double rounded = STEP * floor(c / STEP + 0.5);
        out[i] = (unsigned char)(rounded < 240 ? rounded : PT_POS_NEVER);
    }
}

static pt_speech_row *add_row(pt_speech_rows *out, const trainer *tr,
                              uint64_t hash, const double *p)
{
    pt_speech_row *r = pt_vec_add(out, sizeof *r);
    if (r == NULL)
        return NULL;
    *r = (pt_speech_row){.hash = hash, .weight = 1};
    costs_of(r->costs, tr, p);
    return r;
}

static bool list_words(pt_speech_rows *out, const trainer *tr)
{
    double p[T];
    const pt_vocabulary *v = tr->vocabulary;
    for (uint32_t i = 0; i < tr->words.list.len; i++) {
        const pt_str form = tr->words.keys.items[i];
        const uint32_t index = pt_map_find(&v->forms, form);
        const pt_vocabulary_word *known =
            index == PT_NONE ? NULL : &v->words.items[index];
        word_is(p, tr, form, bits_of(form),
                known == NULL ? NULL : known->clusters);
        pt_speech_row *r = add_row(out, tr, pt_pos_word_hash(form), p);
        if (r == NULL)
            return false;
        r->weight = 1 + tr->words.list.items[i].sum;
        r->frequency = known == NULL ? 0 : known->frequency;
    }
    const pt_vocabulary_word *words = v->words.items;
    for (uint32_t i = 0;
         words != NULL && i < v->words.len && out->len < tr->options->n_words;
         i++) {
        const pt_vocabulary_word *word = &words[i];
        if (tally_find(&tr->words, word->form) != NULL)
            continue;
        word_is(p, tr, word->form, bits_of(word->form), word->clusters);
        pt_speech_row *r = add_row(out, tr, pt_pos_word_hash(word->form), p);
        if (r == NULL)
            return false;
        r->frequency = word->frequency;
    }
    return true;
}

/* Endings by how much is known of them. */
static int compare_endings(const void *a, const void *b)
{
    const tally *x = *(const tally *const *)a;
    const tally *y = *(const tally *const *)b;
    if (x->sum != y->sum)
        return x->sum > y->sum ? -1 : 1;
    return x < y ? -1 : x > y;
}

static uint64_t read_key(pt_str key)
{
    uint64_t hash = 0;
    for (unsigned i = 0; i < 8; i++)
        hash |= (uint64_t)(unsigned char)key.ptr[i] << 8 * i;
    return hash;
}

/* The endings, each smoothed by the shorter ones: that is done by way of a
 * word that has it. */
static bool list_endings(pt_speech_rows *out, const trainer *tr)
{
    const uint32_t n = tr->endings.list.len;
    const tally **order = calloc(n + 1, sizeof(tally *));
    bool *listed = calloc(n + 1, sizeof *listed);
    bool good = true;
    if (order == NULL || listed == NULL) {
        free(order);
        free(listed);
        return false;
    }
    for (uint32_t i = 0; i < n; i++)
        order[i] = &tr->endings.list.items[i];
    qsort(order, n, sizeof(tally *), compare_endings);
    for (uint32_t i = 0; i < n && i < tr->options->n_ending; i++)
        listed[order[i] - tr->endings.list.items] = true;
    for (uint32_t i = 0; i < tr->words.list.len && good; i++) {
        const pt_str form = tr->words.keys.items[i];
        const uint32_t bits = bits_of(form);
        double p[T];
        char key[8];
        for (unsigned t = 0; t < T; t++)
            p[t] = tr->tags.counts[t] / tr->tags.sum;
        for (size_t len = 0; len <= longest_ending(form) && good; len++) {
            const pt_str k = hash_key(key, pt_pos_ending_hash(form, bits, len));
            const uint32_t index = pt_map_find(&tr->endings.index, k);
            if (index == PT_NONE)
                break;
            refine(p, &tr->endings.list.items[index], tr->options->smooth);
            if (!listed[index])
                continue;
            listed[index] = false;
            good = add_row(out, tr, read_key(k), p) != NULL;
        }
    }
    free(order);
    free(listed);
    return good;
}

pt_status pt_speech_train(pt_buf *out, const pt_treebank *treebank,
                          const pt_vocabulary *vocabulary,
                          const pt_speech_options *options, pt_error *err)
{
    trainer tr = {.options = options, .vocabulary = vocabulary};
    pt_speech_rows words = {0};
    pt_speech_rows endings = {0};
    tr.words.arena = pt_arena_new();
    tr.endings.arena = pt_arena_new();
    tr.clusters.arena = pt_arena_new();
    bool good = tr.words.arena != NULL && tr.endings.arena != NULL &&
                tr.clusters.arena != NULL;
    for (unsigned t = 0; t < T; t++)
        tally_add(&tr.tags, t, 0.5);
    if (good) {
        count_treebank(&tr, treebank);
        count_kinds(&tr);
        good = !tr.words.failed && !tr.endings.failed && !tr.clusters.failed &&
               list_words(&words, &tr) && list_endings(&endings, &tr) &&
               pt_speech_write(out, tr.pairs[0], &words, &endings);
    }
    tallies_release(&tr.words);
    tallies_release(&tr.endings);
    tallies_release(&tr.clusters);
    pt_vec_release(&words);
    pt_vec_release(&endings);
    return good ? PT_OK : pt_error_nomem(err);
}
