/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_FORMS_H
#define PT_TEXT_FORMS_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/str.h"

/**
 * The forms of a word by which it is compared: normal form and stem. They
 * live beside the text, which itself is never normalised.
 */

/**
 * Appends the normal form of `word`: lower case, typographic apostrophes
 * and hyphens as ASCII, soft hyphens dropped. Accents stay.
 *
 * Test pt_buf_failed at the end.
 */
void pt_form_add_normal(pt_buf *out, pt_str word);

/**
 * Appends `s` with every run of white space (no-break spaces included) made
 * one space, none at the ends.
 */
void pt_form_add_single(pt_buf *out, pt_str s);

/**
 * Appends `s` lower-case with every run of other characters than letters
 * and digits made one hyphen, none at the ends: what `entity` and `keyword`
 * attributes hold. Nothing is appended for a string without letters and
 * digits.
 */
void pt_form_add_slug(pt_buf *out, pt_str s);

/** A Snowball stemmer for one language. Not to be shared by threads. */
typedef struct pt_stemmer pt_stemmer;

/**
 * Makes a stemmer.
 *
 * lang     a language tag ("en", "pt-BR"); empty means English; a language
 *          without stemmer gives one that changes nothing
 * Returns  PT_ERR_NOMEM. The caller frees it with pt_stemmer_free.
 */
pt_status pt_stemmer_new(pt_stemmer **out, pt_str lang, pt_error *err);

/** Returns whether the stemmer is that of English. */
bool pt_stemmer_is_english(const pt_stemmer *stemmer);

/** Frees a stemmer; NULL is allowed. */
void pt_stemmer_free(pt_stemmer *stemmer);

/**
 * Returns the stem of a word in normal form: borrowed until the next call
 * on this stemmer, or `word` itself; ptr is NULL when memory ran out.
 *
 * Source: M. F. Porter, Snowball (2001), snowballstem.org.
 */
pt_str pt_stemmer_stem(pt_stemmer *stemmer, pt_str word);

/**
 * Returns the stem of a word as it stands in a text: of its normal form
 * without full stops and apostrophes, so that "U.S." and "US" have one.
 *
 * form     receives that form; cleared first
 * Returns  as pt_stemmer_stem: borrowed from `form` or the stemmer.
 */
pt_str pt_form_stem(pt_buf *form, pt_stemmer *stemmer, pt_str word);

#endif
