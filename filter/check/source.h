/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_SOURCE_H
#define PT_CHECK_SOURCE_H

#include "document/document.h"

/**
 * The file that pandoc made a document of, whatever its markup: places of the
 * document are found again in it by their words.
 */

/** A run of letters and digits. */
typedef struct pt_source_word {
    uint32_t start; /* bytes: [start, end) */
    uint32_t end;
    uint32_t hash; /* of its letters without case and accents */
} pt_source_word;

typedef PT_VEC(pt_source_word) pt_source_words;

/** A file taken apart. */
typedef struct pt_source {
    pt_str bytes; /* borrowed */
    pt_source_words words;
    uint32_t front_begin; /* bytes of the front matter, from its first fence */
    uint32_t front_end;   /* to past the last one; equal: there is none */
    uint32_t body;        /* index of the first word behind it */
} pt_source;

/** A stretch of the file. */
typedef struct pt_source_range {
    uint32_t start; /* bytes: [start, end) */
    uint32_t end;
} pt_source_range;

/**
 * Takes a file apart.
 *
 * out      owned by the caller: pt_source_release; borrows `bytes`
 * bytes    any text in UTF-8
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_source_read(pt_source *out, pt_str bytes, pt_error *err);

void pt_source_release(pt_source *source);

/**
 * Finds the stretch that a span of a text came from: its first word among
 * the same words around it, markup between them passed over.
 *
 * found_out  whether it was found
 * Returns    PT_ERR_NOMEM.
 */
pt_status pt_source_find_span(pt_source_range *out, bool *found_out,
                              const pt_source *source, const pt_document *doc,
                              pt_span span, pt_error *err);

/**
 * Finds a metadata value, or words in it: in the front matter behind its
 * key; without front matter, where the words stand first.
 *
 * key      empty: the document as a whole, which is where the metadata begin
 * subject  empty: the key itself
 */
pt_status pt_source_find_key(pt_source_range *out, bool *found_out,
                             const pt_source *source, pt_str key,
                             pt_str subject, pt_error *err);

/** Finds bytes that stand so in the file, behind the front matter. */
bool pt_source_find_bytes(pt_source_range *out, const pt_source *source,
                          pt_str bytes);

#endif
