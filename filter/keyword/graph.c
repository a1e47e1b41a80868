/* SPDX-License-Identifier: MIT */
/*
 * The graph of stems: each content word is linked with the next two of its
 * sentence, as often as they meet. A stem's rank is its PageRank (R. Mihalcea
 * and P. Tarau, TextRank, 2004, aclanthology.org/W04-3252), which ten rounds
 * bring near enough. Linear.
 */
#include "keyword/graph.h"

#include <stdlib.h>

#include "base/error.h"

enum { WINDOW = 2, ROUNDS = 10 };

static const float damping = 0.85F;

typedef struct edge {
    uint32_t a;
    uint32_t b;
} edge;

typedef struct graph {
    PT_VEC(edge) edges;
    uint64_t *seen; /* [cap] pairs of stems, open addressing; 0: empty */
    uint32_t cap;   /* a power of two */
    float *out;     /* [n_stems] links of a stem */
    float *next;    /* [n_stems] */
} graph;

/* Notes a pair of stems; true when it is new. */
static bool is_new(graph *g, uint32_t a, uint32_t b)
{
    const uint64_t low = a < b ? a : b;
    const uint64_t high = a < b ? b : a;
    const uint64_t key = (low << 32 | high) + 1;
    uint32_t at = (uint32_t)(key * 0x9E3779B97F4A7C15u >> 32) & (g->cap - 1);
    while (g->seen[at] != 0 && g->seen[at] != key)
        at = (at + 1) & (g->cap - 1);
    const bool found = g->seen[at] == key;
    g->seen[at] = key;
    return !found;
}

static bool add_edge(graph *g, pt_terms *terms, uint32_t a, uint32_t b)
{
    if (a == b)
        return true;
    edge *e = pt_vec_add(&g->edges, sizeof *e);
    if (e == NULL)
        return false;
    *e = (edge){a, b};
    g->out[a] += 1;
    g->out[b] += 1;
    if (is_new(g, a, b)) {
        terms->stems.items[a].degree += 1;
        terms->stems.items[b].degree += 1;
    }
    return true;
}

static bool list_edges(graph *g, pt_terms *terms)
{
    uint32_t last[WINDOW] = {PT_NONE, PT_NONE};
    uint32_t sentence = PT_NONE;
    for (uint32_t i = 0; i < terms->list.len; i++) {
        const pt_term *term = &terms->list.items[i];
        if ((term->bits & PT_TERM_CONTENT) == 0)
            continue;
        if (term->sentence != sentence)
            last[0] = last[1] = PT_NONE;
        sentence = term->sentence;
        for (uint32_t j = 0; j < WINDOW; j++)
            if (last[j] != PT_NONE && !add_edge(g, terms, last[j], term->stem))
                return false;
        last[0] = last[1];
        last[1] = term->stem;
    }
    return true;
}

static void rank(graph *g, pt_terms *terms)
{
    const uint32_t n = terms->stems.len;
    pt_stem *stems = terms->stems.items;
    for (uint32_t i = 0; i < n; i++)
        stems[i].rank = 1;
    for (int round = 0; round < ROUNDS; round++) {
        for (uint32_t i = 0; i < n; i++) {
            g->next[i] = 1 - damping;
            stems[i].rank *= g->out[i] > 0 ? damping / g->out[i] : 0;
        }
        for (uint32_t i = 0; i < g->edges.len; i++) {
            const edge e = g->edges.items[i];
            g->next[e.a] += stems[e.b].rank;
            g->next[e.b] += stems[e.a].rank;
        }
        for (uint32_t i = 0; i < n; i++)
            stems[i].rank = g->next[i];
    }
}

pt_status pt_graph_rank(pt_terms *terms, pt_error *err)
{
    graph g = {.cap = 64};
    while (g.cap / 4 < terms->n_content && g.cap < 1u << 30)
        g.cap *= 2;
    const size_t n = terms->stems.len + (size_t)1;
    g.seen = calloc(g.cap, sizeof *g.seen);
    g.out = calloc(n, sizeof *g.out);
    g.next = calloc(n, sizeof *g.next);
    const bool good = g.seen != NULL && g.out != NULL && g.next != NULL &&
                      list_edges(&g, terms);
    if (good)
        rank(&g, terms);
    free(g.seen);
    free(g.out);
    free(g.next);
    pt_vec_release(&g.edges);
    return good ? PT_OK : pt_error_nomem(err);
}
