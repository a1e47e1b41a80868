/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_EDIT_H
#define PT_DOCUMENT_EDIT_H

#include "base/buf.h"
#include "base/map.h"
#include "base/vec.h"

/**
 * Changes of the source bytes: at this offset take so many away and put
 * these. Writing is one merge of source and edits, O(source + edits).
 */
typedef struct pt_edit {
    uint32_t at;     /* source offset */
    uint32_t remove; /* bytes taken away from there */
    uint32_t insert; /* where in `bytes` what is put there begins */
    uint32_t len;    /* how many bytes of it */
} pt_edit;

/** A list of edits. Fails stickily, as a buffer does. */
typedef struct pt_edits {
    PT_VEC(pt_edit) list;
    pt_buf bytes; /* what is inserted; equal insertions may share bytes */
    bool failed;
} pt_edits;

void pt_edits_init(pt_edits *edits);
void pt_edits_release(pt_edits *edits);

/**
 * Adds an edit. Of several at one offset with nothing removed the one added
 * first comes first; edits that remove must not overlap.
 *
 * insert   copied
 */
void pt_edits_add(pt_edits *edits, uint32_t at, uint32_t remove, pt_str insert);

/**
 * Copies bytes that several edits will insert.
 *
 * Returns their place for pt_edits_add_shared.
 */
uint32_t pt_edits_share(pt_edits *edits, pt_str insert);

/** Adds an edit that inserts bytes put aside by pt_edits_share. */
void pt_edits_add_shared(pt_edits *edits, uint32_t at, uint32_t remove,
                         uint32_t insert, uint32_t len);

/** Where an applied document goes: called in order, returns PT_OK to go on. */
typedef pt_status (*pt_write_fn)(void *payload, pt_str bytes, pt_error *err);

/**
 * Writes the source with the edits applied, in few large pieces.
 *
 * edits    are sorted by this call
 * Returns  PT_ERR_NOMEM when adding edits has failed (nothing is written
 *          then), PT_ERR_RANGE for overlapping edits, or what `write` gave.
 */
pt_status pt_edits_apply(pt_edits *edits, pt_str source, pt_write_fn write,
                         void *payload, pt_error *err);

#endif
