/* SPDX-License-Identifier: MIT */
/*
 * The one place that decides. All proposals are sorted by a natural merge
 * sort (each finder's are in order already, so a few passes do), cut into
 * clusters of overlapping ones, and each cluster is settled alone:
 *
 *   1. proposals of one span become one, of the type with most support;
 *   2. ranks: own markup, forbidden stretches, the user's names, the rest;
 *      what overlaps something of a higher rank goes;
 *   3. within a rank, weighted interval scheduling (Kleinberg and Tardos,
 *      "Algorithm Design", 2005, section 6.1): the disjoint set with the
 *      greatest sum of weights, weight = score² × words, so that "Bank of
 *      Ruritania" beats "Ruritania" unless it is doubtful.
 *
 * O(n log n) in the proposals, O(n) where finders do not overlap.
 */
#include "find/resolve.h"

#include "base/error.h"

#include <stdlib.h>
#include <string.h>

typedef PT_VEC(pt_mention) pt_mention_list;

/* A proposal of the cluster being settled, in the order of ends. */
typedef struct choice {
    uint32_t mention; /* index in the list */
    uint32_t before;  /* choices that end where it begins or earlier */
    double weight;
    double best; /* of the choices up to this one */
    bool taken;
} choice;

/* A settled stretch that lower ranks must keep out of. */
typedef struct blocker {
    uint32_t start;
    uint32_t reach; /* greatest end of it and those before it */
} blocker;

typedef struct resolver {
    pt_mention_list *list;
    const pt_document *doc;
    PT_VEC(choice) choices;
    PT_VEC(blocker) blockers;
    PT_VEC(uint32_t) members; /* of the rank being settled */
    PT_VEC(uint8_t) keep;     /* of the cluster: which are chosen */
    uint32_t kept;            /* mentions [0, kept) of the list are settled */
} resolver;

enum { RANK_OWN, RANK_FORBIDDEN, RANK_USER, RANK_REST, N_RANKS };

static int rank_of(const pt_mention *m)
{
    if (m->bits & PT_MENTION_OWN)
        return RANK_OWN;
    if (m->bits & PT_MENTION_FORBIDDEN)
        return RANK_FORBIDDEN;
    return m->finder == PT_FINDER_USER ? RANK_USER : RANK_REST;
}

/* The order of places; of one place the better rank and finder first. */
static bool is_before(const pt_mention *a, const pt_mention *b)
{
    if (a->text != b->text)
        return a->text < b->text;
    if (a->start != b->start)
        return a->start < b->start;
    if (a->end != b->end)
        return a->end < b->end;
    if (rank_of(a) != rank_of(b))
        return rank_of(a) < rank_of(b);
    return a->finder < b->finder;
}

/* Merges two neighbouring runs of `from` into `to`. */
static void merge(pt_mention *to, const pt_mention *from, uint32_t first,
                  uint32_t mid, uint32_t end)
{
    uint32_t a = first;
    uint32_t b = mid;
    for (uint32_t i = first; i < end; i++) {
        if (a < mid && (b >= end || !is_before(&from[b], &from[a])))
            to[i] = from[a++];
        else
            to[i] = from[b++];
    }
}

static uint32_t run_end(const pt_mention *items, uint32_t first, uint32_t n)
{
    uint32_t end = first < n ? first + 1 : n;
    while (end < n && !is_before(&items[end], &items[end - 1]))
        end++;
    return end;
}

/* One pass of the sort; returns how many runs there were. */
static uint32_t merge_runs(pt_mention *to, const pt_mention *from, uint32_t n)
{
    uint32_t runs = 0;
    uint32_t first = 0;
    while (first < n) {
        const uint32_t mid = run_end(from, first, n);
        const uint32_t end = run_end(from, mid, n);
        merge(to, from, first, mid, end);
        runs += end > mid ? 2 : 1;
        first = end;
    }
    return runs;
}

