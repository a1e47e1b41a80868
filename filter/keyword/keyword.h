/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_KEYWORD_H
#define PT_KEYWORD_KEYWORD_H

#include "document/document.h"
#include "document/words.h"

/** A keyword of the document. */
typedef struct pt_keyword {
    pt_str name;        /* as declared, white space made single */
    pt_str slug;        /* the `keyword` attribute; unique in the document */
    uint8_t bits;       /* PT_KEYWORD_… */
    uint32_t n_matches; /* occurrences in the texts */
} pt_keyword;

enum {
    PT_KEYWORD_META = 1,    /* in the metadata's keywords */
    PT_KEYWORD_SECTION = 2, /* in the keyword section */
    PT_KEYWORD_OPTION = 4   /* in the configuration */
};

typedef PT_VEC(pt_keyword) pt_keywords;

/** Keywords by name, borrowed. */
typedef PT_VEC(pt_str) pt_keyword_names;

/** Where a keyword occurs, verbatim or inflected. */
typedef struct pt_match {
    uint32_t text;
    uint32_t start; /* offsets: [start, end) */
    uint32_t end;
    uint32_t keyword; /* index into the keywords */
} pt_match;

typedef PT_VEC(pt_match) pt_matches;

/**
 * A stretch of a keyword section, label and list: whole blocks that follow
 * each other in one list, or whole inlines of one pasted Para from its
 * beginning or to its end or between two of its lines. It never is all of a
 * Para's inlines: then it is the block.
 */
typedef struct pt_keyword_range {
    uint32_t begin; /* source offsets: [begin, end), from the first one's */
    uint32_t end;   /* '{' to past the last one's '}' */
    bool inlines;   /* inlines, not blocks */
} pt_keyword_range;

/** All keyword sections of a document; the ranges are in order, disjoint. */
typedef PT_VEC(pt_keyword_range) pt_keyword_section;

#endif
