/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_FAMILY_H
#define PT_TEXT_FAMILY_H

#include "text/forms.h"

/**
 * Appends the family of a word: what its derivations have in common, so
 * that "relation", "relations" and "relationship" have one. English alone
 * has derivations; elsewhere the family is the stem.
 *
 * stemmer  of the language
 * word     in normal form, or what pt_irregular_base makes of it
 * stem     of the word; may be the stemmer's own
 * Returns  false when memory ran out; the caller also tests `out`.
 */
bool pt_family_add(pt_buf *out, pt_stemmer *stemmer, pt_str word, pt_str stem);

/** A word or stem whose family begins with other letters. */
typedef struct pt_distant {
    const char *form; /* "bought" */
    const char *base; /* a word or stem of its family: "buy" */
} pt_distant;

/**
 * Gives the English words and stems that do not begin like their family, one
 * for each number from 0 on.
 *
 * Returns  false past the last one.
 */
bool pt_distant_at(pt_distant *out, size_t i);

#endif
