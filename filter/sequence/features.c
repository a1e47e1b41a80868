/* SPDX-License-Identifier: MIT */
/*
 * The features of the recogniser, after Ratinov & Roth (2009,
 * doi:10.3115/1596374.1596399): words, affixes, shapes and clusters in a
 * window, lists of names, and evidence from the whole document. A feature is
 * a hash of its kind and its values; the same code serves training and
 * tagging, so that both see the same. A constant number a token.
 */
#include "sequence/features.h"

#include "base/utf8.h"

/* Kinds of features: part of every hash, so never renumber. */
enum {
    KIND_FORM = 1,
    KIND_LOWER,
    KIND_SHAPE,
    KIND_PREFIX,       /* 4–7: one to four letters */
    KIND_SUFFIX = 8,   /* 8–11 */
    KIND_CLUSTER = 12, /* 12–15 */
    KIND_NAMES = 16,
    KIND_CASED,
    KIND_BIAS,
    KIND_FIRST,
    KIND_LOOK,
    KIND_PAIR_BEFORE,
    KIND_PAIR_AFTER,
    KIND_CLUSTERS_BEFORE,
    KIND_CLUSTERS_AFTER,
    KIND_CLUSTERS_FAR_BEFORE,
    KIND_CLUSTERS_FAR_AFTER,
    KIND_SHAPES,
    KIND_MATCH,
    KIND_MATCH_BEFORE,
    KIND_MATCH_AFTER,
    KIND_MATCH_BIT,
    KIND_RUN_PLACE,
    KIND_RUN_HEAD,
    KIND_RUN_FIRST,
    KIND_RUN_BEFORE,
    KIND_RUN_AFTER,
    KIND_RUN_BEFORE_CLUSTER,
    KIND_RUN_AFTER_CLUSTER,
    KIND_RUN_HEAD_CLUSTER,
    KIND_RUN_NAMES,
    KIND_RUN_BEFORE_TWO,
    KIND_RUN_AFTER_TWO,
    KIND_RUN_FORM,
    KIND_COUNT,
    KIND_COUNT_FIRST,
    KIND_LONG_BEFORE,
    KIND_LONG_HEAD,
    KIND_LONG_PLACE,
    KIND_LONG_NAMES,
    KIND_ACRONYM,
    KIND_ACRONYM_HEAD,
    KIND_CHAIN_HEAD,
    KIND_CHAIN_FIRST,
    KIND_SECOND_TYPE,
    KIND_SECOND_LABEL,
    KIND_SECOND_UNUSED, /* numbers stay */
    KIND_SECOND_RUN,
    KIND_LONG_BEFORE_CONTEXT,
    KIND_LONG_AFTER_CONTEXT,
    KIND_RUN_HAS,
    KIND_FAR_BEFORE,
    KIND_FAR_AFTER,
    KIND_LIST_BEFORE,
    KIND_LIST_AFTER,
    KIND_EARLIER_BEFORE,
    KIND_EARLIER_AFTER,
    KIND_EARLIER_BEFORE_CLUSTER,
    KIND_EARLIER_AFTER_CLUSTER
};

/* A growing list of features; kept short by the constants in the header. */
typedef struct list {
    uint64_t *out;
    uint32_t n;
} list;

static uint64_t combine(uint64_t a, uint64_t b)
{
    return pt_mix(a * 0x9E3779B97F4A7C15u + b + 1);
}

/* Kinds that know the very word: training leaves them out together. */
static bool is_lexical(unsigned kind)
{
    return kind == KIND_FORM || kind == KIND_LOWER || kind == KIND_PREFIX + 3 ||
           kind == KIND_SUFFIX + 3 || kind == KIND_PAIR_BEFORE ||
           kind == KIND_PAIR_AFTER || kind == KIND_RUN_FORM ||
           kind == KIND_RUN_HEAD || kind == KIND_RUN_FIRST ||
           kind == KIND_RUN_HAS;
}

static void add(list *l, unsigned kind, uint64_t value)
{
    const uint64_t hash = combine(value, kind);
    l->out[l->n++] = is_lexical(kind) ? hash | PT_FEATURE_LEXICAL
                                      : hash & ~PT_FEATURE_LEXICAL;
}

