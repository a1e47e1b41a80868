/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_MARK_H
#define PT_DOCUMENT_MARK_H

#include "document/meta.h"

/**
 * The mark by which what we put into the metadata is told from the author's:
 * a raw inline or block of a format that no writer has, at the beginning of
 * a value or of an item of a list. Nothing of it is ever printed.
 */

/** How a marked value or item came to be where it is. */
typedef enum pt_mark {
    PT_MARK_NONE,   /* it is the author's */
    PT_MARK_NEW,    /* there was no such key */
    PT_MARK_ADDED,  /* the author has a list, and it was added to that */
    PT_MARK_WRAPPED /* the author's value was no list, and became one */
} pt_mark;

/** Appends the mark as an inline. */
void pt_mark_add_inline(pt_buf *out, pt_mark mark);

/** Appends the mark as a block. */
void pt_mark_add_block(pt_buf *out, pt_mark mark);

/** How a field becomes a list with items of ours at its end. */
typedef struct pt_addition {
    pt_str open;  /* what begins the list, when the author's value is none */
    pt_str old;   /* the author's value, up to its end or its list's */
    pt_str comma; /* "," or "" */
    pt_str close; /* what stands behind the items */
    pt_mark mark; /* that the items carry */
} pt_addition;

/**
 * Says how items are added to a field.
 *
 * field    NULL when there is none
 * Returns  an addition that borrows from the document's source.
 */
pt_addition pt_mark_addition(const pt_document *doc,
                             const pt_meta_field *field);

/** Appends what stands before the items. */
void pt_mark_open(pt_buf *out, const pt_addition *addition);

/**
 * Adds the changes that take out what is marked. Everything else keeps its
 * bytes, and what was wrapped is unwrapped.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_marks_strip(pt_meta_changes *changes, const pt_document *doc,
                         pt_error *err);

#endif
