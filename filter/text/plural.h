/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_PLURAL_H
#define PT_TEXT_PLURAL_H

#include <stdbool.h>

#include "base/buf.h"

/** The plurals of one language that its stemmer does not undo. */
typedef struct pt_plurals pt_plurals;

/** Returns the rules of a language tag's language, or NULL; static. */
const pt_plurals *pt_plurals_find(pt_str lang);

/**
 * Appends what a stemmer should be given in place of a plural: "rural" for
 * "rurais"; of other words, the word itself.
 *
 * plurals  may be NULL
 * word     in normal form
 */
void pt_plural_add_base(pt_buf *out, const pt_plurals *plurals, pt_str word);

#endif
