/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_ITEM_H
#define PT_DOCUMENT_ITEM_H

#include "document/document.h"

/**
 * The blocks or inlines of one list, one after the other, read from the
 * source: for what texts and segments do not tell (a HorizontalRule has no
 * text, a SoftBreak no segment).
 */

/** One constructor of a list. */
typedef struct pt_item {
    uint32_t begin; /* source offset of its '{' */
    uint32_t end;   /* source offset past its '}' */
    pt_str type;    /* "Para"; borrowed from the source; may be empty */
} pt_item;

/**
 * Reads the constructor whose '{' stands at source offset `at`.
 *
 * Returns whether there is one, nested at most `depth` JSON levels: with a
 * bound, what is skipped again and again costs no more than that.
 */
bool pt_item_read(pt_item *out, const pt_document *doc, uint32_t at,
                  uint32_t depth);

/**
 * Reads the constructor that follows the one ending at source offset `end`
 * in its list; see pt_item_read.
 */
bool pt_item_next(pt_item *out, const pt_document *doc, uint32_t end,
                  uint32_t depth);

/** Returns the source offset past white space, at or after `at`. */
uint32_t pt_source_skip_space(const pt_document *doc, uint32_t at);

/** Returns the source offset past the last other byte before `at`. */
uint32_t pt_source_skip_space_back(const pt_document *doc, uint32_t at);

#endif
