/* SPDX-License-Identifier: MIT */
/*
 * Lists what may be a keyword. From each term on, a run grows word by word
 * as long as its words' parts of speech allow, at most six words; wherever it
 * may end, a candidate is noted under its sequence of stems. Linear in the
 * number of terms.
 */
#include "keyword/candidate.h"

#include <string.h>

#include "base/error.h"

typedef struct lister {
    pt_candidates *out;
    const pt_terms *terms;
    const pt_analysis *analysis;
    pt_map keys; /* stems as bytes → candidate */
    pt_error *err;
} lister;

/* Nouns and what stands before them. */
static bool is_nominal(pt_pos tag)
{
    switch (tag) {
    case PT_POS_NOUN:
    case PT_POS_PROPN:
    case PT_POS_ADJ:
    case PT_POS_PARTICIPLE:
    case PT_POS_NUM:
        return true;
    case PT_POS_VERB:
    case PT_POS_ADV:
    case PT_POS_AUX:
    case PT_POS_ADP:
    case PT_POS_CONJ:
    case PT_POS_DET:
    case PT_POS_PRON:
    case PT_POS_PART:
    case PT_POS_PUNCT:
    case PT_POS_OTHER:
        return false;
    }
    return false;
}

static bool is_run_word(const pt_term *term)
{
    return (term->bits & PT_TERM_CONTENT) != 0 && is_nominal((pt_pos)term->tag);
}

static bool can_end(const pt_term *term)
{
    return is_run_word(term) &&
           (term->tag == PT_POS_NOUN || term->tag == PT_POS_PROPN ||
            (term->bits & PT_TERM_UPPER) != 0);
}

/* May it be a keyword by itself? */
static bool is_single(const pt_term *term)
{
    return is_run_word(term) ||
           ((term->bits & PT_TERM_CONTENT) != 0 &&
            (term->tag == PT_POS_VERB || term->tag == PT_POS_ADV));
}

/* The term after `i` that continues a run, past what may stand between two
 * words; n_terms: there is none. "of" counts as a word. */
static uint32_t next_in_run(const pt_terms *terms, uint32_t i)
{
    const uint32_t n = terms->list.len;
    const pt_term *list = terms->list.items;
    const uint32_t sentence = list[i].sentence;
    uint32_t j = i + 1;
    if (j < n && (list[j].bits & (PT_TERM_HYPHEN | PT_TERM_JOINT)) != 0)
        j++;
    if (j >= n || list[j].sentence != sentence)
        return n;
    if (is_run_word(&list[j]))
        return j;
    if (j == i + 1 && (list[j].bits & PT_TERM_OF) != 0 && j + 1 < n &&
        list[j + 1].sentence == sentence && is_run_word(&list[j + 1]) &&
        (!terms->is_tagged ||
         (list[i].bits & list[j + 1].bits & PT_TERM_UPPER) != 0))
        return j;
    return n;
}

/* Could the word before a run's first word have joined it? */
static bool is_continued(const pt_terms *terms, uint32_t first)
{
    const pt_term *list = terms->list.items;
    for (uint32_t back = 1; back <= 2 && back <= first; back++)
        if (is_run_word(&list[first - back]) &&
            next_in_run(terms, first - back) == first)
            return true;
    return false;
}

static bool is_cut(const pt_terms *terms, uint32_t first, uint32_t last)
{
    const pt_term *list = terms->list.items;
    return (first > 0 && (list[first - 1].bits & PT_TERM_HYPHEN) != 0) ||
           (last + 1 < terms->list.len &&
            (list[last + 1].bits & PT_TERM_HYPHEN) != 0);
}

static bool is_mention(const pt_terms *terms, uint32_t first, uint32_t last)
{
    const pt_term *a = &terms->list.items[first];
    const pt_term *b = &terms->list.items[last];
    return a->mention != PT_NONE && a->mention == b->mention &&
           (a->bits & PT_TERM_BEGIN) != 0 && (b->bits & PT_TERM_LAST) != 0;
}

static pt_candidate *find_candidate(lister *l, const uint32_t *stems,
                                    uint32_t n_words, uint32_t *index_out)
{
    const pt_str key = {(const char *)stems, n_words * sizeof *stems};
    uint32_t found = pt_map_find(&l->keys, key);
    if (found == PT_NONE) {
        const pt_str kept = pt_arena_copy(l->terms->arena, key);
        pt_candidate *c = pt_vec_add(&l->out->list, sizeof *c);
        found = l->out->list.len - 1;
        if (kept.ptr == NULL || c == NULL ||
            pt_map_add(&l->keys, kept, found, NULL) == NULL)
            return NULL;
        *c = (pt_candidate){.stems = (const uint32_t *)(const void *)kept.ptr,
                            .n_words = n_words,
                            .first = l->out->stretches.len,
                            .entity = PT_NONE};
    }
    *index_out = found;
    return &l->out->list.items[found];
}

