/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_EVIDENCE_H
#define PT_ENTITY_EVIDENCE_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "names/names.h"

/**
 * How often a document speaks of the entries of the knowledge base, directly
 * or by what lies in them: "Atlanta" speaks of Atlanta, of the state Georgia
 * and of the United States.
 */
typedef struct pt_evidence {
    const pt_names *names;
    pt_arena *arena; /* for the map's keys */
    pt_map by_entry; /* entry → index in weights */
    PT_VEC(float) weights;
} pt_evidence;

/** How many entries a chain has at most: city, region, country, spare. */
enum { PT_CHAIN_MAX = 4 };

/** An entry, what it lies in, and so on. */
typedef struct pt_chain {
    uint32_t entries[PT_CHAIN_MAX];
    uint32_t bits[PT_CHAIN_MAX]; /* PT_NAME_… */
    uint32_t len;                /* at least 1 */
} pt_chain;

/** Returns the chain that begins with an entry. */
pt_chain pt_chain_of(const pt_names *names, uint32_t entry);

/** Returns whether an entry is in a chain. */
bool pt_chain_has(const pt_chain *chain, uint32_t entry);

/**
 * Makes empty evidence.
 *
 * names, arena  must outlive it
 */
void pt_evidence_init(pt_evidence *evidence, const pt_names *names,
                      pt_arena *arena);

/** Frees what it owns. */
void pt_evidence_release(pt_evidence *evidence);

/** Adds `weight` to all of a chain. Returns false when memory ran out. */
bool pt_evidence_add(pt_evidence *evidence, const pt_chain *chain,
                     float weight);

/** Returns what was added for an entry; 0 for nothing. */
float pt_evidence_of(const pt_evidence *evidence, uint32_t entry);

#endif
