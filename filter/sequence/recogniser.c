/* SPDX-License-Identifier: MIT */
/*
 * The recogniser: looks at the document (view), scores each stretch of it
 * that can hold names (features × weights), decodes it (lattice), and does
 * so a second time with what the first pass thinks of the same words
 * elsewhere in the document (after Krishnan & Manning 2006,
 * doi:10.3115/1220175.1220316). The scores of a word are the same wherever
 * it stands, so they are summed once and added as vectors; what depends on
 * the context is looked up token by token. Of long documents neither is kept
 * for all words, but made again.
 *
 * With a neural partner (scorer) there is one pass: its scores and those of
 * the first pass are summed, each with its share, and so are the two chains
 * (a product of experts: Hinton 2002, doi:10.1162/089976602760128018).
 * Linear in the tokens.
 */
#include "sequence/recogniser.h"

#include "base/error.h"
#include "sequence/features.h"
#include "sequence/lattice.h"
#include "sequence/scorer.h"
#include "sequence/view.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDTH = PT_LATTICE_WIDTH,
    VECTOR = 192, /* cached scores of a word: places × labels, padded */
    MAX_VECTORS = 2048 * VECTOR, /* when full they are forgotten */
    MAX_SUMS = 1 << 13, /* tokens whose sums are kept for the second pass;
                           more than an article has */
    OWN = PT_MODEL_PLACE * PT_MODEL_LABELS /* where a token's own sums are */
};

/* What share of names with some probability is right: a line of log odds. */
typedef struct calibration {
    float slope;
    float offset;
} calibration;

/* The chain is too sure of itself after the second pass. Fitted on the three
   folds of Worldwide train: 0.85 → 0.74, 0.65 → 0.53, 0.99 → 0.94. */
static const calibration after_second = {0.62F, -0.1F};

struct pt_recogniser {
    pt_model model;
    pt_lattice first;  /* chain of both passes */
    pt_net net;        /* the neural partner */
    bool has_net;      /* otherwise it is empty */
    pt_lattice joined; /* chain of the one pass with it */
};

/* The types in the order of the model's labels. */
static const uint8_t types[PT_LATTICE_TYPES] = {
    PT_TYPE_PERSON,   PT_TYPE_ORGANIZATION, PT_TYPE_LOCATION,
    PT_TYPE_FACILITY, PT_TYPE_NORP,         PT_TYPE_DATE,
    PT_TYPE_MONEY,    PT_TYPE_PRODUCT,      PT_TYPE_MISC};

/* Everything that one call needs. */
typedef struct tagger {
    const pt_recogniser *recogniser;
    const pt_lattice *lattice; /* the recogniser's that is used */
    calibration calibration;
    pt_view view;
    PT_VEC(int16_t) vectors; /* [n][VECTOR] */
    PT_VEC(int16_t)
    sums;                 /* [MAX_SUMS or less][PT_MODEL_LABELS]: of the
                                first active tokens, in order */
    pt_opinion *opinions; /* [n_tokens] of the first pass, then final */
    pt_opinions *words;   /* [n_families] */
    pt_labelled_list *out;
    pt_deadline *deadline; /* may be NULL */
    float scores[PT_STRETCH_MAX][WIDTH];
    float marginals[PT_STRETCH_MAX][WIDTH];
    float work[3 * PT_STRETCH_MAX][WIDTH];
    uint8_t labels[PT_STRETCH_MAX];
    uint8_t back[PT_STRETCH_MAX][PT_LATTICE_LABELS];
} tagger;

/* A damaged file must not bring NaN or infinities into sums. */
static float bound(float weight)
{
    return weight > -50.0F && weight < 50.0F ? weight : 0.0F;
}

pt_status pt_recogniser_new(pt_recogniser **out, pt_str bytes, bool checked,
                            pt_error *err)
{
    pt_model model;
    const pt_status st = pt_model_read(&model, bytes, checked, err);
    if (st != PT_OK)
        return st;
    pt_recogniser *recogniser = malloc(sizeof *recogniser);
    if (recogniser == NULL)
        return pt_error_nomem(err);
    recogniser->model = model;
    recogniser->net = (pt_net){.floats = NULL};
    recogniser->has_net = false;
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        recogniser->first.chain[i] = bound(pt_model_chain(&model, i));
    pt_lattice_prepare(&recogniser->first);
    *out = recogniser;
    return PT_OK;
}

