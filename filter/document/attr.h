/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_ATTR_H
#define PT_DOCUMENT_ATTR_H

#include "document/document.h"

/** A key and its value in an Attr. */
typedef struct pt_attr_pair {
    pt_str key;
    pt_str value;
} pt_attr_pair;

/** Pandoc's Attr, decoded: identifier, classes, key-value pairs. */
typedef struct pt_attr {
    pt_str id;
    pt_str *classes;
    uint32_t n_classes;
    pt_attr_pair *pairs;
    uint32_t n_pairs;
} pt_attr;

/**
 * Decodes the Attr at source offset `at`.
 *
 * out      its strings and arrays live in `arena`
 * at       from a pt_frame or pt_scope; PT_NONE gives an empty Attr, and so
 *          does what is not shaped as one
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_attr_read(pt_attr *out, const pt_document *doc, uint32_t at,
                       pt_arena *arena, pt_error *err);

/** Returns whether `attr` has the class. */
bool pt_attr_has_class(const pt_attr *attr, pt_str name);

/** Returns the value of `key`; an empty string with ptr NULL when absent. */
pt_str pt_attr_value(const pt_attr *attr, pt_str key);

#endif
