/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_STRUCTURE_H
#define PT_OUTPUT_STRUCTURE_H

#include "document/document.h"
#include "document/edit.h"

/**
 * Adds the edits that turn an article pasted as plain text into what it is:
 * the headline becomes the title (where the metadata has none), bare heads
 * Headers of level 2, every other line a Para. Other blocks stay.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_structure_edits(pt_edits *edits, const pt_document *doc,
                             pt_error *err);

#endif