static pt_status add_stretch(lister *l, const uint32_t *stems, uint32_t n_words,
                             uint32_t first, uint32_t last, uint8_t bits)
{
    uint32_t index;
    pt_candidate *c = find_candidate(l, stems, n_words, &index);
    pt_stretch_of *s = pt_vec_add(&l->out->stretches, sizeof *s);
    if (c == NULL || s == NULL)
        return pt_error_nomem(l->err);
    if (is_cut(l->terms, first, last))
        bits |= PT_STRETCH_CUT;
    if (is_mention(l->terms, first, last)) {
        bits |= PT_STRETCH_MENTION;
        c->n_mentions++;
        if (c->entity == PT_NONE)
            c->entity = l->analysis->mentions.list
                            .items[l->terms->list.items[first].mention]
                            .entity;
    }
    *s = (pt_stretch_of){index, first, last, bits};
    c->count++;
    return PT_OK;
}

/* The candidates that begin with term `i` and are runs; the last term of the
 * longest goes to *last_out. */
static pt_status add_runs(lister *l, uint32_t i, uint32_t *last_out)
{
    const pt_terms *terms = l->terms;
    const uint32_t n = terms->list.len;
    const bool continued = is_continued(terms, i);
    uint32_t stems[PT_CANDIDATE_WORDS];
    uint32_t n_words = 0;
    pt_status st = PT_OK;
    for (uint32_t at = i;
         at < n && n_words < PT_CANDIDATE_WORDS && st == PT_OK;) {
        const pt_term *term = &terms->list.items[at];
        stems[n_words++] = term->stem;
        const uint32_t next = next_in_run(terms, at);
        const bool single = at == i && is_single(term);
        if (single || can_end(term)) {
            const unsigned bits = (continued ? PT_STRETCH_LEFT : 0) |
                                  (next < n ? PT_STRETCH_RIGHT : 0);
            st = add_stretch(l, stems, n_words, i, at, (uint8_t)bits);
            *last_out = at;
        }
        if (!is_run_word(&terms->list.items[i]))
            break;
        at = next;
    }
    return st;
}

/* Entities whose names are keywords: no dates and amounts. */
static bool is_name(pt_type type)
{
    return type != PT_TYPE_DATE && type != PT_TYPE_TIME &&
           type != PT_TYPE_MONEY && type != PT_TYPE_PERCENT &&
           type != PT_TYPE_QUANTITY;
}

/* The mention that begins with term `i`, unless a run has been just it: the
 * runs end at `last`. */
static pt_status add_mention(lister *l, uint32_t i, uint32_t last)
{
    const pt_terms *terms = l->terms;
    const pt_term *list = terms->list.items;
    if (list[i].mention == PT_NONE || (list[i].bits & PT_TERM_BEGIN) == 0)
        return PT_OK;
    const pt_mention *m = &l->analysis->mentions.list.items[list[i].mention];
    uint32_t stems[PT_CANDIDATE_MOST];
    uint32_t n_words = 0;
    uint32_t end = i;
    for (; end < terms->list.len && list[end].mention == list[i].mention;
         end++) {
        if (list[end].stem == PT_NONE)
            continue;
        if (n_words == PT_CANDIDATE_MOST)
            return PT_OK;
        stems[n_words++] = list[end].stem;
    }
    if (end - 1 <= last || n_words < 2 || !is_name((pt_type)m->type) ||
        list[end - 1].stem == PT_NONE)
        return PT_OK;
    return add_stretch(l, stems, n_words, i, end - 1, 0);
}

static pt_status add_from(lister *l, uint32_t i)
{
    const pt_term *term = &l->terms->list.items[i];
    uint32_t last = i;
    pt_status st = PT_OK;
    if (is_single(term) || is_run_word(term))
        st = add_runs(l, i, &last);
    if (st == PT_OK && term->mention != PT_NONE && term->stem != PT_NONE)
        st = add_mention(l, i, last);
    return st;
}

/* Finds for each candidate the most frequent one that it is part of. */
static void nest(pt_candidates *c)
{
    for (uint32_t i = 0; i < c->list.len; i++) {
        const pt_candidate *longer = &c->list.items[i];
        const pt_stretch_of whole = c->stretches.items[longer->first];
        if (longer->n_words < 2)
            continue;
        for (uint32_t s = c->starts.items[whole.first];
             s < c->starts.items[whole.last + 1]; s++) {
            const pt_stretch_of part = c->stretches.items[s];
            if (part.last > whole.last || part.candidate == i)
                continue;
            pt_candidate *shorter = &c->list.items[part.candidate];
            if (longer->count > shorter->nested)
                shorter->nested = longer->count;
        }
    }
}

pt_status pt_candidates_list(pt_candidates *out, const pt_terms *terms,
                             const pt_analysis *analysis, pt_error *err)
{
    *out = (pt_candidates){.list = {0}};
    lister l = {.out = out, .terms = terms, .analysis = analysis, .err = err};
    const uint32_t n = terms->list.len;
    pt_status st = PT_OK;
    uint32_t *starts =
        pt_vec_reserve(&out->starts, (size_t)n + 1, sizeof *starts);
    if (starts == NULL)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < n && st == PT_OK; i++) {
        starts[i] = out->stretches.len;
        st = add_from(&l, i);
    }
    pt_map_release(&l.keys);
    if (st != PT_OK) {
        pt_candidates_release(out);
        return st;
    }
    starts[n] = out->stretches.len;
    out->starts.len = n + 1;
    nest(out);
    return PT_OK;
}

void pt_candidates_release(pt_candidates *candidates)
{
    pt_vec_release(&candidates->list);
    pt_vec_release(&candidates->stretches);
    pt_vec_release(&candidates->starts);
}
