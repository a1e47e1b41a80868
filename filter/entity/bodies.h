/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_BODIES_H
#define PT_ENTITY_BODIES_H

#include "entity/definition.h"
#include "entity/forest.h"

/**
 * Unites the short forms of organisations with the long ones: what the
 * document defines, "Formosa Precision" with "Formosa Precision Materials",
 * "the Federation" with the one federation named, and a name that was taken
 * for a person's in one place and for a firm's in another.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_bodies_unite(pt_forest *forest, const pt_definitions *definitions);

#endif
