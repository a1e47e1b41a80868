/* SPDX-License-Identifier: MIT */
/*
 * The neural partner: a dilated convolutional network over the words of a
 * sentence (Strubell et al. 2017, doi:10.18653/v1/D17-1283) whose last step
 * looks at the other places where the document has the same word. A first
 * pass computes h, the state of the last block, of every active token and sums
 * it by word; the second has for each token its own h and the mean of the
 * others'. Of a part of a sentence only what its active tokens need is
 * computed, block by block; what a word alone brings into the first layer is
 * computed once a word. Of long documents neither is kept for all, but made
 * again, with the same result. Linear in the tokens.
 */
#include "sequence/scorer.h"

#include "base/error.h"

#include <stdlib.h>
#include <string.h>

enum {
    PART = PT_INPUT_PART_MAX,
    WIDTH_MAX = PT_LAYER_WIDTH_MAX,
    MAX_WORDS = 2048, /* first layers of words; when full they are forgotten */
    MAX_KEPT = 1 << 15,  /* active tokens whose h is kept, 3 MB */
    MAX_SHARED = 1 << 14 /* words that have others; the rest of a document
                            of books' length has none */
};

/* What is kept of one network. */
typedef struct network {
    const pt_net_layers *layers;
    float *words;        /* [n_words or MAX_WORDS][width] */
    float *sums;         /* [n_shared][width] h of a word's tokens */
    unsigned char *kept; /* [n_kept][width] h of active tokens, packed */
    pt_range *kept_ranges;
    unsigned char part[PART]
                      [WIDTH_MAX]; /* h of the part that was computed last */
    pt_range part_ranges[PART];
} network;

/* The word's place in what is kept of words. */
typedef struct word {
    uint32_t place; /* PT_NONE: not computed */
    uint64_t bits;
} word;

/* How often a word is capitalised in a document. */
typedef struct shared {
    uint32_t place; /* among the sums, PT_NONE: none */
    uint32_t count;
} shared;

struct pt_scorer {
    const pt_net *net;
    const pt_view *view;
    network networks[PT_NET_MAX];
    word *words; /* [n_lexemes] */
    uint32_t n_words;
    uint32_t max_words;
    shared *families; /* [n_families] */
    uint32_t n_shared;
    uint32_t n_kept; /* active tokens whose h is kept */
    uint32_t next;   /* number of the next stretch's first active token */
    pt_stretch part; /* the part of which `part` holds h */
    bool needed[PT_NET_BLOCKS_MAX + 1][PART]; /* before each block, and last */
    float h[PART][WIDTH_MAX];
    float more[PART * WIDTH_MAX]; /* what a block adds to h */
    int32_t work[PART * WIDTH_MAX];
    unsigned char packed[PART][WIDTH_MAX];
    pt_range ranges[PART];
    const unsigned char *rows[PART]; /* what is multiplied now */
    pt_range row_ranges[PART];
    float out[PART * PT_LATTICE_WIDTH];
};

/* No trained network is surer of a label than that. */
static const float most = 50.0F;

/* A row of zeros. */
static const unsigned char zeros[WIDTH_MAX];

/* Adds a table's row of a word to its first layer. */
static void add_row(float *out, pt_scorer *s, const pt_net_layers *layers,
                    uint32_t table, uint32_t row)
{
    unsigned char numbers[PT_NET_COLUMNS_MAX];
    const unsigned char *at = numbers;
    const pt_range range = pt_net_row(numbers, &layers->tables[table], row);
    const pt_packed in = {&at, &range, 1};
    pt_packed_multiply(out, s->work, &layers->first[table], &in,
                       s->net->kernel);
}

