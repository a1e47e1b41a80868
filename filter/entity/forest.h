/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_FOREST_H
#define PT_ENTITY_FOREST_H

#include "entity/alias.h"
#include "find/mention.h"

/** A surface form of one kind and one entry. */
typedef struct pt_form {
    pt_alias alias;
    uint32_t next;   /* another form of the same words, or PT_NONE */
    uint32_t entry;  /* of the knowledge base, PT_NONE or PT_ENTRY_OTHER */
    uint32_t parent; /* in the forest; itself at a root */
    uint32_t first;  /* its first mention */
    uint8_t kind;    /* pt_alias_kind */
    uint8_t type;    /* of its first mention */
    bool ambiguous;  /* a name that several bear */
} pt_form;

/**
 * The forms of a document's mentions, and which of them name one thing: a
 * forest whose trees become entities (Tarjan, "Efficiency of a Good But Not
 * Linear Set Union Algorithm", JACM 1975). A root is the earliest form of
 * its tree. What forms have in common is known by keys.
 */
typedef struct pt_forest {
    const pt_find_input *in;
    const pt_mentions *mentions;
    pt_arena *arena; /* for keys */
    pt_map words;    /* surface → first of its forms */
    pt_map keys;     /* keys of every sort → form */
    PT_VEC(pt_form) forms;
    PT_VEC(uint32_t) form_of; /* [n_mentions] */
    pt_error *err;
} pt_forest;

/**
 * Reads the forms of all mentions and unites those that share a key, an
 * entry or what they come to. Surnames and given names alone stay apart.
 *
 * forest   released with pt_forest_release, also after a failure
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_forest_read(pt_forest *forest, const pt_mentions *mentions,
                         const pt_find_input *in, pt_error *err);

/** Frees what it owns. */
void pt_forest_release(pt_forest *forest);

/** Returns the root of a form's tree. */
uint32_t pt_forest_root(pt_forest *forest, uint32_t form);

/** Unites two forms unless the knowledge base keeps them apart. */
void pt_forest_unite(pt_forest *forest, uint32_t a, uint32_t b);

/**
 * Unites a form with what is known by `key`, or makes it known by it; an
 * empty key does nothing. Two people whose middle names differ stay apart.
 *
 * key      lives as long as the forest
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_forest_share(pt_forest *forest, uint32_t form, pt_str key);

/**
 * Gives a mention a form of its own, which nothing else shares.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_forest_isolate(pt_forest *forest, uint32_t mention);

/** Returns a mention's surface form. */
pt_str pt_forest_surface(const pt_forest *forest, uint32_t mention);

#endif
