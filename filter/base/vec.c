/* SPDX-License-Identifier: MIT */
/*
 * Growth of the typed vector in vec.h: doubling, with every product checked.
 */
#include "base/vec.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 16 };

void *pt_vec_reserve(void *vec, size_t more, size_t size)
{
    pt_vec *v = vec;
    if (more > UINT32_MAX - v->len)
        return NULL;
    const size_t need = v->len + more;
    if (need > v->cap || v->cap == 0) { /* NULL is for failures alone */
        size_t cap = v->cap == 0 ? FIRST_CAPACITY : v->cap;
        while (cap < need)
            cap = cap > UINT32_MAX / 2 ? UINT32_MAX : cap * 2;
        if (cap > SIZE_MAX / size)
            return NULL;
        void *items = realloc(v->items, cap * size);
        if (items == NULL)
            return NULL;
        v->items = items;
        v->cap = (uint32_t)cap;
    }
    return (char *)v->items + (size_t)v->len * size;
}

void *pt_vec_add(void *vec, size_t size)
{
    void *item = pt_vec_reserve(vec, 1, size);
    if (item != NULL)
        ((pt_vec *)vec)->len++;
    return item;
}

void pt_vec_release(void *vec)
{
    pt_vec *v = vec;
    free(v->items);
    *v = (pt_vec){0};
}
