/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_GIVEN_H
#define PT_ENTITY_GIVEN_H

#include "base/str.h"

/**
 * What is known of given names: of which name one is the short form, and
 * whether men or women bear it.
 */

/** Who bears a name: OPEN is both, or not known. */
typedef enum pt_gender {
    PT_GENDER_OPEN,
    PT_GENDER_MALE,
    PT_GENDER_FEMALE
} pt_gender;

/**
 * Returns the full name of a short form: "robert" of "bobby"; the name
 * itself where it is none.
 *
 * skeleton  of a given name (skeleton.h)
 */
pt_str pt_given_full(pt_str skeleton);

/** Returns who bears a given name, by its skeleton. */
pt_gender pt_given_gender(pt_str skeleton);

#endif
