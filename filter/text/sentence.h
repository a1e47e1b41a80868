/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_SENTENCE_H
#define PT_TEXT_SENTENCE_H

#include "text/token.h"

/**
 * Marks where sentences begin among tokens [from, tokens->len) of `text`:
 * sets PT_TOKEN_SENTENCE. Called by pt_tokens_read; PT_TOKEN_BREAK must be
 * set already. Linear.
 */
void pt_sentences_mark(pt_tokens *tokens, uint32_t from, pt_str text);

#endif
