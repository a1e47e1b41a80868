/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_COMPILE_H
#define PT_NAMES_COMPILE_H

#include "base/buf.h"

/** Collects tables of names and compiles them into one gazetteer. */
typedef struct pt_compiler pt_compiler;

/** Makes a compiler; NULL when memory ran out. */
pt_compiler *pt_compiler_new(void);

/** Frees it; NULL is allowed. */
void pt_compiler_free(pt_compiler *compiler);

/**
 * Adds a table of names (names/table.h).
 *
 * Rows with the same type and id, or without id with the same type and name,
 * are one entry; the first gives the canonical name. Where two rows give one
 * form of an entry two priors, the first holds.
 *
 * bytes      UTF-8; changed; must stay until the compiler is freed
 * separator  ',' or tab
 * source     what the entries' `source` says and errors name; not copied
 * Returns    PT_ERR_FORMAT, PT_ERR_UTF8 with file and line; PT_ERR_NOMEM.
 */
pt_status pt_compiler_add(pt_compiler *compiler, pt_buf *bytes, char separator,
                          const char *source, pt_error *err);

/**
 * Compiles what was added (layout in names/format.h): the same bytes for the
 * same tables. O(n log n) in the number of names.
 *
 * out      appended to
 * Returns  PT_ERR_NOMEM, or PT_ERR_LIMIT when it would exceed 2 GiB.
 */
pt_status pt_compiler_write(pt_buf *out, pt_compiler *compiler, pt_error *err);

#endif
