/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_FEATURES_H
#define PT_SEQUENCE_FEATURES_H

#include "sequence/view.h"

/**
 * Features as 64-bit hashes, the same in training and at run time.
 */

enum {
    PT_FEATURES_WORD_MAX = 32,   /* features of a word */
    PT_FEATURES_CONTEXT_MAX = 80 /* features of a token in its context */
};

/** The bit of a feature that knows the very word, not its kind only. */
#define PT_FEATURE_LEXICAL ((uint64_t)1)

/**
 * Lists the features of a word by itself. Each is seen from five places: by
 * the word's own token and by its neighbours up to two away.
 *
 * out      [PT_FEATURES_WORD_MAX]
 * Returns  how many.
 */
uint32_t pt_features_word(uint64_t *out, const pt_lexeme *lex);

/**
 * Lists the features of token `i` in its context; seen from there only.
 *
 * out      [PT_FEATURES_CONTEXT_MAX]
 * Returns  how many.
 */
uint32_t pt_features_context(uint64_t *out, const pt_view *view, uint32_t i);

/** The opinions of all tokens with one word. */
typedef struct pt_opinions {
    uint32_t mass[PT_OPINIONS]; /* sums */
    uint32_t count;             /* tokens */
} pt_opinions;

/** Rounds a token's marginals, [PT_MODEL_LABELS]. */
pt_opinion pt_opinion_read(const float *marginals);

/** Adds a token's opinion to a word's. */
void pt_opinions_add(pt_opinions *sums, const pt_opinion *opinion);

/**
 * Lists the features of token `i` for the second pass: what the first one
 * thinks of the other tokens with the same word.
 *
 * all      of every token of the document with this word, itself included
 * own      of the token itself
 * out      [PT_FEATURES_WORD_MAX]
 * Returns  how many; 0 when there are no others.
 */
uint32_t pt_features_second(uint64_t *out, const pt_view *view, uint32_t i,
                            const pt_opinions *all, const pt_opinion *own);

#endif
