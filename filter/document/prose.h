/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_PROSE_H
#define PT_DOCUMENT_PROSE_H

#include "base/buf.h"
#include "base/str.h"

/**
 * Appends a Pandoc document made of plain text, with Str, Space and SoftBreak
 * as pandoc's readers make them: lines of nothing but white space separate
 * Paras, another line's end is a SoftBreak, other runs of spaces, tabs and
 * carriage returns are one Space. Nothing is read as markup, and quotation
 * marks stay as they are. An article pasted with a paragraph a line is thus
 * one Para, as it is when pandoc reads it.
 *
 * out    its bytes are one line; test pt_buf_failed
 * title  becomes the metadata's title, line's ends in it Spaces; none when
 *        empty
 * api    the value of "pandoc-api-version": "[1,22]"
 */
void pt_prose_write(pt_buf *out, pt_str title, pt_str text, pt_str api);

#endif
