/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_JSONLD_H
#define PT_NAMES_JSONLD_H

#include "names/skos.h"

/**
 * Reads a thesaurus in JSON-LD, or in the JSON in which IPTC publishes its
 * NewsCodes (`conceptSet`, `uri`, `prefLabel` by language).
 *
 * bytes    UTF-8
 * where    names the file in errors
 * Returns  PT_ERR_FORMAT with file and line for what is no JSON, or nested
 *          deeper than 100 levels; PT_ERR_LIMIT beyond 2 GiB; PT_ERR_NOMEM.
 */
pt_status pt_jsonld_read(pt_skos *out, pt_str bytes, const char *where,
                         pt_error *err);

#endif
