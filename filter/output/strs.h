/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_STRS_H
#define PT_OUTPUT_STRS_H

#include "base/buf.h"
#include "document/document.h"

/**
 * Appends text as inlines, Str, Space, Str, …, without the brackets of the
 * list.
 *
 * text  its words are divided by single spaces
 * doc   that they are for: in an old one a Space has contents
 */
void pt_strs_add(pt_buf *out, pt_str text, const pt_document *doc);

#endif
