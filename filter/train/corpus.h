/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_CORPUS_H
#define PT_TRAIN_CORPUS_H

#include "base/arena.h"
#include "sequence/recogniser.h"

/**
 * Annotated documents: JSON Lines of
 * {"id", "paragraphs": [{"text", "mentions": [[start, end, type], …]}, …]}
 * with offsets in code points, read into our own tokens.
 */

/** A gold mention, in bytes of its text. */
typedef struct pt_gold {
    uint32_t text;
    uint32_t start;
    uint32_t end;
    uint8_t type; /* index of the recogniser's type, 0–8 */
} pt_gold;

/** A document. */
typedef struct pt_corpus_document {
    PT_VEC(pt_str) texts;
    PT_VEC(uint32_t) first; /* [texts + 1] */
    pt_tokens tokens;
    PT_VEC(uint8_t) labels; /* [tokens] of the lattice */
    PT_VEC(pt_gold) gold;
} pt_corpus_document;

/** A corpus. */
typedef struct pt_corpus {
    PT_VEC(pt_corpus_document) documents;
    pt_arena *arena;
} pt_corpus;

/**
 * Reads a file.
 *
 * headings  true: sentences here and there are repeated as texts of their own
 *           with the capitals of a heading, so that training sees some
 * Returns   PT_ERR_IO, PT_ERR_JSON, PT_ERR_NOMEM.
 */
pt_status pt_corpus_read(pt_corpus *out, const char *path, bool headings,
                         pt_error *err);

/** Drops all documents but the first `n`. */
void pt_corpus_cut(pt_corpus *corpus, uint32_t n);

void pt_corpus_release(pt_corpus *corpus);

/** Returns what the recogniser reads of a document. */
pt_recogniser_input pt_corpus_input(const pt_corpus_document *doc);

/** Returns the recogniser's index of a pt_type, -1 for none. */
int pt_corpus_type(int type);

#endif
