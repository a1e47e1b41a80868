/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_STRIP_H
#define PT_DOCUMENT_STRIP_H

#include "document/document.h"
#include "document/edit.h"

/**
 * Adds the edits that take our own Span inlines out of the blocks and join
 * the Strs that they have cut; our Divs out, with all they hold; and what is
 * marked out of the metadata (document/mark.h). Where there is nothing of
 * ours, no edit is added.
 *
 * Ours is a Span with the class and an attribute `entity`, or `keyword`.
 * Two Strs that meet at one of its edges become one, unless the attribute
 * `joint` says that the author's document had two there: "start", "end" or
 * "both". A Div of ours has the attribute `tagger`.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_strip_edits(pt_edits *edits, const pt_document *doc,
                         pt_error *err);

#endif
