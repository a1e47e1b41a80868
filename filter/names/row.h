/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_ROW_H
#define PT_NAMES_ROW_H

#include "names/problem.h"
#include "names/table.h"

/** What a row is for, beside naming something. */
enum {
    PT_RULE_NEVER = 1, /* its forms are not to be tagged as its type */
    PT_RULE_ALWAYS = 2 /* they are to be tagged wherever they stand */
};

/** A row of a table of names, understood. Strings are slices of the row's. */
typedef struct pt_row_values {
    pt_str name;
    pt_str id;  /* Wikidata's without what stands before it, the user's own,
                   or empty */
    pt_str ref; /* the user's own beside one of Wikidata's, or empty */
    pt_str country;
    int type;       /* pt_type; -1: any, of a rule "never" */
    unsigned bits;  /* PT_NAME_… that the kind gives the entry */
    unsigned rule;  /* PT_RULE_… */
    unsigned prior; /* per cent */
} pt_row_values;

/**
 * Understands a row: type, kind, prior, rule and identifiers.
 *
 * where         names the table in problems
 * default_type  pt_type of a row whose type is empty; -1: none
 * problems      hear of every error of the row
 * Returns       PT_ERR_FORMAT for the first error when nobody listens.
 */
pt_status pt_row_read(pt_row_values *out, const pt_row *row, const char *where,
                      int default_type, pt_problems *problems, pt_error *err);

#endif
