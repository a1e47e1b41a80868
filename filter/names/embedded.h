/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_EMBEDDED_H
#define PT_NAMES_EMBEDDED_H

#include <stdint.h>

/**
 * The knowledge base in the program: a compiled gazetteer (names/format.h)
 * that the build makes from the tables in data/names/.
 */
extern const char pt_embedded_names[];

/** How many bytes that is. */
extern const uint64_t pt_embedded_names_size;

#endif
