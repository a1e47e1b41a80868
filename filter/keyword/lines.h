/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_LINES_H
#define PT_KEYWORD_LINES_H

#include "keyword/keyword.h"

/**
 * The lines of a text as it was typed: what SoftBreak and LineBreak divide,
 * whether the text is a pasted article or not.
 */

/** Returns whether a line of the text begins at `offset`. */
bool pt_line_is_start(const pt_document *doc, uint32_t text, uint32_t offset);

/**
 * Returns the offset at which the line that holds `offset` ends: that of the
 * break's white space, or the text's length.
 */
uint32_t pt_line_end(const pt_document *doc, uint32_t text, uint32_t offset);

/**
 * Appends [start, end) of a text as pt_list_split wants it: line breaks
 * become PT_LIST_WRAP or, where they certainly separate, PT_LIST_BREAK;
 * a Code gives its text, other opaque inlines nothing.
 */
void pt_line_add_list(pt_buf *out, const pt_document *doc, uint32_t text,
                      uint32_t start, uint32_t end);

/**
 * Finds the inlines of the lines [start, end), with the break before them
 * or, at the beginning of the text, the one after them.
 *
 * Returns whether they can be taken out as whole inlines: false when an
 * Emph, a Link or the like crosses their edge.
 */
bool pt_line_cut(pt_keyword_range *out, const pt_document *doc, uint32_t text,
                 uint32_t start, uint32_t end);

#endif
