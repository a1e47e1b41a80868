/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_MODEL_H
#define PT_SEQUENCE_MODEL_H

#include "base/str.h"

/**
 * The model file, used in place. All numbers are little-endian; sections
 * begin at multiples of 8.
 *
 *   0   magic      "PTSEQ\n\x1A\0"
 *   8   u32        version
 *   12  u32        size of the file
 *   16  u64        checksum of everything from byte 24 on
 *   24  f32        value of a weight of 1
 *   28  u32        0
 *   32  5 × u32,u32  offset and count of each section:
 *
 *   clusters  count × u64   open addressing by hash of a word, 0: empty
 *             [ 24 fingerprint | 4 log2 of frequency | 12 | 10 | 8 | 6 ]
 *             the last four: its cluster of 3072, 1024, 256, 64
 *   names     count × u32   open addressing by hash of a phrase, 0: empty
 *             [ 20 fingerprint | 12 bits: what the phrase can name ]
 *   chain     count × f32   weights of transitions, see sequence/lattice.h
 *   buckets   count × u32   bucket b of the weights is at bytes
 *                           [buckets[b], buckets[b + 1]) of the next section
 *   weights   count × u8    entries, one after the other:
 *             u16 fingerprint, u8 n (0 means 256), n × (u8 slot, i8 weight)
 *             slot = place × 37 + label; place 0–4: the feature is seen
 *             2 before to 2 after the labelled token
 *
 * Every lookup checks what it reads against the sections' ends, so that a
 * damaged file gives nonsense, never a bad access.
 */

enum {
    PT_MODEL_VERSION = 1,
    PT_MODEL_HEADER = 72, /* bytes before the first section */
    PT_MODEL_SLOTS = 256, /* room for every slot a byte can name */
    PT_MODEL_PLACES = 5,
    PT_MODEL_PLACE = 2, /* the place of the labelled token itself */
    PT_MODEL_LABELS = 37,
    PT_MODEL_CHAIN = 512 /* floats in the chain section */
};

/** Sections, in the order of the header. */
enum {
    PT_MODEL_CLUSTERS,
    PT_MODEL_NAMES,
    PT_MODEL_CHAIN_SECTION,
    PT_MODEL_BUCKETS,
    PT_MODEL_WEIGHTS,
    PT_MODEL_SECTIONS
};

/** What a phrase can name, as bits of the names section. */
enum {
    PT_NAME_PERSON = 1,
    PT_NAME_LOCATION = 2,
    PT_NAME_ORGANIZATION = 4,
    PT_NAME_FACILITY = 8,
    PT_NAME_MISC = 16,
    PT_NAME_PRODUCT = 32,
    PT_NAME_NORP = 64,
    PT_NAME_GIVEN = 128,
    PT_NAME_SURNAME = 256,
    PT_NAME_PLACE = 512,  /* a place or demonym of the knowledge base */
    PT_NAME_BODY = 1024,  /* an organisation of the knowledge base */
    PT_NAME_PEOPLE = 2048 /* a demonym or people of the knowledge base */
};

/** A section as it lies in memory. */
typedef struct pt_model_section {
    const unsigned char *ptr;
    uint32_t count; /* items, of the size the layout gives */
} pt_model_section;

/** A model, used where it lies; see above. */
typedef struct pt_model {
    pt_model_section sections[PT_MODEL_SECTIONS];
    float scale; /* value of a weight of 1 */
} pt_model;

/**
 * Opens the bytes of a model.
 *
 * checked  true: the checksum need not be verified
 * Returns  PT_ERR_FORMAT with what is wrong.
 */
pt_status pt_model_read(pt_model *out, pt_str bytes, bool checked,
                        pt_error *err);

/** Returns the checksum that belongs at byte 16 of `bytes`. */
uint64_t pt_model_checksum(pt_str bytes);

/** Mixes a 64-bit number: splitmix64's finaliser (Steele et al. 2014). */
static inline uint64_t pt_mix(uint64_t h)
{
    h ^= h >> 30;
    h *= 0xBF58476D1CE4E5B9u;
    h ^= h >> 27;
    h *= 0x94D049BB133111EBu;
    return h ^ h >> 31;
}

/** Returns the slot, below `count`, where the search for `hash` begins. */
static inline uint32_t pt_model_slot(uint64_t hash, uint32_t count)
{
    return (uint32_t)(((hash & 0xFFFFFFFFu) * count) >> 32);
}

/** Returns the word's entry in the clusters section, 0 when absent. */
uint64_t pt_model_clusters(const pt_model *model, uint64_t hash);

/** Returns the phrase's PT_NAME_… bits, 0 when absent. */
uint32_t pt_model_names(const pt_model *model, uint64_t hash);

/**
 * Adds the weights of features.
 *
 * sums    [PT_MODEL_SLOTS]; saturates nowhere: callers add at most a few
 *         hundred features
 * hashes  [n]
 */
void pt_model_add(int16_t *sums, const pt_model *model, const uint64_t *hashes,
                  uint32_t n);

/** Returns weight `i` of the chain section, i < PT_MODEL_CHAIN. */
float pt_model_chain(const pt_model *model, uint32_t i);

#endif
