/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_LOCATION_H
#define PT_CHECK_LOCATION_H

#include "check/finding.h"
#include "check/source.h"

/** Where people find what a finding is about. */
typedef struct pt_location {
    uint32_t line;   /* from 1; 0: not known */
    uint32_t column; /* from 1, in code points; 0: not known */
    uint32_t end_line;
    uint32_t end_column; /* past the last character */
    pt_str section;      /* the heading above it; may be empty */
    pt_str quote;        /* the words around it; empty: about no text */
} pt_location;

/**
 * Finds where a finding is: by the reader's own source positions
 * (`+sourcepos`) where it has them, else in the file.
 *
 * out      its strings live in the document's arena
 * source   the file; NULL: not known, or no text
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_location_find(pt_location *out, const pt_finding *finding,
                           const pt_document *doc, const pt_source *source,
                           pt_error *err);

#endif