pt_status pt_recogniser_join(pt_recogniser *recogniser, pt_str bytes,
                             bool checked, pt_error *err)
{
    pt_net net;
    const pt_status st = pt_net_read(&net, bytes, checked, err);
    if (st != PT_OK)
        return st;
    pt_net_release(&recogniser->net);
    recogniser->net = net;
    recogniser->has_net = true;
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        recogniser->joined.chain[i] =
            bound(net.linear_share * recogniser->first.chain[i] +
                  net.network_share * net.chain[i]);
    pt_lattice_prepare(&recogniser->joined);
    return PT_OK;
}

void pt_recogniser_free(pt_recogniser *recogniser)
{
    if (recogniser == NULL)
        return;
    pt_net_release(&recogniser->net);
    free(recogniser);
}

/* Empties the cache of scores. */
static void forget_words(tagger *t)
{
    for (uint32_t i = 0; i < t->view.lexemes.list.len; i++)
        t->view.lexemes.list.items[i].vector = PT_NONE;
    t->vectors.len = 0;
}

/* The cached scores of a lexeme, [VECTOR], until the next call; NULL when memory ran out. */
static const int16_t *word_scores(tagger *t, uint32_t index)
{
    pt_lexeme *lex = &t->view.lexemes.list.items[index];
    if (lex->vector != PT_NONE)
        return t->vectors.items + lex->vector;
    if (t->vectors.len >= MAX_VECTORS)
        forget_words(t);
    int16_t *vector = pt_vec_reserve(&t->vectors, VECTOR, sizeof *vector);
    if (vector == NULL)
        return NULL;
    int16_t sums[PT_MODEL_SLOTS] = {0};
    uint64_t features[PT_FEATURES_WORD_MAX];
    const uint32_t n = pt_features_word(features, lex);
    pt_model_add(sums, &t->recogniser->model, features, n);
    memcpy(vector, sums, VECTOR * sizeof *vector);
    lex->vector = t->vectors.len;
    t->vectors.len += VECTOR;
    return vector;
}

/* Adds to `sums` what the neighbours of token i say of it. */
static bool add_window(int16_t *sums, tagger *t, uint32_t i)
{
    const pt_lexeme *all = t->view.lexemes.list.items;
    for (int by = -2; by <= 2; by++) {
        const pt_lexeme *near = pt_view_near(&t->view, i, by);
        const int16_t *scores = word_scores(t, (uint32_t)(near - all));
        if (scores == NULL)
            return false;
        scores += (size_t)(by + 2) * PT_MODEL_LABELS;
        /* All of WIDTH, which vectors; what is past the labels is unused. */
        for (uint32_t y = 0; y < WIDTH; y++)
            sums[y] = (int16_t)(sums[y] + scores[y]);
    }
    return true;
}

/* Writes sums of weights as scores of the stretch's token `at`. */
static void set_scores(tagger *t, uint32_t at, const int16_t *own, float share)
{
    const float scale = t->recogniser->model.scale * share;
    float *row = t->scores[at];
    for (uint32_t y = 0; y < WIDTH; y++)
        row[y] = (float)own[y] * scale;
}

/* Sums what is said of token i without opinions; false without memory. */
static bool sum_token(int16_t *sums, tagger *t, uint32_t i)
{
    uint64_t features[PT_FEATURES_CONTEXT_MAX];
    const uint32_t n = pt_features_context(features, &t->view, i);
    memset(sums, 0, PT_MODEL_SLOTS * sizeof *sums);
    pt_model_add(sums, &t->recogniser->model, features, n);
    return add_window(sums + OWN, t, i);
}

/* Scores a stretch for the first pass, and keeps the sums for the second. */
static bool score_first(tagger *t, pt_stretch s)
{
    int16_t sums[PT_MODEL_SLOTS];
    for (uint32_t i = s.first; i < s.end; i++) {
        if (!sum_token(sums, t, i))
            return false;
        set_scores(t, i - s.first, sums + OWN, 1.0F);
        if (t->sums.len >= MAX_SUMS * PT_MODEL_LABELS)
            continue;
        int16_t *kept = pt_vec_reserve(&t->sums, PT_MODEL_LABELS, sizeof *kept);
        if (kept == NULL)
            return false;
        memcpy(kept, sums + OWN, PT_MODEL_LABELS * sizeof *kept);
        t->sums.len += PT_MODEL_LABELS;
    }
    return true;
}

/* Takes or makes the sums of token i, the active token number `index`. */
static bool sum_again(int16_t *sums, tagger *t, uint32_t i, size_t index)
{
    if (index >= t->sums.len / PT_MODEL_LABELS)
        return sum_token(sums, t, i);
    memset(sums, 0, PT_MODEL_SLOTS * sizeof *sums);
    memcpy(sums + OWN, t->sums.items + index * PT_MODEL_LABELS,
           PT_MODEL_LABELS * sizeof *sums);
    return true;
}

