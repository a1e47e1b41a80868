/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_INPUT_H
#define PT_NAMES_INPUT_H

#include "names/compile.h"

/** How a file of names is written. */
typedef enum pt_names_form {
    PT_NAMES_TSV,    /* names/table.h */
    PT_NAMES_CSV,    /* the same, with commas and quotation marks */
    PT_NAMES_JSON,   /* SKOS: names/jsonld.h */
    PT_NAMES_TURTLE, /* SKOS: names/turtle.h */
    PT_NAMES_XML     /* not read */
} pt_names_form;

/**
 * Tells the form from the ending of the path (.tsv, .csv, .json, .jsonld,
 * .ttl, .nt, .rdf, .xml), otherwise from how the text begins.
 */
pt_names_form pt_names_form_of(const char *path, pt_str text);

/**
 * Adds a file of names of any form to a compiler.
 *
 * bytes    receives the file's text; must stay until the compiler is freed
 * charset  NULL means UTF-8; a byte-order mark settles it
 * Returns  PT_ERR_IO, PT_ERR_FORMAT and PT_ERR_UTF8 with file and line,
 *          PT_ERR_OPTION for an unknown charset, unless somebody listens;
 *          PT_ERR_NOMEM.
 */
pt_status pt_compiler_add_file(pt_compiler *compiler, pt_buf *bytes,
                               const char *path, const char *charset,
                               pt_error *err);

/**
 * Adds names that have been read already, in the same way.
 *
 * bytes  in their charset; becomes UTF-8
 */
pt_status pt_compiler_add_bytes(pt_compiler *compiler, pt_buf *bytes,
                                const char *path, const char *charset,
                                pt_error *err);

#endif
