/* SPDX-License-Identifier: MIT */
/*
 * The trie of keywords (E. Fredkin, Trie memory, CACM 3(9), 1960), over
 * numbered stems, with its edges in one hash map but for the root's, which
 * are asked for most: an array.
 */
#include "keyword/trie.h"

#include "base/error.h"

#include <stdlib.h>

pt_status pt_trie_new(pt_trie **out, pt_error *err)
{
    pt_trie *trie = calloc(1, sizeof *trie);
    if (trie == NULL)
        return pt_error_nomem(err);
    pt_map_init(&trie->edges);
    trie->arena = pt_arena_new();
    pt_trie_node *root = pt_vec_add(&trie->nodes, sizeof *root);
    if (trie->arena == NULL || root == NULL) {
        pt_trie_free(trie);
        return pt_error_nomem(err);
    }
    *root = (pt_trie_node){.keyword = PT_NONE};
    *out = trie;
    return PT_OK;
}

void pt_trie_free(pt_trie *trie)
{
    if (trie == NULL)
        return;
    pt_vec_release(&trie->roots);
    pt_vec_release(&trie->nodes);
    pt_map_release(&trie->edges);
    pt_arena_free(trie->arena);
    free(trie);
}

/* Where the root's child for a stem stands, or NULL when memory ran out. */
static uint32_t *root_edge(pt_trie *trie, uint32_t stem)
{
    while (trie->roots.len <= stem) {
        uint32_t *added = pt_vec_add(&trie->roots, sizeof *added);
        if (added == NULL)
            return NULL;
        *added = PT_NONE;
    }
    return &trie->roots.items[stem];
}

/* Where the child of another node stands, or NULL. */
static uint32_t *inner_edge(pt_trie *trie, uint32_t node, uint32_t stem)
{
    const uint32_t pair[2] = {node, stem};
    const pt_str key =
        pt_arena_copy(trie->arena, (pt_str){(const char *)pair, sizeof pair});
    return key.ptr == NULL ? NULL
                           : pt_map_add(&trie->edges, key, PT_NONE, NULL);
}

uint32_t pt_trie_add(pt_trie *trie, uint32_t node, uint32_t stem, bool is_caps)
{
    const uint32_t child = pt_trie_step(trie, node, stem);
    if (child != PT_NONE) {
        trie->nodes.items[child].is_caps &= is_caps;
        return child;
    }
    uint32_t *edge = node == PT_TRIE_ROOT ? root_edge(trie, stem)
                                          : inner_edge(trie, node, stem);
    pt_trie_node *added =
        edge == NULL ? NULL : pt_vec_add(&trie->nodes, sizeof *added);
    if (added == NULL)
        return PT_NONE;
    *added = (pt_trie_node){.keyword = PT_NONE, .is_caps = is_caps};
    *edge = trie->nodes.len - 1;
    return *edge;
}

uint32_t pt_trie_step(const pt_trie *trie, uint32_t node, uint32_t stem)
{
    if (node == PT_TRIE_ROOT)
        return stem < trie->roots.len ? trie->roots.items[stem] : PT_NONE;
    if (trie->edges.len == 0)
        return PT_NONE;
    const uint32_t pair[2] = {node, stem};
    return pt_map_find(&trie->edges, (pt_str){(const char *)pair, sizeof pair});
}
