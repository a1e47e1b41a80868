/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_INCLUDES_H
#define PT_OUTPUT_INCLUDES_H

#include "document/edit.h"
#include "document/meta.h"

/**
 * Raw code of a writer's format, "html" or "latex", where it goes as a whole:
 * into the head, or behind everything.
 */

/** Appends a RawBlock; newlines at the code's end are left out. */
void pt_includes_add_raw(pt_buf *out, const char *format, pt_str raw);

/**
 * Puts code behind what header-includes has, in an item that carries our
 * mark. Once for a document.
 */
void pt_includes_set(pt_meta_changes *changes, const pt_document *doc,
                     const char *format, pt_str raw);

/**
 * Puts blocks behind the document's last one, in a Div by which they are
 * known again.
 *
 * what     the Div's attribute `tagger`, "index"
 * blocks   JSON, divided by commas
 * is_only  none of the document's blocks stays
 */
void pt_includes_append(pt_edits *edits, const pt_document *doc,
                        const char *what, pt_str blocks, bool is_only);

#endif
