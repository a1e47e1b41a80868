/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_PLAIN_H
#define PT_REPORT_PLAIN_H

#include "base/buf.h"
#include "document/document.h"

/**
 * The document's plain text, to which the positions of stand-off data refer:
 * the texts of its blocks in order, blank ones left out, a blank line between
 * them and a newline at the end. Metadata is not part of it; Code, Math,
 * images and the like are one U+FFFC each. A position counts code points.
 */

/** Appends `s`; a lone surrogate becomes U+FFFD. */
void pt_plain_add_clean(pt_buf *out, pt_str s);

/** Appends bytes [start, end) of a text, clean. */
void pt_plain_add_part(pt_buf *out, const pt_document *doc, uint32_t text,
                       uint32_t start, uint32_t end);

/** Appends the whole plain text. */
void pt_plain_add(pt_buf *out, const pt_document *doc);

/** Appends the title: the metadata's, else the headline in the blocks. */
pt_status pt_plain_add_title(pt_buf *out, const pt_document *doc,
                             pt_error *err);

/**
 * A place that moves through the plain text. Going forward costs time in
 * proportion to the text, going back starts afresh.
 */
typedef struct pt_plain {
    const pt_document *doc;
    uint32_t text;     /* the text in which it stands */
    uint32_t offset;   /* bytes from its start */
    uint32_t position; /* code points from the start of the plain text */
    uint32_t byte;     /* bytes from there */
} pt_plain;

/** Puts a place at the start. */
void pt_plain_init(pt_plain *place, const pt_document *doc);

/** Moves to a byte of a text; returns its position. */
uint32_t pt_plain_move(pt_plain *place, uint32_t text, uint32_t offset);

#endif
