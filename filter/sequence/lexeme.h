/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_LEXEME_H
#define PT_SEQUENCE_LEXEME_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "sequence/model.h"
#include "text/token.h"

/**
 * The distinct words of a document, each with what the model knows of it.
 * Digits count as 0 and typographic quotation marks as ASCII throughout.
 */
typedef struct pt_lexeme {
    uint64_t hash;     /* of the word as it stands */
    uint64_t lower;    /* hash of its lower-case form */
    uint64_t title;    /* hash of it with a capital first letter only; `hash`
                          when it begins with no capital */
    uint64_t clusters; /* entry in the model, 0 unknown */
    pt_str form;       /* the word; in the arena or the text */
    uint32_t family;   /* index of its lower-case form among families */
    uint32_t vector;   /* the recogniser's cached scores, or PT_NONE */
    uint16_t names;    /* PT_NAME_… of the word alone */
    uint8_t shape;     /* class of shape, see pt_shape_read */
    int8_t cased;      /* log2 of (capitalised / lower-case) uses, -8 to 8 */
    uint8_t bits;      /* PT_LEXEME_… */
} pt_lexeme;

enum {
    PT_LEXEME_UPPER = 1, /* begins with a capital */
    PT_LEXEME_CAPS = 2,  /* all capitals, two or more */
    PT_LEXEME_DIGIT = 4, /* has a digit */
    PT_LEXEME_WORD = 8,  /* has a letter */
    PT_LEXEME_STOP = 16  /* mostly lower-case in general: "The" */
};

/** What is counted of all words with one lower-case form in a document. */
typedef struct pt_family {
    uint32_t inside; /* capitalised inside sentences */
    uint32_t lower;  /* in lower case */
    uint32_t longer; /* in a capitalised run of two words or more */
    uint32_t run;    /* the longest such run, or PT_NONE */
    uint32_t token;  /* its first capitalised one in a run, or PT_NONE */
} pt_family;

/** All lexemes of a document. */
typedef struct pt_lexemes {
    PT_VEC(pt_lexeme) list;
    PT_VEC(pt_family) families;
    pt_map forms;    /* word as it stands → lexeme */
    pt_map recased;  /* word in capitals → lexeme of its usual case */
    pt_map lowers;   /* lower-case form → family */
    pt_arena *arena; /* of lower-case forms */
    const pt_model *model;
} pt_lexemes;

/** The two lexemes every list begins with: before and after a sentence. */
enum { PT_LEXEME_BEFORE, PT_LEXEME_AFTER };

/**
 * Makes a list with the two lexemes of sentence ends.
 *
 * model  outlives the list
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_lexemes_init(pt_lexemes *lexemes, const pt_model *model,
                          pt_error *err);

/** Frees what only adding needs; nothing can be added any more. */
void pt_lexemes_close(pt_lexemes *lexemes);

void pt_lexemes_release(pt_lexemes *lexemes);

/**
 * Finds or adds the lexeme of a token.
 *
 * word     borrowed for the list's life
 * bits     PT_TOKEN_… of the token
 * recase   true in text that is all capitals: the usual case is restored
 * Returns  its index, or PT_NONE when memory ran out.
 */
uint32_t pt_lexemes_add(pt_lexemes *lexemes, pt_str word, uint32_t bits,
                        bool recase);

/** Returns the hash of a phrase of one more word (lower-case hash). */
static inline uint64_t pt_phrase_hash(uint64_t phrase, uint64_t lower)
{
    return pt_mix(phrase * 0x9E3779B97F4A7C15u + lower);
}

/** Returns a class of shape (0–31) for a word: Xx, XX, 00, X.X., … */
uint8_t pt_shape_read(pt_str word);

#endif
