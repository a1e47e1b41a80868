/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_TREEBANK_H
#define PT_TRAIN_TREEBANK_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/vec.h"
#include "text/pos.h"

/** A word of a treebank. */
typedef struct pt_treebank_word {
    pt_str form;   /* in the treebank's arena */
    uint32_t bits; /* PT_TOKEN_… of its first token */
    uint8_t tag;   /* pt_pos */
    bool is_first; /* begins a sentence */
} pt_treebank_word;

/** A treebank: its sentences, one after the other. */
typedef struct pt_treebank {
    PT_VEC(pt_treebank_word) words;
    pt_arena *arena;
} pt_treebank;

/**
 * Reads a treebank in CoNLL-U (universaldependencies.org/format.html) and
 * appends its words. What is written as one word ("don't") is one, with the
 * tag of its first part.
 *
 * Returns  PT_ERR_IO, PT_ERR_NOMEM. Release with pt_treebank_release.
 */
pt_status pt_treebank_read(pt_treebank *treebank, const char *path,
                           pt_error *err);

void pt_treebank_release(pt_treebank *treebank);

#endif
