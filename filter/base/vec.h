/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_VEC_H
#define PT_BASE_VEC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * A typed growing vector: a struct with `items`, `len` and `cap`.
 *
 *     typedef PT_VEC(pt_token) pt_tokens;
 *     pt_tokens tokens = {0};
 *     pt_token *tok = pt_vec_add(&tokens, sizeof *tok);
 *     if (tok == NULL) return pt_error_nomem(err);
 *     pt_vec_release(&tokens);
 *
 * Room comes from realloc, which moves large vectors without copying, and
 * what is not yet used costs no memory; so it also serves where an arena
 * would keep every outgrown copy.
 */
#define PT_VEC(type)                                                           \
    struct {                                                                   \
        type *items;  /* [len], room for [cap] */                              \
        uint32_t len; /* items in use */                                       \
        uint32_t cap; /* items allocated */                                    \
    }

/** Every vector begins like this one. */
typedef PT_VEC(void) pt_vec;

/**
 * Appends an item, not initialised.
 *
 * vec    any PT_VEC
 * size   bytes an item; must be that of the vector's type
 * Returns the item, valid until the next append; NULL when memory or the
 * 32-bit count ran out: the vector is then unchanged.
 */
void *pt_vec_add(void *vec, size_t size);

/**
 * Makes room for `more` items past the end.
 *
 * Returns where they go, also for none; NULL as pt_vec_add. The caller adds to
 * `len`.
 */
void *pt_vec_reserve(void *vec, size_t more, size_t size);

/** Frees the items; the vector is empty again. */
void pt_vec_release(void *vec);

#endif
