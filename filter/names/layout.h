/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_LAYOUT_H
#define PT_NAMES_LAYOUT_H

#include "base/arena.h"
#include "base/map.h"
#include "names/compile.h"
#include "names/format.h"
#include "names/problem.h"
#include "names/surface.h"

/**
 * What the two halves of the gazetteer compiler share: compile.c fills it
 * from tables, layout.c writes it.
 */

/** An entry on its way into a gazetteer. */
typedef struct pt_built_entry {
    pt_str name, id, ref, country, source;
    uint16_t bits;
    uint8_t type; /* pt_type or PT_NAME_ANY */
} pt_built_entry;

/** One form of one entry. */
typedef struct pt_built_form {
    uint64_t hash;  /* of all its words */
    uint64_t first; /* of the first word */
    pt_str words;
    uint32_t entry;
    uint32_t order; /* of the rows: the first decides */
    uint16_t n_words;
    uint16_t prior; /* in 1/65535 */
    uint16_t bits;
} pt_built_form;

/** Where a name was given for the first time. */
typedef struct pt_first_line {
    const char *where;
    unsigned line;
} pt_first_line;

/** Entries and forms on their way into a gazetteer. */
struct pt_compiler {
    pt_arena *arena;
    pt_problems problems;
    int default_type; /* pt_type of rows without one; -1: none */
    size_t max_rows;  /* that may be added; 0: any number */
    size_t n_rows;    /* that were */
    pt_map by_key;    /* rule, type and id or name → index in entries */
    pt_map by_name;   /* rule, type and name → index in first_lines; filled
                         when somebody listens */
    PT_VEC(pt_first_line) first_lines;
    PT_VEC(pt_built_entry) entries;
    PT_VEC(pt_built_form) forms;
    PT_VEC(uint64_t) prefixes; /* hashes of the first words of longer forms */
    pt_tokens tokens;          /* scratch */
    uint32_t lowers[PT_GAZETTEER_LOWERS];
};

#endif
