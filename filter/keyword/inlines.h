/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_INLINES_H
#define PT_KEYWORD_INLINES_H

#include "base/buf.h"

struct json_object;

/**
 * Appends the literal text of a MetaValue, block or inline: formatting is
 * dropped, raw text stands for itself, a SoftBreak is PT_LIST_WRAP, a
 * LineBreak or a block's end PT_LIST_BREAK. Notes have none.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_inlines_add_text(pt_buf *out, struct json_object *value,
                              pt_error *err);

/**
 * Appends the text of a single keyword, as pt_inlines_add_text. What an
 * earlier run escaped for HTML (one RawInline without markup) or quoted for
 * Typst is read back.
 */
pt_status pt_inlines_add_keyword(pt_buf *out, struct json_object *value,
                                 pt_error *err);

#endif
