/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_HEAD_H
#define PT_OUTPUT_HEAD_H

#include "document/meta.h"
#include "output/emitters.h"

/**
 * Adds what a page's head gets: the description, and in header-includes Open
 * Graph, JSON-LD and the stylesheet, in one item that carries our mark
 * behind what the author has there. JSON-LD for the body is a Div of ours
 * behind the last block.
 *
 * edits    receive the Div
 * changes  receive the metadata
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_head_edits(pt_edits *edits, pt_meta_changes *changes,
                        const pt_analysis *analysis,
                        const pt_emitters *emitters, pt_error *err);

#endif