/* Adds the weights of binary inputs. */
static void add_bits(float *out, const pt_net_layers *layers, uint64_t bits,
                     uint32_t width)
{
    int16_t sums[WIDTH_MAX] = {0};
    for (uint32_t i = 0; bits != 0; i++, bits >>= 1) {
        if ((bits & 1) == 0)
            continue;
        const int8_t *row = layers->bits + (size_t)i * width;
        for (uint32_t y = 0; y < width; y++)
            sums[y] = (int16_t)(sums[y] + row[y]);
    }
    for (uint32_t y = 0; y < width; y++)
        out[y] += layers->bits_scale[y] * (float)sums[y];
}

/* Where the first layers of a word are; its context is not in them. */
static const word *find_word(pt_scorer *s, uint32_t lexeme)
{
    word *found = &s->words[lexeme];
    if (found->place != PT_NONE)
        return found;
    if (s->n_words == s->max_words) {
        for (uint32_t i = 0; i < s->view->lexemes.list.len; i++)
            s->words[i].place = PT_NONE;
        s->n_words = 0;
    }
    found->place = s->n_words++;
    const pt_word_inputs inputs =
        pt_inputs_word(&s->net->keys, &s->view->lexemes.list.items[lexeme]);
    const uint32_t width = s->net->width;
    for (uint32_t k = 0; k < s->net->n_networks; k++) {
        const pt_net_layers *layers = s->networks[k].layers;
        float *out = s->networks[k].words + (size_t)found->place * width;
        memcpy(out, layers->first_bias, width * sizeof *out);
        for (uint32_t t = 0; t < PT_INPUT_TABLES; t++)
            if (t != PT_INPUT_VECTOR || inputs.rows[t] != PT_NONE)
                add_row(out, s, layers, t, inputs.rows[t]);
        add_bits(out, layers, inputs.bits, width);
    }
    return found;
}

/* h before the first block of the tokens that are needed. */
static void start_part(pt_scorer *s, network *net)
{
    const uint32_t width = s->net->width;
    for (uint32_t i = 0; i < s->part.end - s->part.first; i++) {
        if (!s->needed[0][i])
            continue;
        const uint32_t token = s->part.first + i;
        const word *found = find_word(s, s->view->sights.items[token].lexeme);
        memcpy(s->h[i], net->words + (size_t)found->place * width,
               width * sizeof s->h[i][0]);
        add_bits(s->h[i], net->layers, pt_inputs_context(s->view, token),
                 width);
        pt_row_rectify(s->h[i], width);
    }
}

/* Writes a row `n` times. */
static void repeat(float *rows, const float *row, uint32_t n, uint32_t width)
{
    for (uint32_t j = 0; j < n; j++)
        memcpy(rows + (size_t)j * width, row, width * sizeof *rows);
}

/* Takes for each of the tokens the one `by` places away; zeros outside. */
static void gather(pt_scorer *s, const uint32_t *tokens, uint32_t n, int32_t by)
{
    const int32_t end = (int32_t)(s->part.end - s->part.first);
    for (uint32_t j = 0; j < n; j++) {
        const int32_t i = (int32_t)tokens[j] + by;
        const bool inside = i >= 0 && i < end;
        s->rows[j] = inside ? s->packed[i] : zeros;
        s->row_ranges[j] = inside ? s->ranges[i] : (pt_range){0};
    }
}

/* One block: h of the tokens that are needed behind it. */
static void pass_block(pt_scorer *s, const network *net, uint32_t b)
{
    const pt_net_block *block = &net->layers->blocks[b];
    const uint32_t width = s->net->width;
    const int32_t dilation = (int32_t)s->net->dilations[b];
    uint32_t tokens[PART];
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->part.end - s->part.first; i++) {
        if (s->needed[b][i])
            s->ranges[i] = pt_row_pack(s->packed[i], s->h[i], width);
        if (s->needed[b + 1][i])
            tokens[n++] = i;
    }
    const pt_packed in = {s->rows, s->row_ranges, n};
    repeat(s->more, block->bias, n, width);
    for (uint32_t k = 0; k < PT_NET_TAPS; k++) {
        gather(s, tokens, n, ((int32_t)k - 1) * dilation);
        pt_packed_multiply(s->more, s->work, &block->taps[k], &in,
                           s->net->kernel);
    }
    for (uint32_t j = 0; j < n; j++)
        pt_row_normalise(s->h[tokens[j]], s->more + (size_t)j * width,
                         block->gain, block->shift, width);
}