static uint64_t cluster(const pt_lexeme *lex, unsigned level)
{
    static const unsigned char shifts[4] = {0, 6, 14, 24};
    static const unsigned char widths[4] = {6, 8, 10, 12};
    if (lex->clusters == 0)
        return 0xFFFF + (lex->bits & (PT_LEXEME_UPPER | PT_LEXEME_DIGIT));
    return lex->clusters >> shifts[level] & ((1U << widths[level]) - 1);
}

static void add_affixes(list *l, pt_str form)
{
    size_t at = 0;
    for (unsigned i = 0; i < 4 && at < form.len; i++) {
        (void)pt_utf8_next(form, &at);
        if (at < form.len)
            add(l, KIND_PREFIX + i, pt_hash(pt_str_slice(form, 0, at)));
    }
    at = form.len;
    for (unsigned i = 0; i < 4 && at > 0; i++) {
        (void)pt_utf8_previous(form, &at);
        if (at > 0)
            add(l, KIND_SUFFIX + i, pt_hash(pt_str_slice(form, at, form.len)));
    }
}

uint32_t pt_features_word(uint64_t *out, const pt_lexeme *lex)
{
    list l = {out, 0};
    add(&l, KIND_FORM, lex->hash);
    add(&l, KIND_LOWER, lex->lower);
    add(&l, KIND_SHAPE, lex->shape);
    for (unsigned level = 0; level < 4; level++)
        add(&l, KIND_CLUSTER + level, cluster(lex, level));
    if (lex->bits & PT_LEXEME_WORD)
        add_affixes(&l, lex->form);
    if (lex->names != 0)
        add(&l, KIND_NAMES, lex->names);
    if (lex->bits & PT_LEXEME_UPPER)
        add(&l, KIND_CASED, (uint64_t)(lex->cased + 16));
    return l.n;
}

static uint32_t bucket(uint32_t count)
{
    return count < 3 ? count : count < 6 ? 3 : 4;
}

static void add_window(list *l, const pt_view *view, uint32_t i)
{
    const pt_lexeme *at = pt_view_lexeme(view, i);
    const pt_lexeme *before = pt_view_near(view, i, -1);
    const pt_lexeme *after = pt_view_near(view, i, 1);
    const pt_lexeme *before2 = pt_view_near(view, i, -2);
    const pt_lexeme *after2 = pt_view_near(view, i, 2);
    add(l, KIND_BIAS, 0);
    const uint8_t bits = view->sights.items[i].bits;
    add(l, KIND_FIRST,
        (bits & PT_SIGHT_FIRST) | (unsigned)(at->cased + 16) << 8);
    add(l, KIND_LOOK,
        (bits & (PT_SIGHT_HEADING | PT_SIGHT_TITLE | PT_SIGHT_QUOTED)) |
            (unsigned)(at->bits & 3) << 8);
    add(l, KIND_PAIR_BEFORE, combine(before->lower, at->lower));
    add(l, KIND_PAIR_AFTER, combine(at->lower, after->lower));
    add(l, KIND_CLUSTERS_BEFORE, combine(cluster(before, 1), cluster(at, 1)));
    add(l, KIND_CLUSTERS_AFTER, combine(cluster(at, 1), cluster(after, 1)));
    add(l, KIND_CLUSTERS_FAR_BEFORE,
        combine(cluster(before2, 2), cluster(before, 2)));
    add(l, KIND_CLUSTERS_FAR_AFTER,
        combine(cluster(after, 2), cluster(after2, 2)));
    add(l, KIND_FAR_BEFORE, cluster(pt_view_near(view, i, -3), 2));
    add(l, KIND_FAR_AFTER, cluster(pt_view_near(view, i, 3), 2));
    add(l, KIND_SHAPES,
        (uint64_t)before->shape << 16 | (uint64_t)at->shape << 8 |
            after->shape);
}

static uint64_t match_value(const pt_sight *sight)
{
    return (uint64_t)sight->names << 8 | sight->place;
}

