/* SPDX-License-Identifier: MIT */
/*
 * Who is named together with whom: an arc diagram (Wattenberg, "Arc Diagrams:
 * Visualizing Structure in Strings", InfoVis 2002, doi:10.1109/INFVIS.2002.
 * 1173155) of the most salient entities, one a line, so that forty labels can
 * be read. An arc joins two that stand in one sentence, thicker for more
 * sentences. Each line is the one with most arcs to those above it, which
 * keeps arcs short; all numbers are whole, so that the picture is the same
 * everywhere. O(tokens + 40³).
 */
#include "report/view.h"

#include "base/map.h"
#include "base/str.h"
#include "output/target.h"

#include <string.h>

enum {
    MOST = 40,
    ROW = 20,
    LABEL = 200, /* pixels */
    DEEPEST = 130,
    NAME_CHARS = 26,
    WIDEST = 6
};

typedef struct graph {
    const pt_view *view;
    uint32_t nodes[MOST]; /* entities, the most salient first */
    uint32_t n;
    uint32_t n_things; /* of which these are a choice */
    uint16_t weights[MOST][MOST];
    uint32_t order[MOST]; /* nodes from top to bottom */
} graph;

/* Whether entity `a` comes before `b`. */
static bool is_before(const pt_analysis *analysis, uint32_t a, uint32_t b)
{
    const float x = analysis->entities.items[a].salience;
    const float y = analysis->entities.items[b].salience;
    return x != y ? x > y : a < b;
}

static void choose_nodes(graph *g)
{
    const pt_analysis *a = g->view->analysis;
    for (uint32_t e = 0; e < a->entities.len; e++) {
        if (!pt_target_is_thing(&a->entities.items[e]))
            continue;
        g->n_things++;
        uint32_t at = g->n;
        while (at > 0 && is_before(a, e, g->nodes[at - 1]))
            at--;
        if (at == MOST)
            continue;
        const uint32_t moved = (g->n < MOST ? g->n : MOST - 1) - at;
        memmove(&g->nodes[at + 1], &g->nodes[at], moved * sizeof *g->nodes);
        g->nodes[at] = e;
        g->n += g->n < MOST;
    }
}

static uint32_t node_of(const graph *g, uint32_t entity)
{
    for (uint32_t i = 0; i < g->n; i++)
        if (g->nodes[i] == entity)
            return i;
    return PT_NONE;
}

/* Counts one sentence, whose nodes are the bits of `set`. */
static void add_sentence(graph *g, uint64_t set)
{
    for (uint32_t i = 0; i < g->n; i++)
        for (uint32_t j = i + 1; j < g->n && (set >> i & 1) != 0; j++)
            if ((set >> j & 1) != 0 && g->weights[i][j] < UINT16_MAX) {
                g->weights[i][j]++;
                g->weights[j][i]++;
            }
}

/* Whether a sentence begins behind token `last`, at `tok` or before it. */
static bool begins_between(const pt_words *words, uint32_t last, uint32_t tok)
{
    for (uint32_t t = last + 1; t <= tok && t < words->tokens.len; t++)
        if ((words->tokens.items[t].bits & PT_TOKEN_SENTENCE) != 0)
            return true;
    return false;
}

static void count(graph *g)
{
    const pt_analysis *a = g->view->analysis;
    uint64_t set = 0;
    uint32_t last = 0;
    uint32_t text = PT_NONE;
    for (uint32_t i = 0; i < a->mentions.list.len; i++) {
        const pt_mention *m = &a->mentions.list.items[i];
        const uint32_t tok = pt_words_find(&a->words, m->text, m->start);
        const uint32_t node = node_of(g, m->entity);
        if (m->text != text || begins_between(&a->words, last, tok)) {
            add_sentence(g, set);
            set = 0;
        }
        text = m->text;
        last = tok;
        if (node != PT_NONE)
            set |= (uint64_t)1 << node;
    }
    add_sentence(g, set);
}

/* How many arcs node `i` has to the lines above `row`, each as often as the
   two stand together. */
static uint32_t count_above(const graph *g, uint32_t i, uint32_t row)
{
    uint32_t sum = 0;
    for (uint32_t above = 0; above < row; above++)
        sum += g->weights[i][g->order[above]];
    return sum;
}

/* Puts the nodes under each other. */
static void arrange(graph *g)
{
    for (uint32_t i = 0; i < g->n; i++)
        g->order[i] = i;
    for (uint32_t row = 1; row < g->n; row++) {
        uint32_t best = row;
        uint32_t most = count_above(g, g->order[row], row);
        for (uint32_t at = row + 1; at < g->n; at++) {
            const uint32_t sum = count_above(g, g->order[at], row);
            if (sum > most) {
                best = at;
                most = sum;
            }
        }
        /* Those it overtakes keep their order: by salience. */
        const uint32_t node = g->order[best];
        memmove(&g->order[row + 1], &g->order[row],
                (best - row) * sizeof *g->order);
        g->order[row] = node;
    }
}

