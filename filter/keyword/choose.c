/* SPDX-License-Identifier: MIT */
/*
 * Chooses among scored candidates. Greedy: the best one is taken, candidates
 * that say part of the same are set back, and so on. Only the best few are
 * looked at, so choosing costs little beside scoring.
 */
#include "keyword/choose.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"

enum { POOL = 4, POOL_LEAST = 60 }; /* candidates looked at, × the limit */

/* DUC2001 dev, cross-validated: best of 0.3..1; stronger lowers F1. */
static const float set_back = 0.5F;

typedef struct chooser {
    pt_suggestions *out;
    const pt_prospects *prospects;
    pt_ranked *pool; /* the best candidates; what is taken has score -1 */
    uint32_t n_pool;
    pt_list_kind kind;
} chooser;

/* Are a candidate's stems part of another's, in a row? */
static bool is_part_of(const pt_candidate *part, const pt_candidate *whole)
{
    if (part->n_words >= whole->n_words)
        return false;
    const size_t size = part->n_words * sizeof *part->stems;
    for (uint32_t i = 0; i + part->n_words <= whole->n_words; i++)
        if (memcmp(part->stems, whole->stems + i, size) == 0)
            return true;
    return false;
}

/* Sets back what is near to the one that is taken. */
static void penalise(chooser *c, pt_ranked *taken)
{
    const pt_candidate *list = c->prospects->candidates.list.items;
    const pt_candidate *whole = &list[taken->candidate];
    for (uint32_t i = 0; i < c->n_pool; i++) {
        pt_ranked *r = &c->pool[i];
        const pt_candidate *other = &list[r->candidate];
        if (other->entity != PT_NONE && other->entity == whole->entity &&
            c->kind == PT_LIST_PHRASES)
            r->score = -1;
        else if (is_part_of(other, whole))
            r->score *= set_back;
    }
    taken->score = -1;
}

static pt_str surface(const pt_prospects *p, const pt_stretch_of *s)
{
    const pt_term *first = &p->terms.list.items[s->first];
    const pt_term *last = &p->terms.list.items[s->last];
    const pt_str text = first->text == PT_NONE
                            ? p->terms.title
                            : pt_document_text(p->analysis->doc, first->text);
    return pt_str_slice(text, first->start, last->end);
}

/* Do capitals say little here: at the start of a sentence, in headings? */
static bool is_dressed(const pt_prospects *p, const pt_stretch_of *s)
{
    return (p->terms.list.items[s->first].bits &
            (PT_TERM_FIRST | PT_TERM_TITLE | PT_TERM_HEADING)) != 0;
}

/* How a candidate is written most often, capitals of sentences and headings
 * apart; of two the form that comes first. */
static pt_str name_of(const pt_prospects *p, const uint32_t *stretches,
                      uint32_t n)
{
    enum { LOOKED_AT = 40, PLAIN = 1000 };
    const pt_stretch_of *all = p->candidates.stretches.items;
    pt_str best = {NULL, 0};
    uint32_t most = 0;
    if (n > LOOKED_AT)
        n = LOOKED_AT;
    for (uint32_t i = 0; i < n; i++) {
        const pt_str form = surface(p, &all[stretches[i]]);
        uint32_t count = 0;
        for (uint32_t j = i; j < n; j++)
            if (pt_str_is_equal(surface(p, &all[stretches[j]]), form))
                count += is_dressed(p, &all[stretches[j]]) ? 1 : PLAIN;
        if (count <= most)
            continue;
        most = count;
        best = form;
    }
    return best;
}

static int compare_spans(const void *a, const void *b)
{
    const pt_span *x = a;
    const pt_span *y = b;
    if (x->text != y->text)
        return x->text < y->text ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return x->end > y->end ? -1 : x->end < y->end;
}

/* Adds where a suggestion occurs: its stretches, and the other mentions of
 * its entity. */
