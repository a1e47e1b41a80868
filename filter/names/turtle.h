/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_TURTLE_H
#define PT_NAMES_TURTLE_H

#include "names/skos.h"

/**
 * Reads a thesaurus in Turtle, of which N-Triples is a part.
 *
 * bytes    UTF-8
 * where    names the file in errors
 * Returns  PT_ERR_FORMAT with file and line for what is no Turtle or nested
 *          deeper than 100 levels; PT_ERR_NOMEM.
 */
pt_status pt_turtle_read(pt_skos *out, pt_str bytes, const char *where,
                         pt_error *err);

#endif