static void add_matches(list *l, const pt_view *view, uint32_t i)
{
    const pt_sight *at = &view->sights.items[i];
    const pt_sight *before = i > 0 ? at - 1 : at;
    const pt_sight *after = i + 1 < view->sights.len ? at + 1 : at;
    if (at->place != PT_PLACE_NONE) {
        add(l, KIND_MATCH, match_value(at));
        for (unsigned bit = 0; bit < 12; bit++)
            if (at->names & 1U << bit && l->n < PT_FEATURES_CONTEXT_MAX / 2)
                add(l, KIND_MATCH_BIT, bit << 4 | at->place);
    }
    if (before->place != PT_PLACE_NONE && !(at->bits & PT_SIGHT_FIRST))
        add(l, KIND_MATCH_BEFORE, match_value(before));
    if (after->place != PT_PLACE_NONE && !(after->bits & PT_SIGHT_FIRST))
        add(l, KIND_MATCH_AFTER, match_value(after));
}

/* Words that join runs into longer names: "Bank of Ghana". */
static bool is_link(const pt_lexeme *lex)
{
    static const char links[][5] = {"of", "for", "de", "del", "and", "the",
                                    "al", "la",  "da", "do",  "dos"};
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++)
        if (pt_str_is_equal(lex->form, pt_str_from(links[i])))
            return true;
    return false;
}

/* The run beyond one or two linking words; `run` itself when none. */
static const pt_run *linked_run(const pt_view *view, const pt_run *run,
                                bool forward)
{
    uint32_t i = forward ? run->end : run->first;
    for (unsigned steps = 0; steps < 3; steps++) {
        const uint32_t j = forward ? i + steps : i - 1 - steps;
        if (j >= view->sights.len)
            return run;
        const pt_sight *sight = &view->sights.items[j];
        if (forward && sight->bits & PT_SIGHT_FIRST)
            return run;
        if (steps > 0 && sight->run != PT_NONE)
            return &view->runs.items[sight->run];
        if (sight->run != PT_NONE || !is_link(pt_view_lexeme(view, j)))
            return run;
        if (!forward && sight->bits & PT_SIGHT_FIRST)
            return run;
    }
    return run;
}

static void add_run(list *l, const pt_view *view, uint32_t i)
{
    const pt_run *run = &view->runs.items[view->sights.items[i].run];
    const pt_lexeme *head = pt_view_lexeme(view, run->end - 1);
    const pt_lexeme *first = pt_view_lexeme(view, run->first);
    const pt_lexeme *before = pt_view_near(view, run->first, -1);
    const pt_lexeme *after = pt_view_near(view, run->end - 1, 1);
    const pt_lexeme *before2 = pt_view_near(view, run->first, -2);
    const pt_lexeme *after2 = pt_view_near(view, run->end - 1, 2);
    const uint32_t from = bucket(i - run->first);
    const uint32_t to = bucket(run->end - 1 - i);
    add(l, KIND_RUN_PLACE, from << 8 | to);
    add(l, KIND_RUN_HEAD, head->lower);
    add(l, KIND_RUN_FIRST, first->lower);
    add(l, KIND_RUN_BEFORE, before->lower);
    add(l, KIND_RUN_AFTER, after->lower);
    add(l, KIND_RUN_BEFORE_TWO, combine(before2->lower, before->lower));
    add(l, KIND_RUN_AFTER_TWO, combine(after->lower, after2->lower));
    add(l, KIND_RUN_BEFORE_CLUSTER, cluster(before, 2) << 1 | (from == 0));
    add(l, KIND_RUN_AFTER_CLUSTER, cluster(after, 2) << 1 | (to == 0));
    add(l, KIND_RUN_HEAD_CLUSTER, cluster(head, 2) << 1 | (to == 0));
    add(l, KIND_RUN_NAMES, (uint64_t)first->names << 16 | head->names);
    for (uint32_t j = run->first; j < run->end && j < run->first + 6; j++)
        if (j != i)
            add(l, KIND_RUN_HAS, pt_view_lexeme(view, j)->lower);
    uint64_t form = run->words;
    for (uint32_t j = run->first; j < run->end; j++)
        form = combine(form, pt_view_lexeme(view, j)->lower);
    add(l, KIND_RUN_FORM, form);
    const pt_run *next = linked_run(view, run, true);
    const pt_run *last = linked_run(view, run, false);
    if (next != run)
        add(l, KIND_CHAIN_HEAD,
            combine(pt_view_lexeme(view, next->end - 1)->lower, to));
    if (last != run)
        add(l, KIND_CHAIN_FIRST,
            combine(pt_view_lexeme(view, last->end - 1)->lower, from));
}

