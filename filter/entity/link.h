/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_LINK_H
#define PT_ENTITY_LINK_H

#include "entity/definition.h"
#include "names/names.h"

/**
 * The entry of a mention whose name the knowledge base knows as something
 * else: "Paris" in "Paris, Ruritania". It is no entry, and no other mention
 * shares it unless it has the same name.
 */
#define PT_ENTRY_OTHER (UINT32_MAX - 1)

/** Which entry a mention means. */
typedef struct pt_link {
    uint32_t entry;    /* the likeliest, or PT_NONE; `entry` of the mention
                          says whether it is likely enough */
    float score;       /* how sure that is, 0–1 */
    uint32_t rival;    /* the entry that came second, or PT_NONE */
    float rival_score; /* 0–1; with `score` and those of the other readings
                          and of none of them it adds up to 1 */
    uint8_t why;       /* PT_LINK_…: what spoke for the entry */
} pt_link;

/** No link. */
#define PT_LINK_NONE ((pt_link){.entry = PT_NONE, .rival = PT_NONE})

enum {
    PT_LINK_ONLY = 1,       /* the form's only reading of that type */
    PT_LINK_EVIDENCE = 2,   /* what else the document speaks of */
    PT_LINK_QUALIFIER = 4,  /* the region or country behind it */
    PT_LINK_COMPANY = 8,    /* its neighbours in a list */
    PT_LINK_WORDS = 16,     /* words beside it: "the state of" */
    PT_LINK_DISCOURSE = 32, /* a qualifier elsewhere */
    PT_LINK_USER = 64,      /* the user's gazetteer says so */
    PT_LINK_AUTHOR = 128    /* the author's own Span says so */
};

typedef PT_VEC(pt_link) pt_links;

/**
 * Decides for every mention which entry of the knowledge base it means.
 *
 * What the user's gazetteers say stands. Below a score of 0.8 no entry is
 * taken.
 *
 * out       owned by the caller: pt_vec_release; [n_mentions]
 * mentions  in order; `entry` is set anew: an entry, PT_NONE or
 *           PT_ENTRY_OTHER
 * definitions  [n_mentions]; a short form means what its long form means
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_mentions_link(pt_links *out, pt_mentions *mentions,
                           const pt_definitions *definitions,
                           const pt_find_input *in, pt_error *err);

#endif
