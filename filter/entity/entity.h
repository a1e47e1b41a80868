/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_ENTITY_H
#define PT_ENTITY_ENTITY_H

#include "entity/link.h"

/** A surface form under which an entity is mentioned. */
typedef struct pt_entity_form {
    pt_str form;         /* as it stands in the text, borrowed from it */
    uint32_t n_mentions; /* written so, at least 1 */
} pt_entity_form;

/** What the knowledge base calls something. Borrowed from it. */
typedef struct pt_known {
    pt_str name;
    pt_str wikidata; /* "Q…", or empty */
} pt_known;

/** A thing in the world, with all its mentions. */
typedef struct pt_entity {
    pt_str name;        /* the canonical name */
    pt_str slug;        /* the `entity` attribute; unique in the document */
    pt_str wikidata;    /* "Q…", or empty */
    pt_str ref;         /* the user's own identifier, or empty */
    const char *schema; /* its schema.org type: "Person", "Country", … */
    const pt_entity_form *forms; /* [n_forms], in the order of the text */
    uint32_t n_forms;
    pt_type type;
    uint8_t bits; /* PT_ENTITY_… */
    uint32_t n_mentions;
    uint32_t first;     /* index of its first mention */
    uint32_t entry;     /* its entry in the knowledge base, or PT_NONE */
    pt_link link;       /* how sure that is; score 0 where nothing is known */
    pt_known likeliest; /* its entry there, taken or not; names empty: none */
    pt_known rival;     /* the entry that came second; empty: none */
    pt_known country;   /* that it lies in or belongs to; empty: none */
    float salience;     /* 0–1 */
} pt_entity;

enum {
    PT_ENTITY_AMBIGUOUS = 1 /* one mention of a name that several people bear:
                               nobody knows whose */
};

typedef PT_VEC(pt_entity) pt_entities;

/**
 * Clusters mentions into entities and gives each mention its entity.
 *
 * out        owned by the caller: pt_vec_release
 * mentions   disjoint and in order; `entity` is filled in
 * Returns    PT_ERR_NOMEM.
 */
pt_status pt_entities_cluster(pt_entities *out, pt_mentions *mentions,
                              const pt_find_input *in, pt_error *err);

#endif
