/* SPDX-License-Identifier: MIT */
/*
 * A part-of-speech tagger for English: a hidden Markov model over pairs of
 * tags (S. M. Thede and M. P. Harper, A second-order hidden Markov model for
 * part-of-speech tagging, 1999, describe the family), decoded by Viterbi. A
 * word's emission costs come from its class: one of 256 vectors, which the
 * trainer gave to every word of its table and to endings of words (the suffix
 * model of T. Brants, TnT, 2000, doi:10.3115/974147.974178). Only the tags
 * that a class allows are tried, two on average, so tagging is linear and
 * costs little more than the look-ups.
 */
#include "text/pos.h"

#include <string.h>

#include "base/error.h"
#include "base/little.h"
#include "base/map.h"
#include "text/forms.h"

enum {
    MAX_PROBES = 256,
    WORD_MAX = 64,      /* a longer word is looked up by its ending */
    SENTENCE_MAX = 256, /* longer sentences are tagged in pieces */
    PAIRS = (PT_N_POS + 1) * PT_N_POS,
    CLASSES = PT_POS_CLASSES * PT_N_POS
};

static const char magic[8] = {'P', 'T', 'P', 'O', 'S', '\n', '\x1A', '\0'};

pt_status pt_pos_model_read(pt_pos_model *out, pt_str bytes, pt_error *err)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    if (bytes.len < PT_POS_HEADER + PAIRS + CLASSES ||
        memcmp(p, magic, sizeof magic) != 0 ||
        pt_u32_read(p + 8) != PT_POS_VERSION)
        return pt_error_set(err, PT_ERR_FORMAT, "tagger",
                            "the model is no tagger's");
    const uint32_t n_words = pt_u32_read(p + 16);
    const uint32_t n_endings = pt_u32_read(p + 20);
    const uint64_t size =
        PT_POS_HEADER + PAIRS + CLASSES + 4 * ((uint64_t)n_words + n_endings);
    if (n_words == 0 || n_endings == 0 || size != bytes.len)
        return pt_error_set(err, PT_ERR_FORMAT, "tagger",
                            "the model has a wrong size");
    out->pairs = p + PT_POS_HEADER;
    out->classes = out->pairs + PAIRS;
    out->words = out->classes + CLASSES;
    out->endings = out->words + 4 * (size_t)n_words;
    out->n_words = n_words;
    out->n_endings = n_endings;
    for (unsigned c = 0; c < PT_POS_CLASSES; c++) {
        out->n_allowed[c] = 0;
        for (unsigned t = 0; t < PT_N_POS; t++)
            if (out->classes[c * PT_N_POS + t] != PT_POS_NEVER)
                out->allowed[c][out->n_allowed[c]++] = (uint8_t)t;
        if (out->n_allowed[c] == 0) /* damaged: a noun */
            out->allowed[c][out->n_allowed[c]++] = PT_POS_NOUN;
    }
    return PT_OK;
}

uint64_t pt_pos_word_hash(pt_str word)
{
    return pt_hash(word);
}

/* Shapes that unknown words are told apart by. */
enum { SHAPE_LOWER, SHAPE_UPPER, SHAPE_CAPS, SHAPE_NUMBER, SHAPE_OTHER };

static unsigned shape_of(uint32_t bits)
{
    if ((bits & PT_TOKEN_NUMBER) != 0)
        return SHAPE_NUMBER;
    if ((bits & PT_TOKEN_CAPS) != 0)
        return SHAPE_CAPS;
    if ((bits & PT_TOKEN_UPPER) != 0)
        return SHAPE_UPPER;
    return (bits & PT_TOKEN_LOWER) != 0 ? SHAPE_LOWER : SHAPE_OTHER;
}

