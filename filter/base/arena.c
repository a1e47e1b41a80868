/* SPDX-License-Identifier: MIT */
/*
 * The arena: a list of chunks. Each is at least twice as large as the one
 * before, up to 1 MiB, so that the first megabytes cost a handful of calls of
 * malloc and later ones a call each. Rewinding keeps the chunks behind the
 * current one for reuse.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CHUNK = 4096, LARGEST_DOUBLING = 1 << 20 };

typedef struct chunk {
    struct chunk *next; /* the following, perhaps unused chunk */
    size_t cap;         /* bytes behind this header */
    size_t used;
} chunk;

struct pt_arena {
    chunk *first;
    chunk *current;
};

#define CHUNK_HEADER                                                           \
    ((sizeof(chunk) + alignof(max_align_t) - 1) / alignof(max_align_t) *       \
     alignof(max_align_t))

static chunk *chunk_new(size_t cap)
{
    if (cap > SIZE_MAX - CHUNK_HEADER)
        return NULL;
    chunk *c = malloc(CHUNK_HEADER + cap);
    if (c != NULL)
        *c = (chunk){NULL, cap, 0};
    return c;
}

pt_arena *pt_arena_new(void)
{
    pt_arena *arena = malloc(sizeof *arena);
    if (arena == NULL)
        return NULL;
    arena->first = chunk_new(FIRST_CHUNK);
    arena->current = arena->first;
    if (arena->first == NULL) {
        free(arena);
        return NULL;
    }
    return arena;
}

void pt_arena_free(pt_arena *arena)
{
    if (arena == NULL)
        return;
    chunk *c = arena->first;
    while (c != NULL) {
        chunk *next = c->next;
        free(c);
        c = next;
    }
    free(arena);
}

void pt_arena_clear(pt_arena *arena)
{
    arena->current = arena->first;
    arena->first->used = 0;
}

pt_arena_mark pt_arena_save(const pt_arena *arena)
{
    return (pt_arena_mark){arena->current, arena->current->used};
}

void pt_arena_rewind(pt_arena *arena, pt_arena_mark mark)
{
    arena->current = mark.chunk;
    arena->current->used = mark.used;
}

/* Makes a chunk with room for `size` bytes the current one. */
static chunk *advance(pt_arena *arena, size_t size)
{
    chunk *c = arena->current;
    while (c->next != NULL && c->next->cap < size) {
        chunk *small = c->next;
        c->next = small->next;
        free(small);
    }
    if (c->next == NULL) {
        size_t cap = c->cap < LARGEST_DOUBLING ? c->cap * 2 : c->cap;
        c->next = chunk_new(cap < size ? size : cap);
    }
    if (c->next == NULL)
        return NULL;
    arena->current = c->next;
    arena->current->used = 0;
    return arena->current;
}

void *pt_arena_alloc(pt_arena *arena, size_t count, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size != 0 && count > (SIZE_MAX - align) / size)
        return NULL;
    const size_t need = (count * size + align - 1) / align * align;
    chunk *c = arena->current;
    if (need > c->cap - c->used) {
        c = advance(arena, need);
        if (c == NULL)
            return NULL;
    }
    char *at = (char *)c + CHUNK_HEADER + c->used;
    c->used += need;
    memset(at, 0, need);
    return at;
}

pt_str pt_arena_copy(pt_arena *arena, pt_str s)
{
    if (s.len == SIZE_MAX)
        return (pt_str){NULL, 0};
    char *to = pt_arena_alloc(arena, s.len + 1, 1);
    if (to == NULL)
        return (pt_str){NULL, 0};
    if (s.len > 0)
        memcpy(to, s.ptr, s.len);
    return (pt_str){to, s.len};
}
