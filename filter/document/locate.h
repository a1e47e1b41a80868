/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_LOCATE_H
#define PT_DOCUMENT_LOCATE_H

#include "document/document.h"

/**
 * From offsets in a text to places in the source. Segments are named by
 * their index in the document's `segments`, frames by theirs in `frames`.
 */

/**
 * Finds the segment that holds byte `offset` of a text.
 *
 * Binary search, O(log n).
 * Returns the first segment of the text that ends after `offset`: it holds
 *         the byte, or follows it when that is white space or a quotation
 *         mark. The index past the text's last one when there is none.
 */
uint32_t pt_segment_find(const pt_document *doc, uint32_t text,
                         uint32_t offset);

/**
 * Returns the first frame of a text that begins at or after `offset`; the
 * index past the text's last one when there is none. O(log n).
 */
uint32_t pt_frame_find(const pt_document *doc, const pt_text *text,
                       uint32_t offset);

/** Returns the bytes of text that a segment gave. O(1) up to 65,534. */
uint32_t pt_segment_len(const pt_document *doc, uint32_t segment);

/**
 * Returns the source offset of a Str's first character, past the opening
 * quotation mark of its string; 0 for an opaque inline.
 */
uint32_t pt_segment_literal(const pt_document *doc, uint32_t segment);

/**
 * Returns the source offset of the quotation mark that closes a Str's
 * string; 0 for an opaque inline. O(1), with escapes O(length).
 */
uint32_t pt_segment_literal_end(const pt_document *doc, uint32_t segment);

/**
 * A place that moves through one text. Going forward costs, over a whole
 * text, time in proportion to it; going back starts afresh.
 */
typedef struct pt_cursor {
    const pt_document *doc;
    uint32_t text;
    uint32_t segment; /* of the last move, or PT_NONE */
    uint32_t offset;  /* in the text */
    uint32_t source;  /* that byte's source offset, never inside an escape */
    uint32_t frame;   /* the innermost frame around it, or PT_NONE */
    uint32_t next;    /* first frame that begins later */
    uint32_t place;   /* the offset that `frame` is for */
} pt_cursor;

/** Puts a cursor at the beginning of a text. */
void pt_cursor_init(pt_cursor *cursor, const pt_document *doc, uint32_t text);

/**
 * Moves to `offset` within a Str's segment.
 *
 * segment  a Str's, not an opaque inline's
 * offset   in the text; start of the segment <= offset <= its end, at the
 *          beginning of a character
 * Returns  the source offset of that character, at the segment's end of the
 *          closing quotation mark; never inside an escape or a surrogate
 *          pair.
 */
uint32_t pt_cursor_move(pt_cursor *cursor, uint32_t segment, uint32_t offset);

/**
 * Returns the innermost frame of the text that holds byte `offset`, as an
 * index in the document's frames, or PT_NONE.
 */
uint32_t pt_cursor_frame(pt_cursor *cursor, uint32_t offset);

#endif
