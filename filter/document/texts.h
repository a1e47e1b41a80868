/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_TEXTS_H
#define PT_DOCUMENT_TEXTS_H

#include "document/document.h"

/** Places in flat of the line breaks of top-level Paras. */
typedef PT_VEC(uint32_t) pt_breaks;

/**
 * Walks a document's source: checks it and notes texts, segments, frames,
 * scopes and where metadata and blocks stand.
 *
 * doc         empty but for its source and arena
 * breaks_out  owned by the caller: pt_vec_release; places in doc->flat,
 *             ascending
 * Returns     as pt_document_read.
 */
pt_status pt_texts_read(pt_document *doc, pt_breaks *breaks_out,
                        size_t max_depth, pt_error *err);

#endif