static pt_status sort(pt_mention_list *list, pt_error *err)
{
    pt_mention_list spare = {0};
    if (list->len == 0)
        return PT_OK;
    if (pt_vec_reserve(&spare, list->len, sizeof *spare.items) == NULL)
        return pt_error_nomem(err);
    spare.len = list->len;
    uint32_t runs;
    do {
        runs = merge_runs(spare.items, list->items, list->len);
        const pt_mention_list swap = *list;
        *list = spare;
        spare = swap;
    } while (runs > 2);
    pt_vec_release(&spare);
    return PT_OK;
}

static bool is_same_span(const pt_mention *a, const pt_mention *b)
{
    return a->text == b->text && a->start == b->start && a->end == b->end;
}

/* How much a proposal counts against others of its span: what stands beside
   the name in this text tells more than what the name mostly means. */
static float claim_of(const pt_mention *m)
{
    const bool cued = m->bits & PT_MENTION_TITLED ||
                      (m->finder == PT_FINDER_ALIAS && m->score >= 0.6F);
    return m->score + (cued ? 0.15F : 0);
}

/* Adds evidence: the second of two that agree takes a third of the doubt
   away. */
static float add_claims(float a, float b)
{
    const float more = a > b ? a : b;
    const float less = a > b ? b : a;
    return more < 1 ? more + (1 - more) * less / 3 : more;
}

/* The recogniser knows no type finer than "misc": of these it says that. */
static bool is_misc_to_model(uint8_t type)
{
    return type == PT_TYPE_EVENT || type == PT_TYPE_WORK ||
           type == PT_TYPE_LAW || type == PT_TYPE_LANGUAGE;
}

/* Counts a recogniser's "misc" for the finer type that another proposes. */
static void refine(float *claims, float *scores, const pt_mention *items,
                   uint32_t first, uint32_t end)
{
    if (claims[PT_TYPE_MISC] <= 0)
        return;
    for (uint32_t i = first; i < end; i++) {
        const uint8_t type = items[i].type;
        if (!is_misc_to_model(type) || items[i].finder == PT_FINDER_MODEL)
            continue;
        claims[type] = add_claims(claims[type], claims[PT_TYPE_MISC]);
        scores[type] = add_claims(scores[type], scores[PT_TYPE_MISC]);
        claims[PT_TYPE_MISC] = 0;
        return;
    }
}

/* Joins proposals [first, end) of one span and rank; returns the one. */
static pt_mention join(const pt_mention *items, uint32_t first, uint32_t end)
{
    float claims[PT_N_TYPES] = {0};
    float scores[PT_N_TYPES] = {0};
    uint32_t best = first;
    for (uint32_t i = first; i < end; i++) {
        const pt_mention *m = &items[i];
        /* The same name elsewhere is no second witness. */
        if (m->finder == PT_FINDER_ALIAS && claims[m->type] > 0)
            continue;
        claims[m->type] = add_claims(claims[m->type], claim_of(m));
        scores[m->type] = add_claims(scores[m->type], m->score);
    }
    refine(claims, scores, items, first, end);
    for (uint32_t i = first + 1; i < end; i++)
        if (claims[items[i].type] > claims[items[best].type])
            best = i;
    pt_mention out = items[best];
    out.score = scores[out.type];
    for (uint32_t i = first; i < end; i++) {
        if (items[i].type != out.type)
            continue;
        out.bits |= items[i].bits;
        if (out.entry == PT_NONE)
            out.entry = items[i].entry;
        if (out.value == PT_NONE)
            out.value = items[i].value;
    }
    return out;
}

/* Joins what names one span in mentions [first, end); returns the new end. */
static uint32_t join_spans(pt_mention *items, uint32_t first, uint32_t end)
{
    uint32_t to = first;
    for (uint32_t i = first; i < end;) {
        uint32_t next = i + 1;
        while (next < end && is_same_span(&items[next], &items[i]) &&
               rank_of(&items[next]) == rank_of(&items[i]))
            next++;
        const pt_mention joined =
            next > i + 1 ? join(items, i, next) : items[i];
        if (to > first && items[to - 1].bits & PT_MENTION_UNTYPED &&
            is_same_span(&items[to - 1], &joined) &&
            !(joined.bits & PT_MENTION_FORBIDDEN))
            items[to - 1].type = joined.type;
        items[to++] = joined;
        i = next;
    }
    return to;
}

