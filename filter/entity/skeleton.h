/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_SKELETON_H
#define PT_ENTITY_SKELETON_H

#include "base/arena.h"
#include "base/buf.h"

/**
 * Appends what is left of a person's name when everything is taken out in
 * which newsrooms differ: case, accents, full stops, apostrophes, hyphens,
 * and the letters of transliterations. "Zelenskyy" and "Zelensky" have one
 * skeleton, "Müller" and "Mueller", "Mohammed" and "Muhammad".
 *
 * arena  for the time of the call
 */
void pt_skeleton_add(pt_buf *buf, pt_str name, pt_arena *arena);

#endif
