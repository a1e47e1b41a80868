/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_TARGET_H
#define PT_OUTPUT_TARGET_H

#include "base/buf.h"
#include "entity/entity.h"

/**
 * Where a link to an entity leads. A target is "wikidata" (the entity's
 * page), "wikipedia" (its article in the document's language, through
 * Wikidata) or a URL in which {wikidata}, {ref}, {name}, {slug}, {type} and
 * {lang} stand for the entity's, percent-encoded.
 */

/** What a target has to be, for messages. */
#define PT_TARGET_EXPECTED                                                     \
    "off, wikidata, wikipedia or a URL of http, https or none with "           \
    "{wikidata}, {ref}, {name}, {slug}, {type}, {lang}"

/** Returns whether a target is one; empty is. */
bool pt_target_is_valid(pt_str target);

/**
 * Appends the URL for an entity; nothing where it has none: a value, an
 * entity that could not be told from another, or one without the identifier
 * that the target asks for.
 *
 * target  valid
 * lang    the document's, or empty, which means "en"
 */
void pt_target_add(pt_buf *out, pt_str target, const pt_entity *entity,
                   pt_str lang);

/**
 * Returns whether an entity is one thing: no date or amount, nor a name that
 * two bear.
 */
bool pt_target_is_thing(const pt_entity *entity);

/** Returns whether Wikidata has a URI for the entity. */
bool pt_target_has_uri(const pt_entity *entity);

/**
 * Appends that URI, which names the thing itself and no page about it:
 * "http://www.wikidata.org/entity/Q42".
 */
void pt_target_add_uri(pt_buf *out, const pt_entity *entity);

#endif
