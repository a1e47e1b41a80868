/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_STRETCH_H
#define PT_FIND_STRETCH_H

#include "find/lexicon.h"
#include "find/mention.h"

/** How the words of a stretch are capitalised. */
typedef enum pt_letter_case {
    PT_CASE_SENTENCE, /* names stand out */
    PT_CASE_TITLE,    /* Most Words Are Capitalised */
    PT_CASE_CAPS      /* ALL ARE */
} pt_letter_case;

/** The tokens of one part, as the rule finders read them. */
typedef struct pt_stretch {
    const pt_part *part;
    pt_str text;            /* the bytes of the part's text */
    const pt_token *tokens; /* the document's */
    uint32_t first;         /* tokens [first, end) are the part's */
    uint32_t end;
    pt_letter_case letters;
} pt_stretch;

/** Goes through a document's parts; zero it to begin. */
typedef struct pt_stretches {
    uint32_t part;  /* the next one */
    uint32_t token; /* where its tokens begin at the earliest */
} pt_stretches;

/**
 * Moves to the next part that has tokens.
 *
 * Returns false after the last one.
 */
bool pt_stretch_next(pt_stretch *out, pt_stretches *at,
                     const pt_find_input *in);

/** Returns the bytes of a token. */
static inline pt_str pt_stretch_word(const pt_stretch *s, uint32_t tok)
{
    return pt_token_str(s->text, &s->tokens[tok]);
}

/** Returns whether token `tok` is in the stretch and has all of `bits`. */
static inline bool pt_stretch_has(const pt_stretch *s, uint32_t tok,
                                  uint32_t bits)
{
    return tok >= s->first && tok < s->end &&
           (s->tokens[tok].bits & bits) == bits;
}

/** Returns whether token `tok` is in the stretch and reads `word`. */
bool pt_stretch_is(const pt_stretch *s, uint32_t tok, const char *word);

/** Returns the bits of a token's word, 0 outside the stretch. */
unsigned pt_stretch_look(const pt_stretch *s, uint32_t tok,
                         const pt_lexicon *lexicon);

/**
 * Returns whether token `tok` is a capitalised word, an address excepted.
 */
static inline bool pt_stretch_is_name(const pt_stretch *s, uint32_t tok)
{
    return tok >= s->first && tok < s->end &&
           (s->tokens[tok].bits & (PT_TOKEN_UPPER | PT_TOKEN_URL)) ==
               PT_TOKEN_UPPER;
}

/** Returns whether token `tok` begins a sentence. */
static inline bool pt_stretch_begins(const pt_stretch *s, uint32_t tok)
{
    return tok == s->first ||
           (s->tokens[tok].bits & (PT_TOKEN_SENTENCE | PT_TOKEN_BREAK)) != 0;
}

/**
 * Returns whether token `tok` is a hyphen that joins its neighbours.
 */
bool pt_stretch_is_hyphen(const pt_stretch *s, uint32_t tok);

/**
 * Proposes tokens [first, end) as a mention.
 *
 * Returns the mention, valid until the next one, or NULL when memory ran out.
 */
pt_mention *pt_stretch_propose(pt_mentions *out, const pt_stretch *s,
                               uint32_t first, uint32_t end, pt_type type,
                               pt_finder finder, float score);

#endif
