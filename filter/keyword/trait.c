/* SPDX-License-Identifier: MIT */
/*
 * The traits by which candidates are ranked: how often and where a candidate
 * stands, what its words are, how rare they are in general and how central in
 * the document, what it is part of, what entity it names. The shares are sums
 * over its stretches, collected in one pass over all of them. Linear.
 */
#include "keyword/trait.h"

#include <math.h>
#include <stdlib.h>

#include "base/error.h"
#include "text/forms.h"

/* What is counted of a candidate's stretches. */
typedef struct sums {
    uint32_t last_term;
    uint32_t n_maximal;
    uint32_t n_left;
    uint32_t n_right;
    uint32_t n_possessive;
    uint32_t n_value;
    uint32_t n_cut;
    uint32_t n_upper;
    uint32_t n_inside; /* inside sentences: where capitals mean something */
    uint32_t n_first_upper;
    uint32_t n_quoted;
    uint32_t n_title;
    uint32_t n_heading;
    uint32_t n_head;
    uint32_t n_first_adj;
    uint32_t n_in_mention;
    uint32_t n_words;
    uint32_t tags[PT_N_POS];
} sums;

typedef struct worker {
    float *values;
    sums *sums;
    const pt_candidates *candidates;
    const pt_terms *terms;
    const pt_analysis *analysis;
    const pt_titles *titles;
} worker;

static void count_words(sums *s, const pt_term *first, const pt_term *last)
{
    bool all_upper = true;
    bool any_value = false;
    for (const pt_term *term = first; term <= last; term++) {
        any_value |= (term->bits & PT_TERM_VALUE) != 0;
        if (term->stem == PT_NONE) {
            s->n_possessive += (term->bits & PT_TERM_JOINT) != 0;
            continue;
        }
        s->n_words++;
        s->tags[term->tag]++;
        if ((term->bits & PT_TERM_CONTENT) != 0)
            all_upper &= (term->bits & PT_TERM_UPPER) != 0;
    }
    s->n_value += any_value;
    if ((first->bits & (PT_TERM_FIRST | PT_TERM_TITLE)) == 0) {
        s->n_inside++;
        s->n_upper += all_upper;
    }
}

static void count_stretch(sums *s, const pt_stretch_of *stretch,
                          const pt_term *terms)
{
    const pt_term *first = &terms[stretch->first];
    const pt_term *last = &terms[stretch->last];
    s->last_term = stretch->first;
    s->n_left += (stretch->bits & PT_STRETCH_LEFT) != 0;
    s->n_right += (stretch->bits & PT_STRETCH_RIGHT) != 0;
    s->n_maximal += (stretch->bits & (PT_STRETCH_LEFT | PT_STRETCH_RIGHT)) == 0;
    s->n_cut += (stretch->bits & PT_STRETCH_CUT) != 0;
    s->n_first_upper += (first->bits & PT_TERM_UPPER) != 0;
    s->n_quoted += (first->bits & PT_TERM_QUOTED) != 0;
    s->n_title += (first->bits & PT_TERM_TITLE) != 0;
    s->n_heading += (first->bits & PT_TERM_HEADING) != 0;
    s->n_head += last->tag == PT_POS_NOUN || last->tag == PT_POS_PROPN;
    s->n_first_adj += first->tag == PT_POS_ADJ;
    s->n_in_mention += first->mention != PT_NONE &&
                       first->mention == last->mention &&
                       (stretch->bits & PT_STRETCH_MENTION) == 0;
    count_words(s, first, last);
}

static float share(uint32_t n, uint32_t all)
{
    return all > 0 ? (float)n / (float)all : 0;
}

static float log_of(float x)
{
    return logf(1 + x);
}