/* Works out which tokens each block needs; `needed` of the last is set. */
static void mark_needed(pt_scorer *s)
{
    const uint32_t n = s->part.end - s->part.first;
    for (uint32_t b = s->net->n_blocks; b-- > 0;) {
        const bool *behind = s->needed[b + 1];
        const uint32_t by = s->net->dilations[b];
        for (uint32_t i = 0; i < n; i++)
            s->needed[b][i] = behind[i] || (i >= by && behind[i - by]) ||
                              (i + by < n && behind[i + by]);
    }
}

/* Computes and packs h of the part's tokens that are marked. */
static void compute_part(pt_scorer *s)
{
    const uint32_t last = s->net->n_blocks;
    mark_needed(s);
    for (uint32_t k = 0; k < s->net->n_networks; k++) {
        network *net = &s->networks[k];
        start_part(s, net);
        for (uint32_t b = 0; b < last; b++)
            pass_block(s, net, b);
        for (uint32_t i = 0; i < s->part.end - s->part.first; i++)
            if (s->needed[last][i])
                net->part_ranges[i] =
                    pt_row_pack(net->part[i], s->h[i], s->net->width);
    }
}

/* The sums of token i's word; NULL when no other token shares it. */
static const shared *find_shared(const pt_scorer *s, uint32_t i)
{
    if (!pt_inputs_is_shared(s->view, i))
        return NULL;
    const shared *found = &s->families[pt_view_lexeme(s->view, i)->family];
    return found->place == PT_NONE ? NULL : found;
}

static bool is_active(const pt_scorer *s, uint32_t i)
{
    return (s->view->sights.items[i].bits & PT_SIGHT_ACTIVE) != 0;
}

/* Marks what the first pass computes of a part: tokens whose h is kept or
 * summed. `index`: the number of its first active token. False: none. */
static bool mark_first(pt_scorer *s, uint32_t index)
{
    bool any = false;
    bool *marks = s->needed[s->net->n_blocks];
    for (uint32_t i = s->part.first; i < s->part.end; i++) {
        const bool active = is_active(s, i);
        const bool marked =
            active && (index < s->n_kept || find_shared(s, i) != NULL);
        marks[i - s->part.first] = marked;
        any = any || marked;
        index += active;
    }
    return any;
}

/* Adds a packed h to the sums of its word. */
static void add_sum(float *sums, const unsigned char *packed, pt_range range,
                    uint32_t width)
{
    for (uint32_t y = 0; y < width; y++)
        sums[y] += range.low + range.step * (float)packed[y];
}

/* Keeps and sums what was computed of a part; returns the number of the next
 * active token. */
static uint32_t keep_part(pt_scorer *s, uint32_t index)
{
    const size_t width = s->net->width;
    for (uint32_t i = s->part.first; i < s->part.end; i++) {
        if (!is_active(s, i))
            continue;
        const uint32_t at = i - s->part.first;
        const shared *found = find_shared(s, i);
        for (uint32_t k = 0; k < s->net->n_networks; k++) {
            network *net = &s->networks[k];
            if (found != NULL)
                add_sum(net->sums + found->place * width, net->part[at],
                        net->part_ranges[at], s->net->width);
            if (index >= s->n_kept)
                continue;
            memcpy(net->kept + index * width, net->part[at], width);
            net->kept_ranges[index] = net->part_ranges[at];
        }
        index++;
    }
    return index;
}

