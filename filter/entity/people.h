/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_PEOPLE_H
#define PT_ENTITY_PEOPLE_H

#include "entity/forest.h"

/**
 * Gives every surname, given name and other short form of a person the
 * person who bears it.
 *
 * forest   `form_of` of mentions with such forms becomes the person's form;
 *          a form that several bear and the text does not decide stays by
 *          itself and is marked as ambiguous
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_people_place(pt_forest *forest);

#endif
