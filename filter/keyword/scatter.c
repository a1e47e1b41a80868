/* SPDX-License-Identifier: MIT */
/*
 * Intersects the occurrences of a keyword's needs, sentence by sentence: the
 * rarest need leads, the others are searched for its sentences by galloping
 * (J. L. Bentley and A. C. Yao, An almost optimal algorithm for unbounded
 * searching, Information Processing Letters 5(3), 1976). In a sentence that
 * has all, a window slides over the words and shrinks from the left to the
 * shortest stretch that has each need. Work is bounded by BUDGET steps for
 * each occurrence and keyword together, which only keywords made for it
 * exhaust: then later ones are not looked for.
 */
#include "keyword/scatter.h"

#include "base/error.h"

#include <stdlib.h>

enum {
    BUDGET = 256,
    OVERLAPS_MAX = 4,  /* places of one keyword that overlap */
    SENTENCE_MAX = 512 /* occurrences in a sentence that are looked at */
};

/* One keyword's part in a list of occurrences. */
typedef struct list {
    uint32_t at;  /* next occurrence */
    uint32_t end; /* of the need's */
} list;

/* An occurrence in the sentence at work. */
typedef struct word {
    uint32_t start;
    uint32_t end;
    uint32_t need; /* which of the keyword's */
} word;

typedef struct searcher {
    pt_matches *out;
    pt_keywords *keywords;
    pt_needs *needs;
    const pt_placed_list *placed;
    uint32_t keyword;
    uint32_t n;         /* its needs */
    uint32_t n_words;   /* in the sentence at work */
    uint32_t placed_at; /* first of the placed that may still matter */
    uint32_t placed_end;
    uint64_t budget;
    list lists[PT_PHRASE_WORDS];
    word words[SENTENCE_MAX];
    pt_error *err;
} searcher;

/* Sorts occurrences by need, stably, by counting. */
static bool sort_occurrences(pt_needs *needs)
{
    const uint32_t n = needs->occurrences.len;
    pt_vec sorted = {0};
    if (n == 0)
        return true;
    pt_occurrence *to = pt_vec_reserve(&sorted, n, sizeof *to);
    if (to == NULL)
        return false;
    for (uint32_t i = 0; i < n; i++)
        needs->list.items[needs->occurrences.items[i].need].end++;
    uint32_t at = 0;
    for (uint32_t i = 0; i < needs->list.len; i++) {
        pt_need *need = &needs->list.items[i];
        const uint32_t len = need->end;
        need->first = need->end = at;
        at += len;
    }
    for (uint32_t i = 0; i < n; i++) {
        const pt_occurrence *o = &needs->occurrences.items[i];
        to[needs->list.items[o->need].end++] = *o;
    }
    pt_vec_release(&needs->occurrences);
    needs->occurrences.items = to;
    needs->occurrences.len = n;
    needs->occurrences.cap = sorted.cap;
    return true;
}

static int compare_placed(const void *a, const void *b)
{
    const pt_placed *x = a;
    const pt_placed *y = b;
    if (x->keyword != y->keyword)
        return x->keyword < y->keyword ? -1 : 1;
    if (x->sentence != y->sentence)
        return x->sentence < y->sentence ? -1 : 1;
    return x->start < y->start ? -1 : x->start > y->start;
}

static int compare_words(const void *a, const void *b)
{
    const word *x = a;
    const word *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    return x->need < y->need ? -1 : x->need > y->need;
}

static int compare_matches(const void *a, const void *b)
{
    const pt_match *x = a;
    const pt_match *y = b;
    if (x->text != y->text)
        return x->text < y->text ? -1 : 1;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    return x->keyword < y->keyword ? -1 : x->keyword > y->keyword;
}

static uint32_t sentence_at(const searcher *s, uint32_t i)
{
    return s->needs->occurrences.items[i].sentence;
}

/* Moves a list to the first occurrence in `sentence` or later. */
static void gallop(searcher *s, list *l, uint32_t sentence)
{
    uint32_t step = 1;
    uint32_t low = l->at;
    while (low < l->end && sentence_at(s, low) < sentence) {
        l->at = low + 1;
        low = step < l->end - l->at ? l->at + step : l->end;
        step *= 2;
    }
    uint32_t high = low < l->end ? low : l->end;
    while (l->at < high) {
        const uint32_t middle = l->at + (high - l->at) / 2;
        if (sentence_at(s, middle) < sentence)
            l->at = middle + 1;
        else
            high = middle;
    }
}

