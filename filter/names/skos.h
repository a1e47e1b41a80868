/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_SKOS_H
#define PT_NAMES_SKOS_H

#include "base/arena.h"
#include "names/compile.h"

/**
 * Thesauri in SKOS (Miles and Bechhofer, SKOS Reference, W3C 2009), whatever
 * the syntax: statements come in, rows of names go out.
 *
 *     prefLabel    the name; English first, then without a language, then
 *                  the first there is
 *     altLabel, hiddenLabel   further forms; those in other languages than
 *                  the name's are foreign ones
 *     exactMatch, sameAs      with Wikidata: the id
 *     the concept's IRI       `ref` beside that, otherwise the id
 *     type         where it is a class that says so, the type of entity
 *     retired, deprecated     the concept is left out
 *
 * A concept without such a type takes the compiler's default. Where that is
 * none either, a name with a capital letter is one of type misc, and a name
 * without ("weather") is a topic and no name: it is left out.
 */
typedef struct pt_skos pt_skos;

/** What a statement says of its subject. */
typedef enum pt_skos_property {
    PT_SKOS_PREF_LABEL,
    PT_SKOS_ALT_LABEL,
    PT_SKOS_HIDDEN_LABEL,
    PT_SKOS_MATCH, /* exactMatch, sameAs */
    PT_SKOS_TYPE,
    PT_SKOS_RETIRED,
    PT_SKOS_OTHER /* nothing that matters here */
} pt_skos_property;

/** One statement. */
typedef struct pt_skos_statement {
    pt_str subject; /* an IRI, or what tells a blank node from others */
    pt_skos_property property;
    pt_str value;  /* text or IRI */
    pt_str lang;   /* of a label: "en-GB"; may be empty */
    unsigned line; /* 0: not known */
} pt_skos_statement;

/** Makes an empty thesaurus whose strings go into `arena`; NULL: no memory. */
pt_skos *pt_skos_new(pt_arena *arena);

/** Frees it, not the arena; NULL is allowed. */
void pt_skos_free(pt_skos *skos);

/** Returns the property that an IRI names. */
pt_skos_property pt_skos_property_find(pt_str iri);

/**
 * Takes a statement in; its strings are copied.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_skos_add(pt_skos *skos, const pt_skos_statement *statement,
                      pt_error *err);

/**
 * Adds the names of all concepts to a compiler. What cannot be a name, such
 * as a label of more than 16 words, is left out with a warning.
 *
 * source   names the file in problems
 * Returns  as pt_compiler_add_row; PT_ERR_FORMAT when there is no concept.
 */
pt_status pt_skos_write(pt_skos *skos, pt_compiler *compiler,
                        const char *source, pt_error *err);

#endif
