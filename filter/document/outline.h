/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_OUTLINE_H
#define PT_DOCUMENT_OUTLINE_H

#include "document/texts.h"

/**
 * Divides a document's texts into parts and gives each its role and section;
 * finds headline and dateline.
 *
 * doc      with its texts; SoftBreaks of a pasted article become newlines
 * breaks   places in flat of the line breaks of top-level Paras, ascending
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_outline_read(pt_document *doc, const pt_breaks *breaks,
                          pt_error *err);

/**
 * Finds headline, bare headings, sections and dateline anew, as if what is in
 * parts with PT_ROLE_KEYWORDS were not there: an article whose keyword
 * section is moved or removed keeps its outline.
 */
void pt_outline_settle(pt_document *doc);

#endif
