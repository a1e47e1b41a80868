/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_SCHEMA_TYPES_H
#define PT_NAMES_SCHEMA_TYPES_H

#include "pandoc-tagger/base.h"

/**
 * Returns the pt_type of things of an RDF class, by the last part of its
 * IRI: "http://schema.org/City", "foaf:Person"; -1 for a class that says
 * nothing of it, such as skos:Concept.
 */
int pt_schema_type_find(pt_str iri);

#endif
