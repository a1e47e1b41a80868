/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_KINDS_H
#define PT_DOCUMENT_KINDS_H

#include <stdbool.h>

#include "base/str.h"
#include "document/scan.h"

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

/** The inlines; see pt_block_kind. */
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

/**
 * What a constructor's `c` holds. PT_SHAPE_ARGS begins an array whose items
 * are the shapes that follow it; what comes after the last one is skipped.
 */
enum {
    PT_SHAPE_NONE = '-',    /* nothing of interest */
    PT_SHAPE_ARGS = '(',    /* "(-ai": an array of three, one an Attr */
    PT_SHAPE_STRING = 's',  /* the text itself */
    PT_SHAPE_INLINES = 'i', /* a list of inlines */
    PT_SHAPE_BLOCKS = 'b',  /* a list of blocks */
    PT_SHAPE_LINES = 'I',   /* a list of lists of inlines */
    PT_SHAPE_ITEMS = 'B',   /* a list of lists of blocks */
    PT_SHAPE_DEFS = 'd',    /* a list of definitions */
    PT_SHAPE_DEF = 'D',     /* one: its term's inlines and a list of items */
    PT_SHAPE_ANY = 'x',     /* arrays in which lists of either are looked for */
    PT_SHAPE_ATTR = 'a',    /* an Attr */
    PT_SHAPE_QUOTE = 'q',   /* a QuoteType */
    PT_SHAPE_LEVEL = 'n'    /* a Header's level */
};

/** One row of the table of constructors. */
typedef struct pt_constructor {
    pt_str name;
    const char *shape;      /* PT_SHAPE_… characters */
    pt_block_kind block;    /* of a block, otherwise UNKNOWN */
    pt_inline_kind inlined; /* of an inline, otherwise UNKNOWN */
    bool is_scope;          /* it is noted as a pt_scope */
} pt_constructor;

/**
 * Returns the index of a constructor; 0 when it is not in the table.
 */
uint8_t pt_constructor_find(pt_str name);

/** Returns the index of the constructor that the last string names. */
uint8_t pt_constructor_scan(const pt_scan *scan);

/** Returns a row; the one of index 0 is UNKNOWN and has nothing in it. */
const pt_constructor *pt_constructor_row(uint8_t index);

#endif