static void add_words(float *v, const worker *w, const pt_candidate *c)
{
    float idf_least = 99;
    float idf_most = 0;
    float idf_sum = 0;
    float count_least = 1e9F;
    float count_most = 0;
    float count_sum = 0;
    float weight_sum = 0;
    float degree = 0;
    float rank = 0;
    float rank_least = 1e9F;
    uint32_t chars = 0;
    uint32_t in_title = 0;
    uint64_t key = 0;
    for (uint32_t i = 0; i < c->n_words; i++) {
        const pt_stem *stem = &w->terms->stems.items[c->stems[i]];
        const float count = (float)stem->count;
        idf_least = fminf(idf_least, stem->idf);
        idf_most = fmaxf(idf_most, stem->idf);
        idf_sum += stem->idf;
        count_least = fminf(count_least, count);
        count_most = fmaxf(count_most, count);
        count_sum += count;
        weight_sum += count * stem->idf;
        degree += stem->degree;
        rank += stem->rank;
        rank_least = fminf(rank_least, stem->rank);
        chars += stem->chars;
        in_title += stem->is_title;
        key = pt_titles_key(key, stem->hash);
    }
    const float n = (float)c->n_words;
    const float count = (float)c->count;
    const pt_stem *last = &w->terms->stems.items[c->stems[c->n_words - 1]];
    v[PT_TRAIT_ENCYCLOPEDIA] =
        w->titles != NULL && pt_titles_has(w->titles, key);
    v[PT_TRAIT_TITLE_WORDS] = share(in_title, c->n_words);
    v[PT_TRAIT_WORDS] = n;
    v[PT_TRAIT_CHARS] = log_of((float)chars);
    v[PT_TRAIT_IDF_LEAST] = idf_least;
    v[PT_TRAIT_IDF_MOST] = idf_most;
    v[PT_TRAIT_IDF_MEAN] = idf_sum / n;
    v[PT_TRAIT_IDF_FIRST] = w->terms->stems.items[c->stems[0]].idf;
    v[PT_TRAIT_IDF_LAST] = last->idf;
    v[PT_TRAIT_WORD_MEAN] = log_of(count_sum / n);
    v[PT_TRAIT_WORD_LEAST] = log_of(count_least);
    v[PT_TRAIT_WORD_MOST] = log_of(count_most);
    v[PT_TRAIT_WORD_LAST] = log_of((float)last->count);
    v[PT_TRAIT_COHESION] = count / fmaxf(count_least, 1);
    v[PT_TRAIT_WEIGHT] = log_of(count * idf_sum / n);
    v[PT_TRAIT_WEIGHT_SUM] = log_of(weight_sum);
    v[PT_TRAIT_DEGREE] = log_of(degree / n);
    v[PT_TRAIT_RANK] = rank / n;
    v[PT_TRAIT_RANK_LEAST] = rank_least;
}

static void add_sums(float *v, const worker *w, const pt_candidate *c,
                     const sums *s)
{
    const pt_terms *terms = w->terms;
    const uint32_t n_terms = terms->list.len;
    const pt_term *first =
        &terms->list.items[w->candidates->stretches.items[c->first].first];
    const uint32_t at = (uint32_t)(first - terms->list.items);
    const uint32_t sentence = first->sentence < terms->first_body
                                  ? 0
                                  : first->sentence - terms->first_body;
    v[PT_TRAIT_COUNT] = log_of((float)c->count);
    v[PT_TRAIT_FIRST] = log_of((float)at);
    v[PT_TRAIT_PLACE] = share(at, n_terms);
    v[PT_TRAIT_LEAD] = sentence < 8 ? (float)(8 - sentence) : 0;
    v[PT_TRAIT_SPREAD] = share(s->last_term - at, n_terms);
    v[PT_TRAIT_TITLE] = s->n_title > 0;
    v[PT_TRAIT_HEADING] = share(s->n_heading, c->count);
    v[PT_TRAIT_NESTED] = fminf((float)c->nested / (float)c->count, 3);
    v[PT_TRAIT_MAXIMAL] = share(s->n_maximal, c->count);
    v[PT_TRAIT_LEFT] = share(s->n_left, c->count);
    v[PT_TRAIT_RIGHT] = share(s->n_right, c->count);
    v[PT_TRAIT_POSSESSIVE] = share(s->n_possessive, c->count);
    v[PT_TRAIT_VALUE] = share(s->n_value, c->count);
    v[PT_TRAIT_CUT] = share(s->n_cut, c->count);
    v[PT_TRAIT_UPPER] = share(s->n_upper, s->n_inside);
    v[PT_TRAIT_FIRST_UPPER] = share(s->n_first_upper, c->count);
    v[PT_TRAIT_QUOTED] = share(s->n_quoted, c->count);
    v[PT_TRAIT_PROPN] = share(s->tags[PT_POS_PROPN], s->n_words);
    v[PT_TRAIT_NOUN] = share(s->tags[PT_POS_NOUN], s->n_words);
    v[PT_TRAIT_ADJ] = share(s->tags[PT_POS_ADJ], s->n_words);
    v[PT_TRAIT_VERB] = share(s->tags[PT_POS_VERB], s->n_words);
    v[PT_TRAIT_PARTICIPLE] = share(s->tags[PT_POS_PARTICIPLE], s->n_words);
    v[PT_TRAIT_NUM] = share(s->tags[PT_POS_NUM], s->n_words);
    v[PT_TRAIT_HEAD] = share(s->n_head, c->count);
    v[PT_TRAIT_FIRST_ADJ] = share(s->n_first_adj, c->count);
    v[PT_TRAIT_INSIDE] = share(s->n_in_mention, c->count);
}

