/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_LEAD_H
#define PT_OUTPUT_LEAD_H

#include "document/document.h"

/** Characters of a description that search engines show. */
enum { PT_DESCRIPTION_MAX = 156 };

/**
 * Finds an article's first paragraph, dateline left out; text PT_NONE when it
 * has no running text.
 */
pt_span pt_lead_find(const pt_document *doc);

/**
 * Appends the beginning of an article's first paragraph, dateline left out:
 * whole sentences, at most PT_DESCRIPTION_MAX characters; where the first
 * sentence is longer, its first words and an ellipsis. Nothing for a
 * document without a paragraph of running text.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_lead_add(pt_buf *out, const pt_document *doc, pt_error *err);

#endif
