/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_LINKER_H
#define PT_TEXT_LINKER_H

#include <stdbool.h>

#include "base/str.h"

/**
 * Finds what a word that may stand between the words of a phrase comes to:
 * the preposition of a preposition or contraction ("di" for "della"), "&" for
 * "and", and nothing for an article or a determiner.
 *
 * out   empty or static
 * lang  a language tag; empty means English
 * word  in normal form; an elided one with its apostrophe: "dell'"
 * Returns  whether it is such a word; `out` is untouched otherwise.
 */
bool pt_linker_find(pt_str *out, pt_str lang, pt_str word);

/**
 * Returns how many bytes of a French or Italian word are an elided function
 * word: 2 for "l’" in "l'emploi", 0 for most.
 *
 * word  as written
 */
size_t pt_linker_elision(pt_str lang, pt_str word);

#endif