/* Scores a stretch for the second pass; `index`: that of its first token
 * among the active ones. */
static bool score_second(tagger *t, pt_stretch s, size_t index)
{
    int16_t sums[PT_MODEL_SLOTS];
    uint64_t features[PT_FEATURES_WORD_MAX];
    for (uint32_t i = s.first; i < s.end; i++) {
        const pt_lexeme *lex = pt_view_lexeme(&t->view, i);
        if (!sum_again(sums, t, i, index + (i - s.first)))
            return false;
        const uint32_t n =
            lex->bits & PT_LEXEME_UPPER
                ? pt_features_second(features, &t->view, i,
                                     &t->words[lex->family], &t->opinions[i])
                : 0;
        pt_model_add(sums, &t->recogniser->model, features, n);
        set_scores(t, i - s.first, sums + OWN, 1.0F);
    }
    return true;
}

static bool is_late(const tagger *t)
{
    return pt_deadline_check(t->deadline, NULL) != PT_OK;
}

/* First pass: what each capitalised token seems to be. */
static bool pass_first(tagger *t)
{
    for (pt_stretch s = pt_view_stretch(&t->view, 0); s.first < s.end;
         s = pt_view_stretch(&t->view, s.end)) {
        if (!score_first(t, s) || is_late(t))
            return false;
        pt_lattice_marginals(t->marginals[0], t->work[0], NULL,
                             &t->recogniser->first, t->scores[0],
                             s.end - s.first);
        for (uint32_t i = s.first; i < s.end; i++) {
            const pt_lexeme *lex = pt_view_lexeme(&t->view, i);
            if (!(lex->bits & PT_LEXEME_UPPER))
                continue;
            t->opinions[i] = pt_opinion_read(t->marginals[i - s.first]);
            pt_opinions_add(&t->words[lex->family], &t->opinions[i]);
        }
    }
    return true;
}

static float calibrate(float p, calibration c)
{
    if (p <= 0.0F || p >= 1.0F)
        return p <= 0.0F ? 0.0F : 0.99F;
    const float odds = c.slope * logf(p / (1.0F - p)) + c.offset;
    return 1.0F / (1.0F + expf(-odds));
}

/* Adds the name at [first, end) of a stretch that begins at token `from`. */
static bool add_name(tagger *t, uint32_t from, uint32_t n, uint32_t first,
                     uint32_t end)
{
    const pt_lattice *lattice = t->lattice;
    const uint32_t type = (t->labels[first] - 1U) % PT_LATTICE_TYPES;
    const uint32_t row = end == first + 1 ? 1 : 1 + 2 * PT_LATTICE_TYPES;
    uint32_t other = type == 0 ? 1 : 0;
    for (uint32_t k = 0; k < PT_LATTICE_TYPES; k++)
        if (k != type &&
            t->marginals[first][row + k] > t->marginals[first][row + other])
            other = k;
    pt_labelled *name = pt_vec_add(t->out, sizeof *name);
    if (name == NULL)
        return false;
    *name = (pt_labelled){.first = from + first,
                          .end = from + end,
                          .type = types[type],
                          .other = types[other]};
    name->score = calibrate(pt_lattice_span(lattice, t->marginals[0],
                                            t->work[0], n, first, end, type),
                            t->calibration);
    name->other_score =
        calibrate(pt_lattice_span(lattice, t->marginals[0], t->work[0], n,
                                  first, end, other),
                  t->calibration);
    return true;
}

/* The names among the labels of a stretch. */
static bool add_names(tagger *t, uint32_t from, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (t->labels[i] == 0)
            continue;
        uint32_t end = i + 1;
        /* B and I (19 and above) go on; the chain allows nothing else. */
        while (end < n && t->labels[end - 1] > 2 * PT_LATTICE_TYPES)
            end++;
        if (!add_name(t, from, n, i, end))
            return false;
        i = end - 1;
    }
    return true;
}

/* Labels a stretch by its scores: names and final opinions. */
static bool decode(tagger *t, pt_stretch s)
{
    const uint32_t n = s.end - s.first;
    pt_lattice_best(t->labels, t->back[0], t->lattice, t->scores[0], n);
    pt_lattice_marginals(t->marginals[0], t->work[0], NULL, t->lattice,
                         t->scores[0], n);
    for (uint32_t i = 0; i < n; i++)
        t->opinions[s.first + i] = pt_opinion_read(t->marginals[i]);
    return add_names(t, s.first, n);
}

