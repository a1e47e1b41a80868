/* SPDX-License-Identifier: MIT */
/*
 * Sums over the chains of a knowledge base (city, region, country), by which
 * the linker tells which of the homonyms a document speaks of. A look-up
 * costs one hash of four bytes.
 */
#include "entity/evidence.h"

pt_chain pt_chain_of(const pt_names *names, uint32_t entry)
{
    pt_chain chain = {.len = 0};
    while (entry != PT_NONE && chain.len < PT_CHAIN_MAX) {
        const pt_name_entry e = pt_names_entry(names, entry);
        chain.entries[chain.len] = entry;
        chain.bits[chain.len++] = e.bits;
        entry = e.bits & PT_NAME_COUNTRY ? PT_NONE : e.country;
    }
    return chain;
}

bool pt_chain_has(const pt_chain *chain, uint32_t entry)
{
    for (uint32_t i = 0; i < chain->len; i++)
        if (chain->entries[i] == entry)
            return true;
    return false;
}

void pt_evidence_init(pt_evidence *evidence, const pt_names *names,
                      pt_arena *arena)
{
    *evidence = (pt_evidence){.names = names, .arena = arena};
    pt_map_init(&evidence->by_entry);
}

void pt_evidence_release(pt_evidence *evidence)
{
    pt_map_release(&evidence->by_entry);
    pt_vec_release(&evidence->weights);
}

static pt_str key_of(const uint32_t *entry)
{
    return (pt_str){(const char *)entry, sizeof *entry};
}

static bool add(pt_evidence *evidence, uint32_t entry, float weight)
{
    const uint32_t known = pt_map_find(&evidence->by_entry, key_of(&entry));
    if (known != PT_NONE) {
        evidence->weights.items[known] += weight;
        return true;
    }
    float *added = pt_vec_add(&evidence->weights, sizeof *added);
    const pt_str key = pt_arena_copy(evidence->arena, key_of(&entry));
    if (added == NULL || key.ptr == NULL)
        return false;
    *added = weight;
    return pt_map_add(&evidence->by_entry, key, evidence->weights.len - 1,
                      NULL) != NULL;
}

bool pt_evidence_add(pt_evidence *evidence, const pt_chain *chain, float weight)
{
    for (uint32_t i = 0; i < chain->len; i++)
        if (!add(evidence, chain->entries[i], weight))
            return false;
    return true;
}

float pt_evidence_of(const pt_evidence *evidence, uint32_t entry)
{
    const uint32_t at = pt_map_find(&evidence->by_entry, key_of(&entry));
    return at == PT_NONE ? 0 : evidence->weights.items[at];
}
