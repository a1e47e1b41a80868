/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_CURRENCY_NOUNS_H
#define PT_TEXT_CURRENCY_NOUNS_H

#include <stdbool.h>

#include "text/currencies.h"

/**
 * Finds a noun with its qualifier ("dollars", "hong kong"; "" for none),
 * ASCII case ignored.
 *
 * Returns  the row, or NULL when they do not go together.
 */
const pt_currency *pt_currency_noun_find(pt_str word, pt_str qualifier);

/** Returns whether a word is a currency's noun, whatever stands before it. */
bool pt_currency_noun_is(pt_str word);

#endif
