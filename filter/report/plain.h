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

/** Where the bytes of a document's texts are in its plain text. */
typedef struct pt_plain {
    const pt_document *doc;
    const uint32_t *starts; /* [n_texts] position of each text's first byte */
    const uint32_t *bytes;  /* [n_texts] bytes of the plain text before it */
    const uint32_t *counts; /* code points before every so many bytes of all
                               texts */
} pt_plain;

/** A place for people, both numbers from 1. */
typedef struct pt_plain_place {
    uint32_t paragraph; /* 0: in none */
    uint32_t character;
} pt_plain_place;

/**
 * Counts a document's plain text, in time linear in it.
 *
 * out      lives as long as the document
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_plain_init(pt_plain *out, const pt_document *doc, pt_error *err);

/** Returns the position of a byte of a text, in constant time. */
uint32_t pt_plain_position(const pt_plain *plain, uint32_t text,
                           uint32_t offset);

/** Returns how many bytes of the plain text stand before a byte of a text. */
uint32_t pt_plain_byte(const pt_plain *plain, uint32_t text, uint32_t offset);

/** Returns the paragraph and the character in it of a byte of a text. */
pt_plain_place pt_plain_find(const pt_plain *plain, uint32_t text,
                             uint32_t offset);

#endif