static double weigh(const resolver *r, const pt_mention *m)
{
    const pt_str text = pt_document_text(r->doc, m->text);
    /* What a value is made of, "US" in "US$5", never breaks it up. */
    const bool value =
        m->finder >= PT_FINDER_DATE && m->finder <= PT_FINDER_QUANTITY;
    double words = value ? 2 : 1;
    for (uint32_t i = m->start; i < m->end; i++)
        words += text.ptr[i] == ' ' || text.ptr[i] == '-';
    return (double)m->score * (double)m->score * words;
}

/* Returns how many of the first `n` choices end at `start` or before. */
static uint32_t count_before(const resolver *r, uint32_t n, uint32_t start)
{
    uint32_t low = 0;
    while (low < n) {
        const uint32_t mid = low + (n - low) / 2;
        const pt_mention *m = &r->list->items[r->choices.items[mid].mention];
        if (m->end <= start)
            low = mid + 1;
        else
            n = mid;
    }
    return low;
}

/* Orders the choices by where they end; they come ordered by start. */
static int compare_ends(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a;
    const uint64_t y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Fills the choices from `keys`: end << 32 | mention. */
static void fill_choices(resolver *r, const uint64_t *keys, uint32_t n)
{
    r->choices.len = n;
    for (uint32_t i = 0; i < n; i++) {
        choice *c = &r->choices.items[i];
        *c = (choice){.mention = (uint32_t)keys[i]};
        const pt_mention *m = &r->list->items[c->mention];
        c->before = count_before(r, i, m->start);
        c->weight = weigh(r, m);
        const double with =
            c->weight + (c->before ? r->choices.items[c->before - 1].best : 0);
        const double without = i ? r->choices.items[i - 1].best : 0;
        c->taken = with > without;
        c->best = c->taken ? with : without;
    }
}

/* Marks the chosen of the mentions of one rank with `keep`. */
static pt_status schedule(resolver *r, uint32_t first, pt_error *err)
{
    const uint32_t *members = r->members.items;
    const uint32_t n = r->members.len;
    PT_VEC(uint64_t) keys = {0};
    if (pt_vec_reserve(&keys, n, sizeof *keys.items) == NULL ||
        pt_vec_reserve(&r->choices, n, sizeof *r->choices.items) == NULL) {
        pt_vec_release(&keys);
        return pt_error_nomem(err);
    }
    for (uint32_t i = 0; i < n; i++)
        keys.items[i] =
            (uint64_t)r->list->items[members[i]].end << 32 | members[i];
    qsort(keys.items, n, sizeof *keys.items, compare_ends);
    fill_choices(r, keys.items, n);
    for (uint32_t i = n; i > 0;) {
        const choice *c = &r->choices.items[i - 1];
        if (c->taken)
            r->keep.items[c->mention - first] = 1;
        i = c->taken ? c->before : i - 1;
    }
    r->choices.len = 0;
    pt_vec_release(&keys);
    return PT_OK;
}

/* Notes what blocks the lower ranks: starts, and the greatest end so far. */
static void note_blockers(resolver *r, uint32_t first, uint32_t end,
                          const uint8_t *keep)
{
    uint32_t reach = 0;
    r->blockers.len = 0;
    for (uint32_t i = first; i < end; i++) {
        const pt_mention *m = &r->list->items[i];
        if (!keep[i - first])
            continue;
        reach = m->end > reach ? m->end : reach;
        r->blockers.items[r->blockers.len++] = (blocker){m->start, reach};
    }
}

static bool is_blocked(const resolver *r, const pt_mention *m)
{
    uint32_t low = 0;
    uint32_t high = r->blockers.len;
    while (low < high) {
        const uint32_t mid = low + (high - low) / 2;
        if (r->blockers.items[mid].start < m->end)
            low = mid + 1;
        else
            high = mid;
    }
    return low > 0 && r->blockers.items[low - 1].reach > m->start;
}

/* Settles one rank of a cluster. */
static pt_status settle_rank(resolver *r, int rank, uint32_t first,
                             uint32_t end, pt_error *err)
{
    uint8_t *keep = r->keep.items;
    r->members.len = 0;
    note_blockers(r, first, end, keep);
    for (uint32_t i = first; i < end; i++) {
        const pt_mention *m = &r->list->items[i];
        if (rank_of(m) != rank)
            continue;
        if (rank == RANK_FORBIDDEN)
            keep[i - first] = 1;
        else if (!is_blocked(r, m))
            r->members.items[r->members.len++] = i;
    }
    if (r->members.len == 0)
        return PT_OK;
    return schedule(r, first, err);
}

/*
 * A user's "Prado" is no reason to cut up "Ana Prado": a person's longer name
 * that ends with the user's counts as the user's. Linear where the names are
 * ordered: of those that overlap in a chain few share an end.
 */
static void widen(pt_mention *items, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i < end; i++) {
        const pt_mention *user = &items[i];
        if (rank_of(user) != RANK_USER || user->type != PT_TYPE_PERSON)
            continue;
        for (uint32_t j = i; j > first && i - j < 4; j--) {
            pt_mention *longer = &items[j - 1];
            if (longer->end != user->end || longer->start >= user->start ||
                longer->type != user->type || rank_of(longer) != RANK_REST)
                continue;
            longer->finder = PT_FINDER_USER;
            longer->entry = user->entry;
            longer->score = user->score;
            if (longer->value == PT_NONE)
                longer->value = user->value;
        }
    }
}

