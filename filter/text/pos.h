/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_POS_H
#define PT_TEXT_POS_H

#include <stdbool.h>

#include "base/str.h"
#include "text/token.h"

/**
 * Parts of speech of English words: a small tagger whose model is inside the
 * program. The same table says how frequent a word is.
 */

/** A part of speech: those of Universal Dependencies, participles apart. */
typedef enum pt_pos {
    PT_POS_NOUN,
    PT_POS_PROPN,
    PT_POS_ADJ,
    PT_POS_VERB,       /* finite or infinitive */
    PT_POS_PARTICIPLE, /* "retiring", "elected"; gerunds too */
    PT_POS_NUM,
    PT_POS_ADV,
    PT_POS_AUX,
    PT_POS_ADP,
    PT_POS_CONJ, /* coordinating and subordinating */
    PT_POS_DET,
    PT_POS_PRON,
    PT_POS_PART, /* "to", "not", possessive ’s */
    PT_POS_PUNCT,
    PT_POS_OTHER /* interjections, symbols, what is no word */
} pt_pos;

/** How many there are; they run from 0. */
enum { PT_N_POS = PT_POS_OTHER + 1 };

/**
 * The model file, used in place; numbers are little-endian.
 *
 *   0   magic    "PTPOS\n\x1A\0"
 *   8   u32      version
 *   12  u32      size of the file
 *   16  u32      slots of the words' table
 *   20  u32      slots of the endings' table
 *   24  u8       costs of pairs [PT_N_POS + 1][PT_N_POS]: of a tag after
 *                another; the last row at the start of a sentence
 *   264 u8       costs of classes [PT_POS_CLASSES][PT_N_POS]: of a word of
 *                that class as that tag; PT_POS_NEVER: it is none
 *   then words   slots × u32, open addressing by the word's hash, 0: empty
 *                [ 18 fingerprint | 6 frequency | 8 class ]
 *   then endings slots × u32, by the ending's hash, likewise, for words that
 *                the table does not have
 *
 * A cost is 16 × -log2 of the probability, of a tag given the class over
 * that of the tag.
 */
enum {
    PT_POS_VERSION = 1,
    PT_POS_CLASSES = 256,
    PT_POS_NEVER = 255,
    PT_POS_HEADER = 24,
    PT_POS_ENDING_MAX = 5, /* bytes of an ending in the table */
    PT_POS_SCALE = 16
};

/** The tagger, opened. */
typedef struct pt_pos_model {
    const unsigned char *pairs;   /* [PT_N_POS + 1][PT_N_POS] */
    const unsigned char *classes; /* [PT_POS_CLASSES][PT_N_POS] */
    const unsigned char *words;
    const unsigned char *endings;
    uint32_t n_words;                          /* slots */
    uint32_t n_endings;                        /* slots */
    uint8_t allowed[PT_POS_CLASSES][PT_N_POS]; /* the tags of each class */
    uint8_t n_allowed[PT_POS_CLASSES];
} pt_pos_model;

/** What the table knows of a word. */
typedef struct pt_pos_word {
    uint8_t class;
    uint8_t frequency; /* 2 × log2 of its number among 131 million words of
                          running text, less 9; 0: rare or unknown */
} pt_pos_word;

/**
 * Opens a model.
 *
 * bytes    borrowed for the model's life
 * Returns  PT_ERR_FORMAT.
 */
pt_status pt_pos_model_read(pt_pos_model *out, pt_str bytes, pt_error *err);

/** Returns the model inside the program. */
pt_str pt_pos_embedded(void);

/**
 * Looks a token up: as it stands, in lower case, by its ending.
 *
 * bits      its PT_TOKEN_… bits
 * is_first  it begins a sentence, so that a capital says little
 */
pt_pos_word pt_pos_look_up(const pt_pos_model *model, pt_str word,
                           uint32_t bits, bool is_first);

/**
 * Tags the words of one sentence.
 *
 * tags     [n] out: a pt_pos each
 * classes  [n] from pt_pos_look_up
 */
void pt_pos_tag(uint8_t *tags, const pt_pos_model *model,
                const uint8_t *classes, uint32_t n);

/** Returns the key of a word in the table of words. */
uint64_t pt_pos_word_hash(pt_str word);

/**
 * Returns the key of a word's last `len` bytes in the table of endings; with
 * 0 that of its shape alone.
 */
uint64_t pt_pos_ending_hash(pt_str word, uint32_t bits, size_t len);

#endif
