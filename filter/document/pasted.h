/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_PASTED_H
#define PT_DOCUMENT_PASTED_H

#include <stdbool.h>

#include "base/str.h"

/**
 * Telling an article pasted as plain text, a paragraph a line, from prose
 * whose lines an editor has wrapped.
 */

/**
 * Returns whether the lines of a Para are paragraphs: long lines that end as
 * sentences do, among them heads or paragraphs of several sentences; and not
 * wrapped prose, whose lines begin and end anywhere, nor prose with a
 * sentence a line.
 *
 * breaks     offsets of the line breaks in `text`, ascending
 * unwrapped  the document has lines that no editor has wrapped, so that a
 *            heading above one long line, say, is enough
 */
bool pt_pasted_is(pt_str text, const uint32_t *breaks, uint32_t n_breaks,
                  bool unwrapped);

/** Returns whether a line is longer than any editor would have left it. */
bool pt_line_is_unwrapped(pt_str line);

/** Returns whether a line ends as a sentence does, quotation marks apart. */
bool pt_line_is_ended(pt_str line);

/**
 * Returns whether a line could be a bare heading: a few words, the first one
 * not in lower case, and no end of a sentence.
 */
bool pt_line_is_head(pt_str line);

/**
 * Finds a dateline at the start of a paragraph: "Beijing, China —",
 * "OTTAWA (Reuters) -", "LONDON, Jan. 14 –".
 *
 * Returns its length in bytes with the dash, or 0 when there is none.
 */
uint32_t pt_line_dateline(pt_str line);

#endif