static void pass_first(pt_scorer *s)
{
    uint32_t index = 0;
    for (s->part = pt_inputs_part(s->view, 0); s->part.first < s->part.end;
         s->part = pt_inputs_part(s->view, s->part.end)) {
        if (mark_first(s, index))
            compute_part(s);
        index = keep_part(s, index);
    }
    s->part = (pt_stretch){0, 0};
}

/* Counts active tokens and those that share a word. */
static uint32_t count_tokens(pt_scorer *s)
{
    uint32_t n_active = 0;
    for (uint32_t i = 0; i < s->view->sights.len; i++) {
        if (!is_active(s, i))
            continue;
        n_active++;
        if (!pt_inputs_is_shared(s->view, i))
            continue;
        shared *family = &s->families[pt_view_lexeme(s->view, i)->family];
        if (++family->count == 2 && s->n_shared < MAX_SHARED)
            family->place = s->n_shared++;
    }
    return n_active;
}

static bool make_room(pt_scorer *s)
{
    const uint32_t n_lexemes = s->view->lexemes.list.len;
    const uint32_t n_families = s->view->lexemes.families.len;
    const size_t width = s->net->width;
    s->words = calloc((size_t)n_lexemes + 1, sizeof *s->words);
    s->families = calloc((size_t)n_families + 1, sizeof *s->families);
    if (s->words == NULL || s->families == NULL)
        return false;
    for (uint32_t i = 0; i < n_lexemes; i++)
        s->words[i].place = PT_NONE;
    for (uint32_t i = 0; i < n_families; i++)
        s->families[i] = (shared){PT_NONE, 0};
    s->max_words = n_lexemes < MAX_WORDS ? n_lexemes : MAX_WORDS;
    const uint32_t n_active = count_tokens(s);
    s->n_kept = n_active < MAX_KEPT ? n_active : MAX_KEPT;
    bool done = true;
    for (uint32_t k = 0; k < s->net->n_networks; k++) {
        network *net = &s->networks[k];
        net->layers = &s->net->layers[k];
        net->words = malloc((s->max_words + 1) * width * sizeof *net->words);
        net->sums = calloc((s->n_shared + 1) * width, sizeof *net->sums);
        net->kept = malloc((s->n_kept + 1) * width);
        net->kept_ranges =
            malloc((s->n_kept + (size_t)1) * sizeof *net->kept_ranges);
        done = done && net->words != NULL && net->sums != NULL &&
               net->kept != NULL && net->kept_ranges != NULL;
    }
    return done;
}

pt_status pt_scorer_new(pt_scorer **out, const pt_net *net, const pt_view *view,
                        pt_error *err)
{
    pt_scorer *s = calloc(1, sizeof *s);
    if (s == NULL)
        return pt_error_nomem(err);
    s->net = net;
    s->view = view;
    if (!make_room(s)) {
        pt_scorer_free(s);
        return pt_error_nomem(err);
    }
    pass_first(s);
    *out = s;
    return PT_OK;
}

void pt_scorer_free(pt_scorer *scorer)
{
    if (scorer == NULL)
        return;
    for (uint32_t k = 0; k < PT_NET_MAX; k++) {
        free(scorer->networks[k].words);
        free(scorer->networks[k].sums);
        free(scorer->networks[k].kept);
        free(scorer->networks[k].kept_ranges);
    }
    free(scorer->words);
    free(scorer->families);
    free(scorer);
}

/* Computes the part of token i, which is behind the last one. */
static void move_part(pt_scorer *s, uint32_t i)
{
    if (i < s->part.end)
        return;
    while (i >= s->part.end)
        s->part = pt_inputs_part(s->view, s->part.end);
    for (uint32_t j = s->part.first; j < s->part.end; j++)
        s->needed[s->net->n_blocks][j - s->part.first] = is_active(s, j);
    compute_part(s);
}

/* Active tokens in a row that are scored together. */
typedef struct piece {
    uint32_t first; /* token */
    uint32_t n;
    uint32_t index; /* number of the first among the active ones */
    bool is_kept;   /* h is among what is kept, otherwise in the part */
} piece;

