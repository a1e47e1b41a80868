/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_TYPES_H
#define PANDOC_TAGGER_TYPES_H

#include "base.h"

/**
 * The types a mention can have, and what each is called elsewhere. One table
 * serves the Span inlines' classes, JSON-LD, the command line and the views.
 */

#ifdef __cplusplus
extern "C" {
#endif

/** A mention's type. The order is that of `--list-types`. */
typedef enum pt_type {
    PT_TYPE_PERSON,
    PT_TYPE_ORGANIZATION,
    PT_TYPE_LOCATION,
    PT_TYPE_FACILITY,
    PT_TYPE_NORP,
    PT_TYPE_DATE,
    PT_TYPE_TIME,
    PT_TYPE_MONEY,
    PT_TYPE_PERCENT,
    PT_TYPE_QUANTITY,
    PT_TYPE_PRODUCT,
    PT_TYPE_EVENT,
    PT_TYPE_WORK,
    PT_TYPE_LAW,
    PT_TYPE_LANGUAGE,
    PT_TYPE_MISC
} pt_type;

/** How many types there are; they run from 0 to PT_N_TYPES - 1. */
enum { PT_N_TYPES = PT_TYPE_MISC + 1 };

/** One row of the table of types. */
typedef struct pt_type_info {
    const char *name;    /* the CSS class: "person" */
    const char *schema;  /* the schema.org type: "Person" */
    const char *label;   /* for people: "Person" */
    const char *plural;  /* for people, in running text: "people" */
    const char *meaning; /* one line for --list-types */
} pt_type_info;

/**
 * Returns the row of `type`, valid for ever; NULL for what is no type.
 */
PT_API const pt_type_info *pt_type_describe(pt_type type);

/**
 * Finds the type called `name` (its class, ASCII case ignored).
 *
 * Common other names are known too: "org", "gpe", "per", "loc", "fac", …
 * Returns the type, or -1 when there is none.
 */
PT_API int pt_type_find(pt_str name);

#ifdef __cplusplus
}
#endif

#endif
