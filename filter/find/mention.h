/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_MENTION_H
#define PT_FIND_MENTION_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "document/document.h"
#include "document/words.h"
#include "pandoc-tagger/types.h"

/** Who proposed a mention. The order is that of trust where all else ties. */
typedef enum pt_finder {
    PT_FINDER_MARKUP, /* the author's own Span inlines */
    PT_FINDER_USER,   /* the user's gazetteer and metadata */
    PT_FINDER_DATE,   /* date and period */
    PT_FINDER_MONEY,
    PT_FINDER_PERCENT,
    PT_FINDER_QUANTITY,
    PT_FINDER_ROLE,      /* a person by title or role */
    PT_FINDER_HEAD,      /* an organisation by its head word */
    PT_FINDER_ACRONYM,   /* defined in the text */
    PT_FINDER_GAZETTEER, /* the embedded knowledge base */
    PT_FINDER_MODEL,     /* the statistical recogniser */
    PT_FINDER_ALIAS      /* another form of a name found elsewhere */
} pt_finder;

/** How many finders there are; they run from 0 to PT_N_FINDERS - 1. */
enum { PT_N_FINDERS = PT_FINDER_ALIAS + 1 };

/** Returns the finder's name for people: "gazetteer". */
const char *pt_finder_name(pt_finder finder);

/**
 * What a mention's attributes say, all borrowed from the document's arena;
 * empty where not applicable.
 */
typedef struct pt_value {
    pt_str iso;      /* date, time: ISO 8601, or interval with '/' */
    pt_str amount;   /* money, percent, quantity: decimal, '.' as point; a
                        range has both ends, "5/7" */
    pt_str currency; /* money: ISO 4217 */
    pt_str unit;     /* quantity: a UCUM code such as "km" */
    pt_str wikidata; /* markup: the author's own "Q…" */
} pt_value;

/** A span of a text that names something. */
typedef struct pt_mention {
    uint32_t text;
    uint32_t start; /* offsets: [start, end) */
    uint32_t end;
    uint32_t entry;  /* its entry in the knowledge base, or PT_NONE */
    uint32_t value;  /* index into pt_mentions.values, or PT_NONE */
    uint32_t entity; /* index of its entity once clustered, or PT_NONE */
    float score;     /* confidence, 0–1 */
    uint8_t type;    /* pt_type */
    uint8_t finder;  /* pt_finder */
    uint8_t bits;    /* PT_MENTION_… */
} pt_mention;

enum {
    PT_MENTION_FORBIDDEN = 1, /* no mention here: the author's `.no-entity` */
    PT_MENTION_OWN = 2,       /* already a Span inline of the author's: joins
                                 the entity, no Span is written */
    PT_MENTION_SURNAME = 4,   /* a person's surname alone */
    PT_MENTION_TITLED = 8,    /* a title or role stands before it */
    PT_MENTION_UNTYPED = 16,  /* the author's own, without a type: takes that
                                 of what others find there */
    PT_MENTION_DOUBTED = 32   /* a place that may be a person of its name */
};

/** A stretch that the user's rules forbid to be a mention of some types. */
typedef struct pt_never {
    uint32_t text;
    uint32_t start; /* offsets: [start, end) */
    uint32_t end;
    uint32_t types; /* bit 1 << pt_type */
} pt_never;

/** Mentions, the values that some have, and where none may be. */
typedef struct pt_mentions {
    PT_VEC(pt_mention) list;
    PT_VEC(pt_value) values;
    PT_VEC(pt_never) nevers;
} pt_mentions;

/** Frees the lists; they are empty again. */
void pt_mentions_release(pt_mentions *mentions);

/** What every finder reads. */
typedef struct pt_find_input {
    const pt_document *doc;
    const pt_words *words;
    const struct pt_names *names; /* knowledge base and gazetteers, or NULL */
    const struct pt_names *rules; /* never and always by option, or NULL */
    const struct pt_recogniser *recogniser; /* NULL: none */
    bool accurate;                          /* with its neural partner */
    pt_arena *arena;                        /* the document's: for values */
} pt_find_input;

/**
 * A finder: proposes mentions of the whole document, by appending to `out`
 * in the order of texts and offsets. They may overlap other finders' and
 * its own. Spans lie on token boundaries.
 *
 * Returns PT_ERR_NOMEM.
 */
typedef pt_status (*pt_find_fn)(pt_mentions *out, const pt_find_input *in,
                                pt_error *err);

#endif
