/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_STYLESHEET_H
#define PT_OUTPUT_STYLESHEET_H

#include "base/buf.h"

/**
 * Appends one style element that highlights entities and keywords on a page
 * of any colours, on paper, and for those who see no colours: each kind of
 * name has an underline of its own.
 */
void pt_stylesheet_add(pt_buf *out);

#endif
