/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_SOURCE_H
#define PT_TRAIN_SOURCE_H

#include <stdbool.h>

#include "base/str.h"

/** Receives a line without its end; returns false to stop for lack of memory. */
typedef bool (*pt_source_fn)(void *payload, pt_str line);

/**
 * Calls `fn` for each line of a file, empty ones included.
 *
 * path     *.xz is decompressed by the program xz
 * Returns  PT_ERR_IO; PT_ERR_NOMEM when `fn` stopped.
 */
pt_status pt_source_read(const char *path, pt_source_fn fn, void *payload,
                         pt_error *err);

/** A line's fields between separators. */
typedef struct pt_fields {
    pt_str items[12];
    size_t n;
} pt_fields;

/** Splits a line; what is past the twelfth field is dropped. */
pt_fields pt_fields_split(pt_str line, char by);

/** Returns the number that a field begins with, 0 for none. */
unsigned long pt_field_number(pt_str field);

#endif