static bool is_list_mark(const pt_lexeme *lex)
{
    return pt_str_is_equal(lex->form, PT_STR(",")) ||
           pt_str_is_equal(lex->form, PT_STR("and")) ||
           pt_str_is_equal(lex->form, PT_STR("or")) ||
           pt_str_is_equal(lex->form, PT_STR("/"));
}

/* The runs next to this one in a list: "Oslo, Bergen and Stavanger". */
static void add_list(list *l, const pt_view *view, const pt_run *run)
{
    const pt_sight *sights = view->sights.items;
    if (run->first >= 2 && !(sights[run->first].bits & PT_SIGHT_FIRST) &&
        is_list_mark(pt_view_lexeme(view, run->first - 1)) &&
        sights[run->first - 2].run != PT_NONE)
        add(l, KIND_LIST_BEFORE,
            combine(cluster(pt_view_lexeme(view, run->first - 2), 2),
                    pt_view_lexeme(view, run->first - 1)->lower));
    if (run->end + 1 < view->sights.len &&
        is_list_mark(pt_view_lexeme(view, run->end)) &&
        !(sights[run->end].bits & PT_SIGHT_FIRST) &&
        sights[run->end + 1].run != PT_NONE)
        add(l, KIND_LIST_AFTER,
            combine(cluster(pt_view_lexeme(view, run->end + 1), 2),
                    pt_view_lexeme(view, run->end)->lower));
}

/* The company that the word keeps where the document names it first. */
static void add_earlier(list *l, const pt_view *view, uint32_t i)
{
    const pt_family *family =
        &view->lexemes.families.items[pt_view_lexeme(view, i)->family];
    const uint32_t at = family->token;
    if (at == PT_NONE || at == i || view->sights.items[at].run == PT_NONE)
        return;
    const pt_run *run = &view->runs.items[view->sights.items[at].run];
    const pt_lexeme *before = pt_view_near(view, run->first, -1);
    const pt_lexeme *after = pt_view_near(view, run->end - 1, 1);
    add(l, KIND_EARLIER_BEFORE, before->lower);
    add(l, KIND_EARLIER_AFTER, after->lower);
    add(l, KIND_EARLIER_BEFORE_CLUSTER, cluster(before, 2));
    add(l, KIND_EARLIER_AFTER_CLUSTER, cluster(after, 2));
}

/* What the longest run with this word elsewhere says of it. */
static void add_longer(list *l, const pt_view *view, uint32_t i)
{
    const pt_lexeme *lex = pt_view_lexeme(view, i);
    const pt_family *family = &view->lexemes.families.items[lex->family];
    if (family->run == PT_NONE)
        return;
    const pt_run *run = &view->runs.items[family->run];
    if (family->run == view->sights.items[i].run)
        return;
    uint32_t at = run->first;
    while (at + 1 < run->end && pt_view_lexeme(view, at)->lower != lex->lower)
        at++;
    const pt_lexeme *before =
        at > run->first ? pt_view_lexeme(view, at - 1) : NULL;
    const pt_lexeme *head = pt_view_lexeme(view, run->end - 1);
    const pt_sight *sight = &view->sights.items[at];
    const uint32_t place =
        (at == run->first ? 1U : 0U) | (at + 1 == run->end ? 2U : 0U);
    add(l, KIND_LONG_PLACE, place << 4 | bucket(run->words));
    add(l, KIND_LONG_BEFORE,
        before == NULL ? 0 : (uint64_t)before->names << 2 | place);
    add(l, KIND_LONG_HEAD, combine(head->lower, place));
    add(l, KIND_LONG_NAMES, (uint64_t)sight->names << 8 | sight->place);
    add(l, KIND_LONG_BEFORE_CONTEXT, pt_view_near(view, run->first, -1)->lower);
    add(l, KIND_LONG_AFTER_CONTEXT, pt_view_near(view, run->end - 1, 1)->lower);
}