static float type_code(pt_type type)
{
    switch (type) {
    case PT_TYPE_PERSON:
        return 1;
    case PT_TYPE_NORP:
    case PT_TYPE_LANGUAGE:
        return 2;
    case PT_TYPE_LOCATION:
    case PT_TYPE_FACILITY:
        return 3;
    case PT_TYPE_ORGANIZATION:
        return 4;
    case PT_TYPE_DATE:
    case PT_TYPE_TIME:
    case PT_TYPE_MONEY:
    case PT_TYPE_PERCENT:
    case PT_TYPE_QUANTITY:
        return 5;
    case PT_TYPE_PRODUCT:
    case PT_TYPE_EVENT:
    case PT_TYPE_WORK:
    case PT_TYPE_LAW:
    case PT_TYPE_MISC:
        return 6;
    }
    return 0;
}

/* Is the stretch what the entity is called? ASCII case does not matter. */
static bool is_canonical(const worker *w, const pt_candidate *c,
                         const pt_entity *entity)
{
    const pt_stretch_of *s = &w->candidates->stretches.items[c->first];
    const pt_term *first = &w->terms->list.items[s->first];
    const pt_term *last = &w->terms->list.items[s->last];
    const pt_str text = first->text == PT_NONE
                            ? w->terms->title
                            : pt_document_text(w->analysis->doc, first->text);
    return pt_str_is_equal_nocase(pt_str_slice(text, first->start, last->end),
                                  entity->name);
}

static void add_entity(float *v, const worker *w, const pt_candidate *c)
{
    v[PT_TRAIT_MENTION] = share(c->n_mentions, c->count);
    v[PT_TRAIT_TYPE] = 0;
    v[PT_TRAIT_MENTIONS] = 0;
    v[PT_TRAIT_SALIENCE] = 0;
    v[PT_TRAIT_CANONICAL] = 0;
    if (c->entity == PT_NONE)
        return;
    const pt_entity *entity = &w->analysis->entities.items[c->entity];
    v[PT_TRAIT_TYPE] = type_code(entity->type);
    v[PT_TRAIT_MENTIONS] = log_of((float)entity->n_mentions);
    v[PT_TRAIT_SALIENCE] = entity->salience;
    v[PT_TRAIT_CANONICAL] = is_canonical(w, c, entity);
}

pt_status pt_traits_read(pt_traits *out, const pt_candidates *candidates,
                         const pt_terms *terms, const pt_analysis *analysis,
                         const pt_titles *titles, pt_error *err)
{
    const uint32_t n = candidates->list.len;
    const size_t room = n + (size_t)1;
    worker w = {.values = malloc(room * PT_N_TRAITS * sizeof(float)),
                .sums = calloc(room, sizeof(sums)),
                .candidates = candidates,
                .terms = terms,
                .analysis = analysis,
                .titles = titles};
    const bool good = w.values != NULL && w.sums != NULL;
    for (uint32_t i = 0; i < candidates->stretches.len && good; i++) {
        const pt_stretch_of *s = &candidates->stretches.items[i];
        count_stretch(&w.sums[s->candidate], s, terms->list.items);
    }
    for (uint32_t i = 0; i < n && good; i++) {
        float *v = w.values + (size_t)i * PT_N_TRAITS;
        add_words(v, &w, &candidates->list.items[i]);
        add_sums(v, &w, &candidates->list.items[i], &w.sums[i]);
        add_entity(v, &w, &candidates->list.items[i]);
    }
    free(w.sums);
    if (!good) {
        free(w.values);
        return pt_error_nomem(err);
    }
    out->values = w.values;
    return PT_OK;
}

void pt_traits_release(pt_traits *traits)
{
    free(traits->values);
    traits->values = NULL;
}
