/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_BODIES_H
#define PT_ENTITY_BODIES_H

#include "entity/definition.h"
#include "entity/forest.h"

/**
 * Unites short forms with the long ones that define them, and names that
 * were taken for people's in one place and for organisations' in another.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_bodies_unite(pt_forest *forest, const pt_definitions *definitions);

/**
 * Finds the thing that has the name of a person's form.
 *
 * out      a form, or PT_NONE
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_bodies_find(uint32_t *out, pt_forest *forest, uint32_t form);

#endif
