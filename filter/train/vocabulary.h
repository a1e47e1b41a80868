/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_VOCABULARY_H
#define PT_TRAIN_VOCABULARY_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"

/** Numberings of word clusters, the finest first. */
enum { PT_VOCABULARY_LEVELS = 4 };

/** A word of running text. */
typedef struct pt_vocabulary_word {
    pt_str form;                             /* in the vocabulary's arena */
    unsigned long all;                       /* how often, whatever its case */
    unsigned long seen;                      /* how often as it stands */
    uint32_t clusters[PT_VOCABULARY_LEVELS]; /* of 3072, 1024, 256, 64 */
    uint8_t frequency; /* as in text/pos.h, whatever its case */
} pt_vocabulary_word;

/** The words of running text. */
typedef struct pt_vocabulary {
    PT_VEC(pt_vocabulary_word) words; /* the most frequent first */
    pt_map forms;                     /* form → index */
    pt_map lowers;                    /* lower-case form → index of totals */
    PT_VEC(unsigned long) totals;
    pt_arena *arena;
} pt_vocabulary;

/**
 * Reads a table of words: form, count, clusters of 64, 256, 1024, 3072.
 *
 * Returns  PT_ERR_IO, PT_ERR_NOMEM. Release with pt_vocabulary_release.
 */
pt_status pt_vocabulary_read(pt_vocabulary *out, const char *path,
                             pt_error *err);

void pt_vocabulary_release(pt_vocabulary *vocabulary);

#endif
