/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_DERIVATIONS_H
#define PT_TEXT_DERIVATIONS_H

#include "text/lookup.h"

/** What is known of English word formation beyond its suffixes. */

/** A suffix of a stem and what stands for it in the stem it derives from. */
typedef struct pt_derivation {
    const char *suffix;
    const char *base; /* in place of the suffix */
    size_t rest;      /* bytes that must stand before the suffix */
} pt_derivation;

/** A stem whose family no suffix tells. */
typedef struct pt_derived {
    const char *stem;   /* Snowball's */
    const char *prefix; /* of the words meant; "" for all */
    const char *family;
} pt_derived;

/** Returns the longest suffix that a stem ends in, or NULL. */
const pt_derivation *pt_derivation_find(pt_str stem);

/**
 * Returns the row of a stem with the longest prefix that `word` begins with,
 * or NULL.
 */
const pt_derived *pt_derived_find(pt_str stem, pt_str word);

/** Returns a row by its number, from 0 on, or NULL past the last one. */
const pt_derived *pt_derived_at(size_t i);

/** Returns whether a stem only looks like a derivation: "number", "cement". */
bool pt_derived_is_base(pt_str stem);

#endif
