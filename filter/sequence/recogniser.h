/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_RECOGNISER_H
#define PT_SEQUENCE_RECOGNISER_H

#include "base/deadline.h"
#include "base/vec.h"
#include "pandoc-tagger/types.h"
#include "text/token.h"

/**
 * The statistical recogniser: names in the tokens of a document. It knows
 * strings and tokens only.
 */

/** A loaded model: immutable, shared by threads. */
typedef struct pt_recogniser pt_recogniser;

/**
 * Opens a model in memory. Nothing is parsed: the bytes are used in place.
 *
 * bytes    as in sequence/model.h; borrowed for the recogniser's life
 * checked  true for bytes that came with the program; otherwise the checksum
 *          is verified too
 * Returns  PT_ERR_FORMAT for a bad magic, version, size or checksum;
 *          PT_ERR_NOMEM. Free the result with pt_recogniser_free.
 */
pt_status pt_recogniser_new(pt_recogniser **out, pt_str bytes, bool checked,
                            pt_error *err);

/**
 * Gives a recogniser its neural partner, which inputs may ask for.
 *
 * bytes    as in sequence/network.h; borrowed for the recogniser's life
 * checked  as above
 * Returns  PT_ERR_FORMAT, PT_ERR_NOMEM; the recogniser is then as it was.
 */
pt_status pt_recogniser_join(pt_recogniser *recogniser, pt_str bytes,
                             bool checked, pt_error *err);

/** Frees a recogniser, not the bytes; NULL is allowed. */
void pt_recogniser_free(pt_recogniser *recogniser);

/** Returns the model inside the program. */
pt_str pt_recogniser_embedded(void);

/** Returns the neural partner inside the program. */
pt_str pt_recogniser_partner(void);

/** What the recogniser found. */
typedef struct pt_labelled {
    uint32_t first;    /* first token */
    uint32_t end;      /* past its last token */
    float score;       /* confidence that span and type are right, 0–1 */
    float other_score; /* the same for `other`; span as here */
    uint8_t type;      /* pt_type */
    uint8_t other;     /* pt_type that comes next to it */
} pt_labelled;

typedef PT_VEC(pt_labelled) pt_labelled_list;

/** The texts and tokens of one document. */
typedef struct pt_recogniser_input {
    const pt_str *texts;    /* [n_texts] */
    const uint32_t *first;  /* [n_texts + 1] first token of each */
    const pt_token *tokens; /* offsets are in their text */
    const bool *off;        /* [n_texts] texts to leave alone; may be NULL */
    uint32_t n_texts;
    bool accurate;         /* ask the neural partner too, where there is one */
    pt_deadline *deadline; /* may be NULL */
} pt_recogniser_input;

/** Types of the recogniser, and outside. */
enum { PT_OPINIONS = 10 };

/** What the recogniser thinks of a token. */
typedef struct pt_opinion {
    uint8_t mass[PT_OPINIONS]; /* probability of outside and of each type,
                                  in 255ths; all 0: not looked at */
    uint8_t label;             /* the likeliest label */
} pt_opinion;

/**
 * Returns the probability, 0–1, that a token is part of a name of `type`;
 * -1 when the recogniser does not know the type or has not looked.
 */
float pt_opinion_of(const pt_opinion *opinion, pt_type type);

/**
 * Finds names; appends them in the order of tokens, disjoint. Texts that are
 * clearly not English get none.
 *
 * opinions  [n_tokens] out: what it thinks of each token; may be NULL
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_recogniser_tag(pt_labelled_list *out, pt_opinion *opinions,
                            const pt_recogniser *recogniser,
                            const pt_recogniser_input *in, pt_error *err);

#endif
