/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_LESSON_H
#define PT_TRAIN_LESSON_H

#include "sequence/inputs.h"
#include "train/corpus.h"

/**
 * What the network is trained on at once: the tokens of one document or of
 * several. Parts of sentences where no name can be are left out, since nothing
 * depends on them.
 */
typedef struct pt_lesson {
    PT_VEC(pt_word_inputs) inputs; /* [n]; bits: of the word and its place */
    PT_VEC(uint8_t) labels;        /* [n] gold */
    PT_VEC(uint32_t) tokens;       /* [n] which token of its document it is */
    PT_VEC(uint32_t)
    groups;                       /* [n] of one word in one document, below
                                      n_groups; PT_NONE: looks at no others */
    PT_VEC(pt_stretch) parts;     /* of sentences, as indices of the above */
    PT_VEC(pt_stretch) stretches; /* of tokens that are labelled together */
    uint32_t n_groups;
} pt_lesson;

/**
 * Appends what the network sees of a document.
 *
 * labels   [n_tokens of the view] gold
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_lesson_read(pt_lesson *lesson, const pt_input_keys *keys,
                         const pt_view *view, const uint8_t *labels,
                         pt_error *err);

/** Appends another lesson; false when memory ran out. */
bool pt_lesson_add(pt_lesson *lesson, const pt_lesson *more);

/** Empties a lesson, keeping its memory. */
void pt_lesson_clear(pt_lesson *lesson);

void pt_lesson_release(pt_lesson *lesson);

/**
 * Makes a lesson of each document of a corpus.
 *
 * out      [documents of the corpus], zeroed
 * model    whose lists of words and names the network looks through
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_lessons_read(pt_lesson *out, const pt_corpus *corpus,
                          const pt_input_keys *keys, const pt_model *model,
                          pt_error *err);

#endif
