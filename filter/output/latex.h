/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_LATEX_H
#define PT_OUTPUT_LATEX_H

#include "base/buf.h"
#include "entity/entity.h"

/** Raw LaTeX, every character of what is not ours escaped. */

/** Appends text for running text. */
void pt_latex_add_text(pt_buf *out, pt_str text);

/** Appends what colours the words that follow, up to a '}'. */
void pt_latex_add_colour(pt_buf *out, pt_type type);

/**
 * Appends an index entry, `\index{carney, mark@Carney, Mark}`: what precedes
 * '@' is what makeindex sorts by.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_latex_add_index(pt_buf *out, const pt_entity *entity,
                             pt_arena *arena, pt_error *err);

#endif
