/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_FORMAT_H
#define PT_NAMES_FORMAT_H

#include <stdbool.h>

#include "pandoc-tagger/base.h"

/**
 * A compiled gazetteer: one block of bytes, used where it lies (embedded in
 * the program or mapped from a file). All numbers are little-endian.
 *
 *      0  magic      8 bytes "PTNAMES\0"
 *      8  version    u32
 *     12  size       u32  of the whole file
 *     16  starts     u32 offset, u32 count of bytes (a power of two)
 *     24  lowers     u32 offset, u32 count (128)
 *     32  slots      u32 offset, u32 count (a power of two)
 *     40  surfaces   u32 offset, u32 count
 *     48  readings   u32 offset, u32 count
 *     56  entries    u32 offset, u32 count
 *     64  strings    u32 offset, u32 count of bytes
 *
 *     starts    a bit for each hash of a first word: most words that begin
 *               no name are told by one look at it
 *     lowers    for the first letter of a lower-case first word: which
 *               lengths occur (bit 31: that many or more)
 *     slot      u64 hash of a sequence of words, 0 if empty
 *               u32 first surface | SLOT_MORE if a longer name begins with
 *               it; SLOT_NONE for no surface. Open addressing, linear.
 *     surface   u32 its words, as they are written, one space between them
 *               u32 first reading
 *               u16 number of readings
 *               u16 number of words | SURFACE_MORE if the next surface has
 *               the same hash
 *     reading   u32 entry | pt_type << READING_TYPE, u16 prior in 1/65535,
 *               u16 PT_NAME_… of the form and of the entry: a search need
 *               not look at the entry, which lies far away
 *     entry     u32 name, u32 id, u32 source, u32 entry of the country or
 *               region, or PT_NONE, u32 ref, u8 pt_type, u8 0, u16 PT_NAME_…
 *     string    u16 length, bytes; offsets count from `strings`; UTF-8
 *
 * A file is trusted in nothing: opening checks that the sections lie inside
 * it, which costs the same for any size, and every access checks its index.
 * What is out of range reads as 0 or empty.
 */
typedef struct pt_gazetteer {
    pt_str bytes;
    uint32_t starts, n_starts;
    uint32_t lowers, n_lowers;
    uint32_t slots, n_slots;
    uint32_t surfaces, n_surfaces;
    uint32_t readings, n_readings;
    uint32_t entries, n_entries;
    uint32_t strings, n_strings;
} pt_gazetteer;

enum {
    PT_GAZETTEER_VERSION = 3,
    PT_GAZETTEER_HEADER = 72, /* bytes */
    PT_GAZETTEER_LOWERS = 128,
    PT_GAZETTEER_PROBES = 256 /* no run of slots is longer */
};

/* Sizes of records in bytes. */
enum {
    PT_SLOT_SIZE = 12,
    PT_SURFACE_SIZE = 12,
    PT_READING_SIZE = 8,
    PT_ENTRY_SIZE = 24
};

#define PT_SLOT_MORE    0x80000000u
#define PT_SLOT_NONE    0x7FFFFFFFu
#define PT_SURFACE_MORE 0x8000u
#define PT_READING_TYPE 27 /* bit */

/** What a slot says of a sequence of words. */
typedef struct pt_slot {
    uint32_t surface; /* the first with this hash, or PT_SLOT_NONE */
    bool more;        /* longer names begin with the sequence */
} pt_slot;

/** A form under which entries occur. */
typedef struct pt_surface {
    pt_str words;     /* one space between two of them */
    uint32_t reading; /* the first */
    uint16_t n_readings;
    uint16_t n_words;
    bool more; /* the next surface has the same hash */
} pt_surface;

/** An entry that a surface can mean. */
typedef struct pt_reading {
    uint32_t entry;
    uint16_t prior; /* in 1/65535 */
    uint16_t bits;  /* PT_NAME_… of the form and of the entry */
    uint8_t type;   /* pt_type of the entry */
} pt_reading;

/** An entry as it is looked up; its strings are in the gazetteer. */
typedef struct pt_gazetteer_entry {
    pt_str name, id, source, ref;
    uint32_t country; /* or PT_NONE */
    uint16_t bits;    /* PT_NAME_… */
    uint8_t type;     /* pt_type */
} pt_gazetteer_entry;

/** Returns whether the bytes begin like a compiled gazetteer. */
bool pt_gazetteer_is(pt_str bytes);

/**
 * Opens a compiled gazetteer, which must outlive it.
 *
 * where    names it in errors
 * Returns  PT_ERR_FORMAT for what is none, of another version, or truncated.
 */
pt_status pt_gazetteer_open(pt_gazetteer *out, pt_str bytes, const char *where,
                            pt_error *err);

/** Returns whether a name may begin with a word of this hash. */
bool pt_gazetteer_starts(const pt_gazetteer *gaz, uint64_t hash);

/**
 * Returns which lengths first words have that begin with this lower-case
 * ASCII letter: a bit for each, bit 31 for 31 and more.
 */
uint32_t pt_gazetteer_lowers(const pt_gazetteer *gaz, unsigned char letter);

/** Finds the slot of a sequence of words; false when there is none. */
bool pt_gazetteer_find_slot(pt_slot *out, const pt_gazetteer *gaz,
                            uint64_t hash);

/** Returns a surface; without words when there is none. */
pt_surface pt_gazetteer_surface(const pt_gazetteer *gaz, uint32_t index);

/** Reads a reading; false when there is none. */
bool pt_gazetteer_reading(pt_reading *out, const pt_gazetteer *gaz,
                          uint32_t index);

/** Returns an entry; empty, PT_TYPE_MISC and PT_NONE when there is none. */
pt_gazetteer_entry pt_gazetteer_entry_at(const pt_gazetteer *gaz,
                                         uint32_t index);

#endif
