/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_META_H
#define PT_DOCUMENT_META_H

#include "document/document.h"
#include "document/edit.h"

struct json_object;

/**
 * The document's metadata: one top-level key at a time. What is not changed
 * keeps its bytes; a value becomes JSON objects only when it is asked for.
 */

/** Finds a top-level key; NULL when there is none. */
const pt_meta_field *pt_meta_find(const pt_document *doc, pt_str key);

/**
 * Reads a field's MetaValue.
 *
 * out      owned by the caller: json_object_put
 * Returns  PT_ERR_LIMIT for a value deeper than 1,000 levels or with a lone
 *          surrogate or U+0000, which is best left alone; PT_ERR_NOMEM.
 */
pt_status pt_meta_read(struct json_object **out, const pt_document *doc,
                       const pt_meta_field *field, pt_error *err);

/**
 * Appends the plain text of a MetaString, MetaInlines, MetaBlocks or
 * MetaBool, or of a list of inlines or blocks. Notes are left out; blocks
 * are separated by newlines. Of anything else appends nothing.
 */
void pt_meta_add_plain(pt_buf *out, struct json_object *value);

/** A top-level key's new value. */
typedef struct pt_meta_change {
    pt_str key;
    uint32_t value; /* where it begins in the changes' bytes, or PT_NONE:
                       the key is removed */
    uint32_t len;   /* bytes of JSON */
} pt_meta_change;

/** Changes of the metadata, collected; fails stickily. */
typedef struct pt_meta_changes {
    PT_VEC(pt_meta_change) list;
    pt_buf bytes;
    bool failed;
} pt_meta_changes;

void pt_meta_changes_init(pt_meta_changes *changes);
void pt_meta_changes_release(pt_meta_changes *changes);

/**
 * Gives a key a value, replacing what it has or adding it at the end. The
 * last change of a key counts.
 *
 * key    borrowed until the changes are released
 * value  JSON of a MetaValue, copied
 */
void pt_meta_set(pt_meta_changes *changes, pt_str key, pt_str value);

/** Removes a key; one that is not there is no error. */
void pt_meta_remove(pt_meta_changes *changes, pt_str key);

/**
 * Adds the edits that make the changes. A value that is already the same
 * keeps its bytes. Call it once for a document.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_meta_edits(pt_edits *edits, const pt_document *doc,
                        const pt_meta_changes *changes, pt_error *err);

#endif