/* Whether a word belongs to where the keyword stands together. Moves `at`
 * past what ends before the word. */
static bool is_placed(const searcher *s, uint32_t *at, uint32_t sentence,
                      const word *w)
{
    const pt_placed *items = s->placed->items;
    while (*at < s->placed_end && items[*at].sentence == sentence &&
           items[*at].end <= w->start)
        ++*at;
    for (uint32_t i = *at; i < s->placed_end && i - *at < OVERLAPS_MAX &&
                           items[i].sentence == sentence;
         i++)
        if (items[i].start <= w->start && w->end <= items[i].end)
            return true;
    return false;
}

/* Collects the keyword's words in a sentence, in order. */
static void collect(searcher *s, uint32_t sentence)
{
    uint32_t n_seen = 0;
    s->n_words = 0;
    while (s->placed_at < s->placed_end &&
           s->placed->items[s->placed_at].sentence < sentence)
        s->placed_at++;
    for (uint32_t i = 0; i < s->n; i++) {
        list *l = &s->lists[i];
        uint32_t placed = s->placed_at;
        for (; l->at < l->end && sentence_at(s, l->at) == sentence; l->at++) {
            const pt_occurrence *o = &s->needs->occurrences.items[l->at];
            const word w = {o->start, o->end, i};
            n_seen++;
            if (s->n_words < SENTENCE_MAX &&
                !is_placed(s, &placed, sentence, &w))
                s->words[s->n_words++] = w;
        }
    }
    qsort(s->words, s->n_words, sizeof s->words[0], compare_words);
    s->budget -= n_seen < s->budget ? n_seen : s->budget;
}

/* The stretch that words [from, to) take. */
static pt_span stretch(const searcher *s, uint32_t from, uint32_t to,
                       uint32_t sentence)
{
    pt_span span = {s->needs->sentences.items[sentence], s->words[from].start,
                    0};
    for (uint32_t i = from; i < to; i++)
        if (s->words[i].end > span.end)
            span.end = s->words[i].end;
    return span;
}

/* Finds the next stretch with `n` different needs, from `*from` on, and of
 * those that overlap the shortest; moves `from` past it. */
static bool slide(pt_span *out, const searcher *s, uint32_t *from, uint32_t n,
                  uint32_t sentence)
{
    uint32_t counts[PT_PHRASE_WORDS] = {0};
    uint32_t have = 0;
    uint32_t left = *from;
    bool found = false;
    for (uint32_t i = left; i < s->n_words; i++) {
        have += counts[s->words[i].need]++ == 0;
        if (have < n)
            continue;
        while (counts[s->words[left].need] > 1)
            counts[s->words[left++].need]--;
        const pt_span span = stretch(s, left, i + 1, sentence);
        if (found && span.start >= out->end)
            break;
        if (!found || span.end - span.start < out->end - out->start) {
            *out = span;
            *from = i + 1;
        }
        found = true;
        counts[s->words[left++].need]--;
        have--;
    }
    return found;
}

static pt_status add_matches(searcher *s, uint32_t sentence)
{
    pt_span span;
    uint32_t from = 0;
    while (slide(&span, s, &from, s->n, sentence)) {
        pt_match *match = pt_vec_add(s->out, sizeof *match);
        if (match == NULL)
            return pt_error_nomem(s->err);
        *match = (pt_match){span.text,  span.start,           span.end,
                            s->keyword, PT_KEYWORD_SCATTERED, false};
        s->keywords->items[s->keyword].n_matches++;
        while (from < s->n_words && s->words[from].start < span.end)
            from++;
    }
    return PT_OK;
}

/* Puts the lists of the keyword's needs at their beginning. */
static void rewind_lists(searcher *s)
{
    const uint32_t first = s->needs->first.items[s->keyword];
    for (uint32_t i = 0; i < s->n; i++) {
        const pt_need *need =
            &s->needs->list.items[s->needs->of_keyword.items[first + i]];
        s->lists[i] = (list){need->first, need->end};
    }
}

