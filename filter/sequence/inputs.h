/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_INPUTS_H
#define PT_SEQUENCE_INPUTS_H

#include "sequence/keys.h"
#include "sequence/view.h"

/**
 * What the network sees of a token: rows of tables and binary inputs, the
 * same in training and at run time.
 */

/** Tables that a word has a row in. */
enum {
    PT_INPUT_VECTOR, /* word vectors, not trained with the network */
    PT_INPUT_WORD,   /* its lower-case form */
    PT_INPUT_SUFFIX_2,
    PT_INPUT_SUFFIX_3,
    PT_INPUT_SUFFIX_4,
    PT_INPUT_PREFIX_2,
    PT_INPUT_PREFIX_3,
    PT_INPUT_SHAPE, /* of pt_shape_read; needs no keys */
    PT_INPUT_TABLES,
    PT_INPUT_KEYED = PT_INPUT_SHAPE, /* tables that have keys */
    PT_INPUT_SHAPES = 32,            /* rows of the last */
    PT_INPUT_BITS = 64               /* binary inputs */
};

/** Who has which row. */
typedef struct pt_input_keys {
    pt_keys tables[PT_INPUT_KEYED];
} pt_input_keys;

/** What is the same wherever a word stands. */
typedef struct pt_word_inputs {
    uint32_t rows[PT_INPUT_TABLES]; /* PT_NONE: the word has none */
    uint64_t bits;                  /* bit i is set: so is binary input i */
} pt_word_inputs;

/** Returns the hash by which a table knows a word, 0 when it does not apply. */
uint64_t pt_inputs_hash(const pt_lexeme *lex, uint32_t table);

/** Returns what a word brings along. */
pt_word_inputs pt_inputs_word(const pt_input_keys *keys, const pt_lexeme *lex);

/**
 * Returns the binary inputs that the place of token `i` and the document
 * decide; none of them is one of pt_inputs_word.
 */
uint64_t pt_inputs_context(const pt_view *view, uint32_t i);

/** No part of a sentence that the network sees at once is longer. */
enum { PT_INPUT_PART_MAX = 160 };

/**
 * Returns the part of a sentence that begins at token `from`: up to the end
 * of the sentence or PT_INPUT_PART_MAX tokens; empty at the end.
 */
pt_stretch pt_inputs_part(const pt_view *view, uint32_t from);

/**
 * Returns whether the network looks up what stands beside the other
 * occurrences of token `i`'s word: they are the tokens of its family for
 * which this is true as well.
 */
static inline bool pt_inputs_is_shared(const pt_view *view, uint32_t i)
{
    return (pt_view_lexeme(view, i)->bits & PT_LEXEME_UPPER) != 0;
}

#endif