/* Takes the tokens' own h. */
static void take_own(pt_scorer *s, const network *net, piece p)
{
    for (uint32_t j = 0; j < p.n; j++) {
        const size_t index = (size_t)p.index + j;
        const uint32_t at = p.is_kept ? 0 : p.first + j - s->part.first;
        s->rows[j] =
            p.is_kept ? net->kept + index * s->net->width : net->part[at];
        s->row_ranges[j] =
            p.is_kept ? net->kept_ranges[index] : net->part_ranges[at];
    }
}

/* The mean h of the other tokens of a word. */
static void average_others(float *out, const float *sums, uint32_t count,
                           const unsigned char *own, pt_range range,
                           uint32_t width)
{
    const float factor = 1.0F / (float)(count - 1);
    for (uint32_t y = 0; y < width; y++)
        out[y] = (sums[y] - (range.low + range.step * (float)own[y])) * factor;
}

/* Turns the tokens' own h into the mean of the others'. */
static void take_others(pt_scorer *s, const network *net, piece p)
{
    const uint32_t width = s->net->width;
    float mean[WIDTH_MAX];
    for (uint32_t j = 0; j < p.n; j++) {
        const shared *found = find_shared(s, p.first + j);
        if (found == NULL) {
            s->rows[j] = zeros;
            s->row_ranges[j] = (pt_range){0};
            continue;
        }
        average_others(mean, net->sums + (size_t)found->place * width,
                       found->count, s->rows[j], s->row_ranges[j], width);
        s->row_ranges[j] = pt_row_pack(s->packed[j], mean, width);
        s->rows[j] = s->packed[j];
    }
}

/* Scores of a damaged file must not drown all that the chain allows. */
static float bound(float score)
{
    return score > most ? most : score > -most ? score : -most;
}

/* Adds one network's scores of a piece. */
static void add_piece(float *scores, pt_scorer *s, const network *net, piece p,
                      float share)
{
    const pt_net_layers *layers = net->layers;
    const pt_kernel *kernel = s->net->kernel;
    const uint32_t width = s->net->width;
    const pt_packed in = {s->rows, s->row_ranges, p.n};
    repeat(s->more, layers->join_bias, p.n, width);
    take_own(s, net, p);
    pt_packed_multiply(s->more, s->work, &layers->join[0], &in, kernel);
    take_others(s, net, p);
    pt_packed_multiply(s->more, s->work, &layers->join[1], &in, kernel);
    pt_row_rectify(s->more, p.n * width);
    for (uint32_t j = 0; j < p.n; j++) {
        s->row_ranges[j] =
            pt_row_pack(s->packed[j], s->more + (size_t)j * width, width);
        s->rows[j] = s->packed[j];
    }
    repeat(s->out, layers->out_bias, p.n, PT_LATTICE_WIDTH);
    pt_packed_multiply(s->out, s->work, &layers->out, &in, kernel);
    for (uint32_t i = 0; i < p.n * PT_LATTICE_WIDTH; i++)
        scores[i] += share * bound(s->out[i]);
}

void pt_scorer_add(float *scores, pt_scorer *scorer, pt_stretch stretch,
                   float share)
{
    pt_scorer *s = scorer;
    const float each = share / (float)s->net->n_networks;
    for (uint32_t i = stretch.first; i < stretch.end;) {
        piece p = {i, stretch.end - i, s->next, s->next < s->n_kept};
        uint32_t n = s->n_kept - s->next;
        if (!p.is_kept) {
            move_part(s, i);
            n = s->part.end - i;
        }
        p.n = p.n < n ? p.n : n;
        float *rows = scores + (size_t)(i - stretch.first) * PT_LATTICE_WIDTH;
        for (uint32_t k = 0; k < s->net->n_networks; k++)
            add_piece(rows, s, &s->networks[k], p, each);
        s->next += p.n;
        i += p.n;
    }
}
