/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_KINDS_H
#define PT_DOCUMENT_KINDS_H

#include "base/str.h"

/**
 * Pandoc's constructors, known by shape and not by API version. A
 * constructor that is not in the table is UNKNOWN: it has no texts.
 */

typedef enum pt_block_kind {
    PT_BLOCK_UNKNOWN,
    PT_BLOCK_PLAIN,
    PT_BLOCK_PARA,
    PT_BLOCK_LINE_BLOCK,
    PT_BLOCK_CODE_BLOCK,
    PT_BLOCK_RAW_BLOCK,
    PT_BLOCK_BLOCK_QUOTE,
    PT_BLOCK_ORDERED_LIST,
    PT_BLOCK_BULLET_LIST,
    PT_BLOCK_DEFINITION_LIST,
    PT_BLOCK_HEADER,
    PT_BLOCK_HORIZONTAL_RULE,
    PT_BLOCK_TABLE,
    PT_BLOCK_FIGURE,
    PT_BLOCK_DIV,
    PT_BLOCK_NULL,
    PT_BLOCK_NOTE /* the Note inline, seen as what holds its blocks */
} pt_block_kind;

typedef enum pt_inline_kind {
    PT_INLINE_UNKNOWN,
    PT_INLINE_STR,
    PT_INLINE_EMPH,
    PT_INLINE_UNDERLINE,
    PT_INLINE_STRONG,
    PT_INLINE_STRIKEOUT,
    PT_INLINE_SUPERSCRIPT,
    PT_INLINE_SUBSCRIPT,
    PT_INLINE_SMALL_CAPS,
    PT_INLINE_QUOTED,
    PT_INLINE_CITE,
    PT_INLINE_CODE,
    PT_INLINE_SPACE,
    PT_INLINE_SOFT_BREAK,
    PT_INLINE_LINE_BREAK,
    PT_INLINE_MATH,
    PT_INLINE_RAW_INLINE,
    PT_INLINE_LINK,
    PT_INLINE_IMAGE,
    PT_INLINE_NOTE,
    PT_INLINE_SPAN
} pt_inline_kind;

#endif