/* Settles mentions [first, end), which overlap in a chain. */
static pt_status settle(resolver *r, uint32_t first, uint32_t end,
                        pt_error *err)
{
    const uint32_t joined = join_spans(r->list->items, first, end);
    widen(r->list->items, first, joined);
    const uint32_t n = joined - first;
    if (pt_vec_reserve(&r->keep, n, 1) == NULL ||
        pt_vec_reserve(&r->members, n, sizeof *r->members.items) == NULL ||
        pt_vec_reserve(&r->blockers, n, sizeof *r->blockers.items) == NULL)
        return pt_error_nomem(err);
    memset(r->keep.items, 0, n);
    for (int rank = 0; rank < N_RANKS; rank++) {
        const pt_status st = settle_rank(r, rank, first, joined, err);
        if (st != PT_OK)
            return st;
    }
    for (uint32_t i = first; i < joined; i++) {
        if (r->keep.items[i - first] &&
            rank_of(&r->list->items[i]) != RANK_FORBIDDEN)
            r->list->items[r->kept++] = r->list->items[i];
    }
    return PT_OK;
}

pt_status pt_mentions_resolve(pt_mentions *mentions, const pt_document *doc,
                              pt_error *err)
{
    pt_mention_list list = {mentions->list.items, mentions->list.len,
                            mentions->list.cap};
    resolver r = {.list = &list, .doc = doc};
    pt_status st = sort(&list, err);
    for (uint32_t first = 0; first < list.len && st == PT_OK;) {
        const pt_mention *m = &list.items[first];
        const uint32_t text = m->text;
        uint32_t reach = m->end;
        uint32_t end = first + 1;
        while (end < list.len && list.items[end].text == text &&
               list.items[end].start < reach) {
            if (list.items[end].end > reach)
                reach = list.items[end].end;
            end++;
        }
        if (end == first + 1 && !(m->bits & PT_MENTION_FORBIDDEN))
            list.items[r.kept++] = *m;
        else if (end > first + 1)
            st = settle(&r, first, end, err);
        first = end;
    }
    if (st == PT_OK)
        list.len = r.kept;
    mentions->list.items = list.items;
    mentions->list.len = list.len;
    mentions->list.cap = list.cap;
    pt_vec_release(&r.choices);
    pt_vec_release(&r.keep);
    pt_vec_release(&r.members);
    pt_vec_release(&r.blockers);
    return st;
}

void pt_mentions_filter(pt_mentions *mentions, const pt_find_options *options)
{
    uint32_t to = 0;
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        const bool wanted = (options->types >> m->type & 1) != 0 &&
                            m->score >= options->min_score;
        if (wanted || m->bits & PT_MENTION_OWN)
            mentions->list.items[to++] = *m;
    }
    mentions->list.len = to;
}
