/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_ARENA_H
#define PT_BASE_ARENA_H

#include "pandoc-tagger/base.h"

/**
 * Memory that is freed together: allocations are bumped off chunks and live
 * until the arena is cleared, rewound past them, or freed.
 */
typedef struct pt_arena pt_arena;

/** A place to rewind to. */
typedef struct pt_arena_mark {
    void *chunk; /* the chunk that was current */
    size_t used; /* bytes used in it */
} pt_arena_mark;

/** Makes an arena; NULL when memory ran out. Free it with pt_arena_free. */
pt_arena *pt_arena_new(void);

/** Frees the arena and all it holds; NULL is allowed. */
void pt_arena_free(pt_arena *arena);

/** Takes back everything, keeping the memory for reuse. */
void pt_arena_clear(pt_arena *arena);

/** Returns the present place. */
pt_arena_mark pt_arena_save(const pt_arena *arena);

/** Takes back everything allocated since `mark` was saved. */
void pt_arena_rewind(pt_arena *arena, pt_arena_mark mark);

/**
 * Returns `count` × `size` zeroed bytes, aligned for any type; NULL when
 * memory ran out or the product overflows.
 */
void *pt_arena_alloc(pt_arena *arena, size_t count, size_t size);

/**
 * Copies `s` into the arena. On failure the result's ptr is NULL, also for
 * an empty string; on success it never is. A NUL byte follows the copy.
 */
pt_str pt_arena_copy(pt_arena *arena, pt_str s);

#endif
