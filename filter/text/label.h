/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_LABEL_H
#define PT_TEXT_LABEL_H

#include <stdbool.h>

#include "base/str.h"

/**
 * The labels that keyword sections carry, in the languages we know: "SEO
 * Keywords", "Tags", "Mots-clés", "Schlüsselwörter", …
 */

/**
 * Finds a label at the beginning of `text`, case and spacing ignored; the
 * label must end where a word ends.
 *
 * Returns its length in bytes, or 0.
 */
size_t pt_label_find(pt_str text);

/**
 * Returns whether a label may stand at the beginning of `text`, by its first
 * three bytes: to be asked first, as nearly always the answer is no.
 */
bool pt_label_may_begin(pt_str text);

#endif