uint64_t pt_pos_ending_hash(pt_str word, uint32_t bits, size_t len)
{
    char key[PT_POS_ENDING_MAX + 1];
    key[0] = (char)('0' + shape_of(bits));
    for (size_t i = 0; i < len; i++) {
        const char c = word.ptr[word.len - len + i];
        key[1 + i] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return pt_hash((pt_str){key, len + 1});
}

/* The entry with the key, or 0. */
static uint32_t find(const unsigned char *table, uint32_t n, uint64_t hash)
{
    uint32_t at = (uint32_t)(((hash & UINT32_MAX) * n) >> 32);
    const uint32_t print = (uint32_t)(hash >> 46) << 14;
    for (uint32_t i = 0; i < MAX_PROBES; i++) {
        const uint32_t entry = pt_u32_read(table + 4 * (size_t)at);
        if (entry == 0)
            return 0;
        if ((entry & ~0x3FFFU) == print)
            return entry;
        at = at + 1 < n ? at + 1 : 0;
    }
    return 0;
}

static pt_pos_word unpack(uint32_t entry)
{
    return (pt_pos_word){(uint8_t)(entry & 0xFF), (uint8_t)(entry >> 8 & 0x3F)};
}

/* The entry of a word in lower case. */
static uint32_t find_lower(const pt_pos_model *model, pt_str word)
{
    char lower[WORD_MAX];
    for (size_t i = 0; i < word.len; i++) {
        const char c = word.ptr[i];
        lower[i] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return find(model->words, model->n_words,
                pt_pos_word_hash((pt_str){lower, word.len}));
}

/* By the longest ending that the table has. */
static uint8_t class_by_ending(const pt_pos_model *model, pt_str word,
                               uint32_t bits)
{
    size_t len = word.len < PT_POS_ENDING_MAX ? word.len : PT_POS_ENDING_MAX;
    for (;; len--) {
        const uint32_t entry = find(model->endings, model->n_endings,
                                    pt_pos_ending_hash(word, bits, len));
        if (entry != 0)
            return (uint8_t)(entry & 0xFF);
        if (len == 0)
            return 0;
    }
}

pt_pos_word pt_pos_look_up(const pt_pos_model *model, pt_str word,
                           uint32_t bits, bool is_first)
{
    pt_pos_word known = {0, 0};
    if (word.len <= WORD_MAX && word.len > 0) {
        const uint32_t exact =
            find(model->words, model->n_words, pt_pos_word_hash(word));
        const bool recase = (bits & (PT_TOKEN_UPPER | PT_TOKEN_CAPS)) != 0 &&
                            (is_first || exact == 0);
        const uint32_t lower = recase ? find_lower(model, word) : 0;
        /* At the start of a sentence a word is what it mostly is, and
         * elsewhere in capitals it is a name more often than not. */
        if (lower != 0 && (exact == 0 || is_first))
            known = unpack(lower);
        else if (exact != 0)
            return unpack(exact);
        if (lower != 0 && is_first)
            return known;
    }
    known.class = class_by_ending(model, word, bits);
    return known;
}

/* The best way to each tag that a word may have. */
typedef struct column {
    uint32_t cost[PT_N_POS]; /* by place among the class's tags */
    uint8_t from[PT_N_POS];  /* the place of the tag before it */
} column;

/* One word further: from the tags of class `before` to those of `class`. */
static void step(column *to, const column *last, const pt_pos_model *model,
                 uint8_t before, uint8_t class)
{
    const unsigned char *emission = model->classes + (size_t) class * PT_N_POS;
    *to = (column){.cost = {0}};
    for (unsigned i = 0; i < model->n_allowed[class]; i++) {
        const unsigned t = model->allowed[class][i];
        uint32_t best = UINT32_MAX;
        for (unsigned j = 0; j < model->n_allowed[before]; j++) {
            const unsigned s = model->allowed[before][j];
            const uint32_t cost =
                last->cost[j] + model->pairs[s * PT_N_POS + t];
            if (cost >= best)
                continue;
            best = cost;
            to->from[i] = (uint8_t)j;
        }
        to->cost[i] = best + emission[t];
    }
}

static unsigned cheapest(const column *c, unsigned n)
{
    unsigned best = 0;
    for (unsigned i = 1; i < n; i++)
        if (c->cost[i] < c->cost[best])
            best = i;
    return best;
}

/* Tags a sentence, or a piece of one, of at most SENTENCE_MAX words. */
static void tag_piece(uint8_t *tags, const pt_pos_model *model,
                      const uint8_t *classes, uint32_t n)
{
    column columns[SENTENCE_MAX];
    const unsigned char *start = model->pairs + (size_t)PT_N_POS * PT_N_POS;
    columns[0] = (column){.cost = {0}};
    for (unsigned i = 0; i < model->n_allowed[classes[0]]; i++) {
        const unsigned t = model->allowed[classes[0]][i];
        columns[0].cost[i] =
            (uint32_t)model->classes[classes[0] * PT_N_POS + t] + start[t];
    }
    for (uint32_t i = 1; i < n; i++)
        step(&columns[i], &columns[i - 1], model, classes[i - 1], classes[i]);
    unsigned at = cheapest(&columns[n - 1], model->n_allowed[classes[n - 1]]);
    for (uint32_t i = n; i-- > 0;) {
        tags[i] = model->allowed[classes[i]][at];
        if (i > 0)
            at = columns[i].from[at];
    }
}

void pt_pos_tag(uint8_t *tags, const pt_pos_model *model,
                const uint8_t *classes, uint32_t n)
{
    for (uint32_t at = 0; at < n; at += SENTENCE_MAX)
        tag_piece(tags + at, model, classes + at,
                  n - at < SENTENCE_MAX ? n - at : SENTENCE_MAX);
}
