/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_INFLECTION_H
#define PT_TEXT_INFLECTION_H

#include <stdbool.h>

#include "base/str.h"

/**
 * Returns whether two English words that have one stem are forms of one
 * word ("tax" and "taxes", "ban" and "banned"), not derivations of each
 * other ("nation" and "national").
 *
 * a, b  in normal form, or what pt_irregular_base makes of it
 */
bool pt_inflection_is(pt_str a, pt_str b);

#endif
