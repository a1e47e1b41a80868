/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_EMBEDDED_H
#define PT_NAMES_EMBEDDED_H

/**
 * The knowledge base in the program: a compiled gazetteer (names/format.h)
 * that the build makes from the tables in data/names/.
 */
extern const char pt_embedded_names[];

/** The byte past its last. */
extern const char pt_embedded_names_end[];

#endif