static bool pass_second(tagger *t)
{
    size_t index = 0;
    for (pt_stretch s = pt_view_stretch(&t->view, 0); s.first < s.end;
         s = pt_view_stretch(&t->view, s.end)) {
        const uint32_t n = s.end - s.first;
        if (!score_second(t, s, index) || is_late(t))
            return false;
        index += n;
        if (!decode(t, s))
            return false;
    }
    return true;
}

/* Scores a stretch for the one pass with the partner. */
static bool score_joined(tagger *t, pt_scorer *scorer, pt_stretch s)
{
    int16_t sums[PT_MODEL_SLOTS];
    const pt_net *net = &t->recogniser->net;
    for (uint32_t i = s.first; i < s.end; i++) {
        if (!sum_token(sums, t, i))
            return false;
        set_scores(t, i - s.first, sums + OWN, net->linear_share);
    }
    pt_scorer_add(t->scores[0], scorer, s, net->network_share);
    return true;
}

static bool pass_joined(tagger *t)
{
    pt_scorer *scorer = NULL;
    if (pt_scorer_new(&scorer, &t->recogniser->net, &t->view, NULL) != PT_OK)
        return false;
    bool done = true;
    for (pt_stretch s = pt_view_stretch(&t->view, 0); s.first < s.end && done;
         s = pt_view_stretch(&t->view, s.end))
        done = score_joined(t, scorer, s) && decode(t, s) && !is_late(t);
    pt_scorer_free(scorer);
    return done;
}

float pt_opinion_of(const pt_opinion *opinion, pt_type type)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < PT_OPINIONS; i++)
        sum += opinion->mass[i];
    if (sum == 0)
        return -1.0F;
    for (uint32_t i = 0; i < PT_LATTICE_TYPES; i++)
        if (types[i] == type)
            return (float)opinion->mass[i + 1] / 255.0F;
    return -1.0F;
}

/* Tokens that were seen and found quiet are outside. */
static void settle_quiet(tagger *t)
{
    for (uint32_t i = 0; i < t->view.sights.len; i++) {
        const pt_sight *sight = &t->view.sights.items[i];
        t->opinions[i] = (pt_opinion){.label = 0};
        if (sight->bits & PT_SIGHT_SEEN)
            t->opinions[i].mass[0] = 255;
    }
}

/* Why a pass ended early: the time is over, or memory ran out. */
static pt_status why_not(const tagger *t, pt_error *err)
{
    const pt_status st = pt_deadline_look(t->deadline, err);
    return st == PT_OK ? pt_error_nomem(err) : st;
}

static pt_status tag(tagger *t, bool accurate, pt_error *err)
{
    const pt_recogniser *r = t->recogniser;
    if (t->opinions == NULL)
        return pt_error_nomem(err);
    settle_quiet(t);
    if (accurate) {
        t->lattice = &r->joined;
        t->calibration = (calibration){r->net.slope, r->net.offset};
        return pass_joined(t) ? PT_OK : why_not(t, err);
    }
    t->lattice = &r->first;
    t->calibration = after_second;
    t->words =
        calloc((size_t)t->view.lexemes.families.len + 1, sizeof *t->words);
    if (t->words == NULL)
        return pt_error_nomem(err);
    return pass_first(t) && pass_second(t) ? PT_OK : why_not(t, err);
}

pt_status pt_recogniser_tag(pt_labelled_list *out, pt_opinion *opinions,
                            const pt_recogniser *recogniser,
                            const pt_recogniser_input *in, pt_error *err)
{
    tagger *t = calloc(1, sizeof *t);
    if (t == NULL)
        return pt_error_nomem(err);
    t->recogniser = recogniser;
    t->out = out;
    t->deadline = in->deadline;
    const uint32_t kept = out->len;
    pt_opinion *own = NULL;
    pt_status st = pt_view_init(&t->view, &recogniser->model, in, err);
    if (st == PT_OK && opinions == NULL)
        own = calloc((size_t)t->view.sights.len + 1, sizeof *own);
    t->opinions = opinions == NULL ? own : opinions;
    if (st == PT_OK)
        st = tag(t, in->accurate && recogniser->has_net, err);
    if (st != PT_OK)
        out->len = kept;
    free(own);
    free(t->words);
    pt_vec_release(&t->vectors);
    pt_vec_release(&t->sums);
    pt_view_release(&t->view);
    free(t);
    return st;
}