/* The need with the fewest occurrences. */
static uint32_t rarest(const searcher *s)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < s->n; i++)
        if (s->lists[i].end - s->lists[i].at <
            s->lists[best].end - s->lists[best].at)
            best = i;
    return best;
}

static bool have_all(searcher *s, uint32_t sentence)
{
    for (uint32_t i = 0; i < s->n; i++) {
        list *l = &s->lists[i];
        gallop(s, l, sentence);
        if (l->at == l->end || sentence_at(s, l->at) != sentence)
            return false;
    }
    return true;
}

static pt_status find_together(searcher *s)
{
    list *lead = &s->lists[rarest(s)];
    pt_status st = PT_OK;
    while (lead->at < lead->end && st == PT_OK && s->budget > s->n) {
        const uint32_t sentence = sentence_at(s, lead->at);
        s->budget -= s->n;
        if (have_all(s, sentence)) {
            collect(s, sentence);
            st = add_matches(s, sentence);
        }
        gallop(s, lead, sentence + 1);
    }
    return st;
}

/* The first sentence that any list is at, or PT_NONE. */
static uint32_t next_sentence(const searcher *s, uint32_t *n_out)
{
    uint32_t next = PT_NONE;
    *n_out = 0;
    for (uint32_t i = 0; i < s->n; i++) {
        if (s->lists[i].at == s->lists[i].end)
            continue;
        const uint32_t sentence = sentence_at(s, s->lists[i].at);
        *n_out = sentence < next ? 1 : *n_out + (sentence == next);
        next = sentence < next ? sentence : next;
    }
    return next;
}

/* Moves all lists past a sentence. */
static void pass_sentence(searcher *s, uint32_t sentence)
{
    for (uint32_t i = 0; i < s->n; i++)
        gallop(s, &s->lists[i], sentence + 1);
}

/* Finds the first sentence with the most needs of an absent keyword. */
static void find_nearest(searcher *s)
{
    pt_keyword *keyword = &s->keywords->items[s->keyword];
    uint32_t n;
    uint32_t sentence = next_sentence(s, &n);
    while (sentence != PT_NONE && s->budget > s->n &&
           keyword->n_near + 1u < s->n) {
        uint32_t from = 0;
        s->budget -= s->n;
        if (n > keyword->n_near) {
            collect(s, sentence);
            if (slide(&keyword->nearest, s, &from, n, sentence))
                keyword->n_near = (uint8_t)n;
        }
        pass_sentence(s, sentence);
        sentence = next_sentence(s, &n);
    }
}

static pt_status find_keyword(searcher *s)
{
    pt_keyword *keyword = &s->keywords->items[s->keyword];
    const uint32_t *first = s->needs->first.items;
    s->n = first[s->keyword + 1] - first[s->keyword];
    keyword->n_words = (uint8_t)s->n;
    keyword->nearest.text = PT_NONE;
    s->placed_at = s->placed_end;
    while (s->placed_end < s->placed->len &&
           s->placed->items[s->placed_end].keyword == s->keyword)
        s->placed_end++;
    if (s->n == 0)
        return PT_OK;
    rewind_lists(s);
    const pt_status st = find_together(s);
    if (st == PT_OK && keyword->n_matches == 0) {
        rewind_lists(s);
        find_nearest(s);
    }
    return st;
}

pt_status pt_scatter_find(pt_matches *out, pt_keywords *keywords,
                          pt_needs *needs, pt_placed_list *placed,
                          pt_error *err)
{
    if (!sort_occurrences(needs))
        return pt_error_nomem(err);
    if (placed->len > 0)
        qsort(placed->items, placed->len, sizeof *placed->items,
              compare_placed);
    searcher s = {.out = out,
                  .keywords = keywords,
                  .needs = needs,
                  .placed = placed,
                  .err = err};
    s.budget = (uint64_t)BUDGET * (needs->occurrences.len + keywords->len + 1);
    pt_status st = PT_OK;
    for (s.keyword = 0; s.keyword < keywords->len && st == PT_OK; s.keyword++)
        st = find_keyword(&s);
    if (st == PT_OK && out->len > 0)
        qsort(out->items, out->len, sizeof *out->items, compare_matches);
    return st;
}
