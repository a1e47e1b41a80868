/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_STOPWORD_H
#define PT_TEXT_STOPWORD_H

#include <stdbool.h>

#include "base/str.h"

/**
 * Returns whether a word in normal form is a function word of the language:
 * article, pronoun, preposition, conjunction, auxiliary, particle.
 *
 * lang  a language tag; empty means English; a language without table has
 *       no stop words
 */
bool pt_stopword_is(pt_str lang, pt_str word);

#endif
