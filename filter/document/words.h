/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_WORDS_H
#define PT_DOCUMENT_WORDS_H

#include "document/document.h"
#include "text/token.h"

/** The tokens of every text of a document. */
typedef struct pt_words {
    pt_tokens tokens;       /* in the order of texts, then of offsets */
    PT_VEC(uint32_t) first; /* [n_texts + 1] first token of each text */
} pt_words;

/**
 * Splits all texts of a document; part ends are sentence ends.
 *
 * out      owned by the caller: pt_words_release
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_words_read(pt_words *out, const pt_document *doc, pt_error *err);

/**
 * Returns the first token of text `text` that begins at `offset` or behind
 * it; the token past the text's last when there is none. O(log n).
 */
uint32_t pt_words_find(const pt_words *words, uint32_t text, uint32_t offset);

void pt_words_release(pt_words *words);

#endif
