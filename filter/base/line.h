/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_LINE_H
#define PT_BASE_LINE_H

#include "base/buf.h"
#include "pandoc-tagger/base.h"

/**
 * Others' text on one line for people, who may read it in a terminal.
 */

/**
 * Appends `text` so that it stays on its line and is only read: white space
 * other than the space is a space, control characters (C0, DEL, C1), line and
 * paragraph separators and the characters that turn the order of what stands
 * around them are U+FFFD. Ill-formed bytes are U+FFFD as well.
 */
void pt_line_add(pt_buf *out, pt_str text);

/** Returns what pt_line_add writes for a character. */
uint32_t pt_line_char(uint32_t cp);

#endif
