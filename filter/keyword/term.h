/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_TERM_H
#define PT_KEYWORD_TERM_H

#include "base/arena.h"
#include "base/map.h"
#include "keyword/analysis.h"
#include "text/pos.h"

/**
 * A document as keywords are suggested from it: the title of its metadata,
 * then its tokens in order, the keyword section left out; each with its part
 * of speech and its stem.
 */

/** A token. */
typedef struct pt_term {
    uint32_t text;  /* PT_NONE: in the metadata's title */
    uint32_t start; /* offsets in the text, or in the title */
    uint32_t end;
    uint32_t stem;     /* index among the stems; PT_NONE: no word */
    uint32_t sentence; /* counts from 0 */
    uint32_t part;     /* counts from 0 */
    uint32_t mention;  /* index among the mentions, or PT_NONE */
    uint16_t bits;     /* PT_TERM_… */
    uint8_t tag;       /* pt_pos */
} pt_term;

enum {
    PT_TERM_FIRST = 1 << 0,   /* begins a sentence */
    PT_TERM_UPPER = 1 << 1,   /* begins with a capital */
    PT_TERM_CAPS = 1 << 2,    /* all capitals, two or more */
    PT_TERM_CONTENT = 1 << 3, /* a word, and no function word */
    PT_TERM_HYPHEN = 1 << 4,  /* a hyphen that joins what is beside it */
    PT_TERM_JOINT = 1 << 5,   /* may stand inside: possessive ’s, & */
    PT_TERM_OF = 1 << 6,      /* may stand between two names */
    PT_TERM_QUOTED = 1 << 7,  /* follows a quotation mark */
    PT_TERM_TITLE = 1 << 8,   /* in the title or the headline */
    PT_TERM_HEADING = 1 << 9, /* in another heading */
    PT_TERM_BEGIN = 1 << 10,  /* first token of its mention */
    PT_TERM_VALUE = 1 << 12,  /* in a mention of a date or an amount */
    PT_TERM_LAST = 1 << 11    /* last token of its mention */
};

/** All words with one stem. */
typedef struct pt_stem {
    pt_str form;    /* the stem; in the arena */
    uint64_t hash;  /* of the stem */
    uint32_t count; /* as a content word */
    uint32_t first; /* its first term as such */
    uint32_t chars; /* bytes of the stem */
    float idf;      /* how rare it is in general: 0 ("the") to 27 */
    float degree;   /* distinct neighbours, see keyword/graph.h */
    float rank;     /* 1 on average */
    bool is_title;  /* in the title */
} pt_stem;

/** A document's words as keywords are made of them. */
typedef struct pt_terms {
    PT_VEC(pt_term) list;
    PT_VEC(pt_stem) stems;
    pt_str title; /* of the metadata; in the arena */
    pt_str lang;  /* the document's, or what it was taken for */
    uint32_t n_sentences;
    uint32_t n_parts;
    uint32_t n_content;  /* content words */
    uint32_t first_body; /* sentence that the running text begins with */
    bool is_tagged;      /* English: parts of speech are known; otherwise
                             content words are nouns */
    pt_arena *arena;
} pt_terms;

/**
 * Reads the terms of a document.
 *
 * out       owned by the caller: pt_terms_release
 * analysis  with words, mentions and entities
 * model     of the tagger; NULL: do without
 * arena     keeps what `out` points to
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_terms_read(pt_terms *out, const pt_analysis *analysis,
                        const pt_pos_model *model, pt_arena *arena,
                        pt_error *err);

void pt_terms_release(pt_terms *terms);

#endif
