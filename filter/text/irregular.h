/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_IRREGULAR_H
#define PT_TEXT_IRREGULAR_H

#include "text/lookup.h"

/** An inflected form that no rule leads to. */
typedef struct pt_irregular {
    const char *form; /* "bought" */
    const char *base; /* "buy" */
} pt_irregular;

/** Returns the base of an irregular English form, or `word` itself. */
pt_str pt_irregular_base(pt_str word);

/** Returns a row by its number, from 0 on, or NULL past the last one. */
const pt_irregular *pt_irregular_at(size_t i);

/** Returns how many rows there are. */
size_t pt_irregular_count(void);

#endif
