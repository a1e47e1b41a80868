/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_PLACE_WORDS_H
#define PT_ENTITY_PLACE_WORDS_H

#include "find/lexicon.h"

/**
 * Words that beside a place's name tell which kind of place it is, with
 * PT_NAME_COUNTRY, PT_NAME_REGION or PT_NAME_CITY as their bits: "state",
 * "mayor", "embassy".
 */
extern const pt_lexicon pt_place_words;

#endif
