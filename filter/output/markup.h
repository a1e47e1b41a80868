/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_MARKUP_H
#define PT_OUTPUT_MARKUP_H

#include "base/buf.h"

/**
 * Text put into markup, each kind escaped for its place, so that nothing in
 * it is markup itself.
 */

/** Appends text for an HTML attribute or element. */
void pt_markup_add_html(pt_buf *out, pt_str text);

/**
 * Appends the inside of a JSON string that may stand in a script element:
 * `<`, `>`, `&`, U+2028 and U+2029 are written as \uXXXX, so that neither
 * "</script>" nor "<!--" can occur.
 */
void pt_markup_add_script(pt_buf *out, pt_str text);

#endif