static void add_document(list *l, const pt_view *view, uint32_t i)
{
    const pt_lexeme *lex = pt_view_lexeme(view, i);
    const pt_family *family = &view->lexemes.families.items[lex->family];
    const uint32_t first = view->sights.items[i].bits & PT_SIGHT_FIRST;
    const uint32_t counts = bucket(family->inside) << 8 |
                            bucket(family->lower) << 4 | (family->longer > 1);
    add(l, KIND_COUNT, counts);
    add(l, KIND_COUNT_FIRST, counts << 1 | first);
    add_longer(l, view, i);
    add_earlier(l, view, i);
    if (!(lex->bits & PT_LEXEME_CAPS))
        return;
    const uint32_t index = pt_map_find(&view->acronyms, lex->form);
    add(l, KIND_ACRONYM, index != PT_NONE);
    if (index != PT_NONE) {
        const pt_run *run = &view->runs.items[index];
        add(l, KIND_ACRONYM_HEAD, pt_view_lexeme(view, run->end - 1)->lower);
        add(l, KIND_ACRONYM_HEAD, pt_view_lexeme(view, run->first)->lower);
    }
}

uint32_t pt_features_context(uint64_t *out, const pt_view *view, uint32_t i)
{
    list l = {out, 0};
    add_window(&l, view, i);
    add_matches(&l, view, i);
    const uint32_t run = view->sights.items[i].run;
    if (run != PT_NONE) {
        add_run(&l, view, i);
        add_list(&l, view, &view->runs.items[run]);
    }
    if (pt_view_lexeme(view, i)->bits & PT_LEXEME_UPPER)
        add_document(&l, view, i);
    return l.n;
}

pt_opinion pt_opinion_read(const float *marginals)
{
    float types[PT_OPINIONS] = {marginals[0]};
    pt_opinion opinion = {.label = 0};
    for (uint32_t y = 1; y < PT_MODEL_LABELS; y++) {
        /* S, E, B, I of every type in turn: see sequence/lattice.h */
        types[1 + (y - 1) % (PT_OPINIONS - 1)] += marginals[y];
        if (marginals[y] > marginals[opinion.label])
            opinion.label = (uint8_t)y;
    }
    for (uint32_t t = 0; t < PT_OPINIONS; t++) {
        const float rounded = types[t] * 255.0F + 0.5F;
        opinion.mass[t] = rounded < 255.0F ? (uint8_t)rounded : 255;
    }
    return opinion;
}

void pt_opinions_add(pt_opinions *sums, const pt_opinion *opinion)
{
    for (uint32_t t = 0; t < PT_OPINIONS; t++)
        sums->mass[t] += opinion->mass[t];
    sums->count++;
}

uint32_t pt_features_second(uint64_t *out, const pt_view *view, uint32_t i,
                            const pt_opinions *all, const pt_opinion *own)
{
    list l = {out, 0};
    if (all->count < 2)
        return 0;
    const uint32_t count = all->count - 1;
    uint32_t best = 0;
    uint32_t mass = all->mass[0] - own->mass[0];
    for (uint32_t t = 1; t < PT_OPINIONS; t++)
        if (all->mass[t] - own->mass[t] > mass) {
            best = t;
            mass = all->mass[t] - own->mass[t];
        }
    const uint64_t share = (uint64_t)mass * 100 / (255 * (uint64_t)count);
    const uint32_t sure = share > 95 ? 3 : share > 80 ? 2 : share > 60;
    const uint32_t many = count < 2 ? 0 : count < 4 ? 1 : 2;
    const uint32_t opinion = best << 4 | sure << 2 | many;
    add(&l, KIND_SECOND_TYPE, opinion);
    add(&l, KIND_SECOND_LABEL, best << 8 | own->label);
    const uint32_t run = view->sights.items[i].run;
    const uint32_t words =
        run == PT_NONE ? 0 : bucket(view->runs.items[run].words);
    add(&l, KIND_SECOND_RUN, opinion << 4 | words);
    return l.n;
}
