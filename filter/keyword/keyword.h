/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_KEYWORD_H
#define PT_KEYWORD_KEYWORD_H

#include "document/document.h"
#include "document/words.h"
#include "pandoc-tagger/result.h"

/** A keyword of the document. */
typedef struct pt_keyword {
    pt_str name;        /* as declared, white space made single */
    pt_str slug;        /* the `keyword` attribute; unique in the document */
    uint8_t bits;       /* PT_KEYWORD_… */
    uint8_t grade;      /* pt_keyword_grade: its best match's */
    uint8_t n_words;    /* content words, each once */
    uint8_t n_near;     /* how many of them `nearest` has */
    uint32_t n_matches; /* of all grades */
    pt_span nearest;    /* absent ones: the sentence's part with the most of
                           its words; text PT_NONE: none has any */
} pt_keyword;

typedef PT_VEC(pt_keyword) pt_keywords;

/** Keywords by name, borrowed. */
typedef PT_VEC(pt_str) pt_keyword_names;

/** Where a keyword occurs. */
typedef struct pt_match {
    uint32_t text;
    uint32_t start;   /* offsets: [start, end); of scattered words from the */
    uint32_t end;     /* first to the last */
    uint32_t keyword; /* index into the keywords */
    uint8_t grade;    /* pt_keyword_grade, never PT_KEYWORD_ABSENT */
    bool is_covered;  /* a longer keyword stands there, or a better match of
                         another: no Span is written */
} pt_match;

/** Returns whether a match becomes a Span inline. */
static inline bool pt_match_is_span(const pt_match *match)
{
    return match->grade <= PT_KEYWORD_INFLECTED && !match->is_covered;
}

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
