/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_COMPILE_H
#define PT_NAMES_COMPILE_H

#include "base/buf.h"
#include "names/problem.h"
#include "names/table.h"

/** Collects tables of names and compiles them into one gazetteer. */
typedef struct pt_compiler pt_compiler;

/** Makes a compiler; NULL when memory ran out. */
pt_compiler *pt_compiler_new(void);

/** Frees it; NULL is allowed. */
void pt_compiler_free(pt_compiler *compiler);

/** Sets the pt_type of rows whose type is empty; -1, the default: none. */
void pt_compiler_set_type(pt_compiler *compiler, int type);

/** Sets how many rows may be added; 0, the default: any number. */
void pt_compiler_set_limit(pt_compiler *compiler, size_t max_rows);

/** Returns that type, or -1. */
int pt_compiler_type(const pt_compiler *compiler);

/**
 * Has somebody listen to what is wrong: rows and forms with errors are told
 * and left out, and a name that comes twice is told as a warning.
 */
void pt_compiler_set_listener(pt_compiler *compiler, pt_problem_fn tell,
                              void *payload);

/** Returns the listener and what it was told so far. */
pt_problems *pt_compiler_problems(pt_compiler *compiler);

/** Returns an arena for strings that live as long as the compiler. */
struct pt_arena *pt_compiler_arena(pt_compiler *compiler);

/** How much a compiler holds. */
typedef struct pt_compiler_size {
    uint32_t n_entries;
    uint32_t n_forms; /* once written: different ones of an entry */
} pt_compiler_size;

/** Returns how much the compiler holds. */
pt_compiler_size pt_compiler_count(const pt_compiler *compiler);

/**
 * Adds one row.
 *
 * row      its strings must stay until the compiler is freed
 * source   as in pt_compiler_add
 * Returns  PT_ERR_FORMAT with file and line, when nobody listens;
 *          PT_ERR_NOMEM; PT_ERR_LIMIT for one row too many.
 */
pt_status pt_compiler_add_row(pt_compiler *compiler, const pt_row *row,
                              const char *source, pt_error *err);

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
 * Returns    PT_ERR_FORMAT, PT_ERR_UTF8 with file and line, when nobody
 *            listens; PT_ERR_NOMEM.
 */
pt_status pt_compiler_add(pt_compiler *compiler, pt_buf *bytes, char separator,
                          const char *source, pt_error *err);

/**
 * Compiles what was added (layout in names/format.h): the same bytes for the
 * same tables. O(n log n) in the number of names. Nothing can be added to the
 * compiler afterwards.
 *
 * out      appended to
 * Returns  PT_ERR_NOMEM, or PT_ERR_LIMIT when it would exceed 2 GiB.
 */
pt_status pt_compiler_write(pt_buf *out, pt_compiler *compiler, pt_error *err);

#endif
