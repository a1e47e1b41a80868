/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_LANGUAGE_H
#define PT_SEQUENCE_LANGUAGE_H

#include <stdbool.h>

#include "text/token.h"

/**
 * Returns whether the model can be used on a text: false when it is clearly
 * in another language than English. Short texts count as English unless
 * most letters are of another script.
 *
 * tokens  [n] of `text`; only the first few hundred are looked at
 */
bool pt_language_is_english(pt_str text, const pt_token *tokens, uint32_t n);

#endif