/* How many lines the longest arc spans. */
static uint32_t find_longest(const graph *g)
{
    uint32_t longest = 1;
    for (uint32_t i = 0; i < g->n; i++)
        for (uint32_t j = i + 1; j < g->n; j++)
            if (g->weights[g->order[i]][g->order[j]] > 0 && j - i > longest)
                longest = j - i;
    return longest;
}

static void add_arcs(pt_buf *out, const graph *g)
{
    const uint32_t longest = find_longest(g);
    const uint32_t deepest =
        longest * ROW / 2 < DEEPEST ? longest * ROW / 2 : DEEPEST;
    for (uint32_t i = 0; i < g->n; i++)
        for (uint32_t j = i + 1; j < g->n; j++) {
            const uint32_t w = g->weights[g->order[i]][g->order[j]];
            const uint32_t half = (j - i) * ROW / 2;
            if (w == 0)
                continue;
            pt_buf_add_format(
                out,
                "<path data-a=\"%u\" data-b=\"%u\" stroke-width=\"%u\" "
                "d=\"M%d %uA%u %u 0 0 1 %d %u\"/>",
                (unsigned)g->nodes[g->order[i]] + 1,
                (unsigned)g->nodes[g->order[j]] + 1,
                (unsigned)(w < WIDEST ? w : WIDEST), LABEL + 12,
                (unsigned)(i * ROW + ROW / 2),
                (unsigned)((j - i) * deepest / longest), (unsigned)half,
                LABEL + 12, (unsigned)(j * ROW + ROW / 2));
        }
}

static void add_nodes(pt_buf *out, const graph *g)
{
    for (uint32_t row = 0; row < g->n; row++) {
        const uint32_t index = g->nodes[g->order[row]];
        const pt_entity *e = &g->view->analysis->entities.items[index];
        const unsigned radius =
            3 + (e->n_mentions > 8 ? 4 : (unsigned)e->n_mentions / 2);
        pt_buf_add_format(out,
                          "<a href=\"#" PT_VIEW_ENTITY
                          "%u\" data-node=\"%u\"><text class=\"label\" "
                          "x=\"%d\" y=\"%u\">",
                          (unsigned)index + 1, (unsigned)index + 1, LABEL,
                          (unsigned)(row * ROW + 14));
        pt_view_add_cut(out, e->name, NAME_CHARS);
        pt_buf_add_format(out,
                          "</text><circle class=\"%s\" cx=\"%d\" cy=\"%u\" "
                          "r=\"%u\"/></a>\n",
                          pt_type_describe(e->type)->name, LABEL + 12,
                          (unsigned)(row * ROW + ROW / 2), radius);
    }
}

/* The pairs that stand together most often, in words. */
static void add_caption(pt_buf *out, const graph *g)
{
    uint32_t a = 0;
    uint32_t b = 1;
    for (uint32_t i = 0; i < g->n; i++)
        for (uint32_t j = i + 1; j < g->n; j++)
            if (g->weights[i][j] > g->weights[a][b]) {
                a = i;
                b = j;
            }
    const pt_entities *entities = &g->view->analysis->entities;
    pt_buf_add(out, PT_STR("<figcaption class=\"what\">"));
    if (g->n_things > g->n)
        pt_buf_add_format(out, "The %u most salient of %u. ", (unsigned)g->n,
                          (unsigned)g->n_things);
    pt_buf_add(out, PT_STR("An arc joins two that share a sentence"));
    if (g->weights[a][b] > 0) {
        pt_buf_add(out, PT_STR("; most often: "));
        pt_view_add_cut(out, entities->items[g->nodes[a]].name, NAME_CHARS);
        pt_buf_add(out, PT_STR(" and "));
        pt_view_add_cut(out, entities->items[g->nodes[b]].name, NAME_CHARS);
        pt_buf_add_format(out, ", in %u", (unsigned)g->weights[a][b]);
    }
    pt_buf_add(out, PT_STR(".</figcaption>\n"));
}

void pt_view_add_graph(pt_buf *out, const pt_view *view)
{
    graph g = {.view = view};
    choose_nodes(&g);
    if (g.n < 2)
        return;
    count(&g);
    arrange(&g);
    const unsigned width = LABEL + 12 + DEEPEST + 8;
    const unsigned height = g.n * ROW;
    pt_buf_add_format(
        out,
        "<section aria-labelledby=\"together\">\n<h2 id=\"together\">Named "
        "together</h2>\n<figure>\n<div class=\"wide\" tabindex=\"0\" "
        "role=\"group\" aria-labelledby=\"together\">\n<svg class=\"graph\" "
        "width=\"%u\" height=\"%u\" viewBox=\"0 0 %u %u\">\n<g "
        "class=\"arcs\">",
        width, height, width, height);
    add_arcs(out, &g);
    pt_buf_add(out, PT_STR("</g>\n"));
    add_nodes(out, &g);
    pt_buf_add(out, PT_STR("</svg>\n</div>\n"));
    add_caption(out, &g);
    pt_buf_add(out, PT_STR("</figure>\n</section>\n"));
}