static bool add_matches(chooser *c, pt_suggestion *to,
                        const uint32_t *stretches, uint32_t n)
{
    const pt_terms *terms = &c->prospects->terms;
    const pt_mentions *mentions = &c->prospects->analysis->mentions;
    pt_suggestions *out = c->out;
    const uint32_t from = out->matches.len;
    for (uint32_t i = 0; i < n; i++) {
        const pt_stretch_of *s =
            &c->prospects->candidates.stretches.items[stretches[i]];
        const pt_term *first = &terms->list.items[s->first];
        pt_span *span = first->text == PT_NONE
                            ? NULL
                            : pt_vec_add(&out->matches, sizeof *span);
        if (span != NULL)
            *span = (pt_span){first->text, first->start,
                              terms->list.items[s->last].end};
        else if (first->text != PT_NONE)
            return false;
    }
    for (uint32_t i = 0; to->entity != PT_NONE && i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        if (m->entity != to->entity)
            continue;
        pt_span *span = pt_vec_add(&out->matches, sizeof *span);
        if (span == NULL)
            return false;
        *span = (pt_span){m->text, m->start, m->end};
    }
    to->matches = from;
    to->n_matches = 0;
    if (out->matches.len == from)
        return true;
    pt_span *list = &out->matches.items[from];
    qsort(list, out->matches.len - from, sizeof *list, compare_spans);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->matches.len - from; i++)
        if (kept == 0 || list[kept - 1].text != list[i].text ||
            list[kept - 1].end <= list[i].start)
            list[kept++] = list[i];
    out->matches.len = from + kept;
    to->n_matches = kept;
    return true;
}

/* Describes the chosen candidates, which stand in `chosen`. */
static bool describe(chooser *c, const uint32_t *chosen, uint32_t n)
{
    const pt_candidates *candidates = &c->prospects->candidates;
    uint32_t *slots = calloc(candidates->list.len + (size_t)1, sizeof *slots);
    uint32_t *starts = calloc(n + (size_t)2, sizeof *starts);
    uint32_t *stretches = NULL;
    if (slots == NULL || starts == NULL) {
        free(slots);
        free(starts);
        return false;
    }
    for (uint32_t i = 0; i < n; i++) {
        slots[chosen[i]] = i + 1;
        starts[i + 1] = starts[i] + candidates->list.items[chosen[i]].count;
    }
    stretches = malloc((starts[n] + (size_t)1) * sizeof *stretches);
    bool good = stretches != NULL;
    for (uint32_t i = candidates->stretches.len; i-- > 0 && good;) {
        const uint32_t slot = slots[candidates->stretches.items[i].candidate];
        if (slot > 0) /* from behind: afterwards starts[slot] begins it */
            stretches[--starts[slot]] = i;
    }
    for (uint32_t i = 0; i < n && good; i++) {
        const uint32_t *own = stretches + starts[i + 1];
        const uint32_t count = candidates->list.items[chosen[i]].count;
        pt_suggestion *to = &c->out->list.items[i];
        to->entity = candidates->list.items[chosen[i]].entity;
        to->name = name_of(c->prospects, own, count);
        good = add_matches(c, to, own, count);
    }
    free(slots);
    free(starts);
    free(stretches);
    return good;
}

static pt_ranked *best_of(const chooser *c)
{
    pt_ranked *best = NULL;
    for (uint32_t i = 0; i < c->n_pool; i++)
        if (c->pool[i].score >= 0 &&
            (best == NULL || c->pool[i].score > best->score))
            best = &c->pool[i];
    return best;
}

static bool choose(chooser *c, uint32_t limit)
{
    uint32_t *chosen = malloc((limit + (size_t)1) * sizeof *chosen);
    bool good = true;
    uint32_t n = 0;
    if (chosen == NULL)
        return false;
    while (n < limit) {
        pt_ranked *best = best_of(c);
        if (best == NULL)
            break;
        pt_suggestion *to = pt_vec_add(&c->out->list, sizeof *to);
        good = to != NULL;
        if (!good)
            break;
        *to =
            (pt_suggestion){.score = best->score, .candidate = best->candidate};
        chosen[n++] = best->candidate;
        penalise(c, best);
    }
    good = good && describe(c, chosen, n);
    free(chosen);
    return good;
}

pt_status pt_suggestions_choose(pt_suggestions *out,
                                const pt_prospects *prospects,
                                const pt_forest *forest, pt_list_kind kind,
                                uint32_t limit, pt_error *err)
{
    const uint32_t n = prospects->candidates.list.len;
    if (limit > n)
        limit = n;
    const uint32_t wanted =
        limit * POOL < POOL_LEAST ? POOL_LEAST : limit * POOL;
    pt_suggestions suggestions = {.list = {0}};
    chooser c = {.out = &suggestions, .prospects = prospects, .kind = kind};
    c.pool = malloc((n + (size_t)1) * sizeof *c.pool);
    bool good = c.pool != NULL;
    if (good) {
        c.n_pool =
            pt_forest_rank(c.pool, forest, prospects->traits.values, n, wanted);
        good = choose(&c, limit);
    }
    free(c.pool);
    if (!good) {
        pt_suggestions_release(&suggestions);
        return pt_error_nomem(err);
    }
    *out = suggestions;
    return PT_OK;
}

void pt_suggestions_release(pt_suggestions *suggestions)
{
    pt_vec_release(&suggestions->list);
    pt_vec_release(&suggestions->matches);
}
