/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_WALK_H
#define PT_DOCUMENT_WALK_H

#include "base/map.h"
#include "document/collect.h"
#include "document/late.h"

/**
 * The state of the walk over a document, shared by texts.c, which goes down
 * to the lists of inlines, and inlines.c, which reads these.
 */

/** What a level is: a PT_SHAPE_… for an array, or one of these. */
enum {
    PT_IN_INLINE = 'o',   /* an inline's object */
    PT_IN_BLOCK = 'O',    /* a block's object */
    PT_IN_EITHER = 'u',   /* an object that may be either, in PT_SHAPE_ANY */
    PT_IN_DOCUMENT = 'T', /* { "blocks": …, "meta": … } */
    PT_IN_PAIR = 'L'      /* [ { "unMeta": … }, [ … ] ] */
};

/** An array or object on the way from the document to an inline. */
typedef struct pt_level {
    uint8_t what;   /* see above */
    uint8_t row;    /* of the constructor, also in its PT_SHAPE_ARGS */
    uint8_t index;  /* items seen so far, at most 255 */
    uint8_t bits;   /* see below */
    uint32_t begin; /* source offset of its bracket */
    uint32_t ref;   /* a Str: its literal; an inline: its frame; arguments of
                       an inline: its Attr; a block: the level of the block
                       around it */
} pt_level;

enum {
    PT_LEVEL_HAS_T = 1,
    PT_LEVEL_HAS_C = 2,
    PT_LEVEL_WHOLE = 4,      /* `c` is as it should be */
    PT_LEVEL_ESCAPED = 8,    /* a Str's literal has escapes */
    PT_LEVEL_AFTER_STR = 16, /* in a list of inlines: the last one was a Str */
    PT_LEVEL_TEXT = 32,      /* the list of inlines is a text, not a frame */
    PT_LEVEL_SCOPED = 64,    /* the constructor has opened a scope */
    PT_LEVEL_SINGLE = 128    /* a Quoted with single quotation marks */
};

/** The walk. */
typedef struct pt_walk {
    pt_scan scan;
    pt_document *doc;
    pt_collector to;
    PT_VEC(pt_level) levels;
    uint32_t block;    /* the level of the innermost block, or PT_NONE */
    uint32_t scope;    /* the innermost scope, or PT_NONE */
    uint32_t top;      /* the level of the document's list, or PT_NONE */
    uint8_t level;     /* of the Header being read */
    bool must_restart; /* a `c` before its `t`: `lates` is needed */
    bool has_lates;
    pt_lates lates;
    uint32_t next_late; /* first that may stand at or after the scanner */
    bool has_meta, has_blocks;
    bool failed; /* memory ran out */
} pt_walk;

/** Returns the innermost level; there is one. */
static inline pt_level *pt_walk_top(const pt_walk *w)
{
    return &w->levels.items[w->levels.len - 1];
}

/** Returns the source offset at which the last event begins. */
static inline uint32_t pt_walk_here(const pt_walk *w)
{
    return pt_scan_offset(&w->scan, w->scan.begin);
}

/** Adds a level for the last event; NULL when memory ran out. */
static inline pt_level *pt_walk_push(pt_walk *w, uint8_t what, uint8_t row)
{
    pt_level *l = pt_vec_add(&w->levels, sizeof *l);
    if (l == NULL) {
        w->failed = true;
        return NULL;
    }
    *l = (pt_level){
        .what = what, .row = row, .begin = pt_walk_here(w), .ref = PT_NONE};
    return l;
}

/** Returns the role of texts at this place. */
static inline pt_role pt_walk_role(const pt_walk *w)
{
    return w->scope == PT_NONE ? PT_ROLE_BODY
                               : (pt_role)w->doc->scopes.items[w->scope].role;
}

/** Ends the scope of a constructor if it has one. */
static inline void pt_walk_close_scope(pt_walk *w, const pt_level *l,
                                       uint32_t finish)
{
    if ((l->bits & PT_LEVEL_SCOPED) == 0)
        return;
    pt_scope *scope = &w->doc->scopes.items[w->scope];
    scope->finish = finish;
    w->scope = scope->parent;
}

/** Begins the list whose '[' has just been read: a text's or a frame's. */
void pt_walk_open_inlines(pt_walk *w);

/** Begins a text whose list is `list`. */
void pt_walk_open_text(pt_walk *w, pt_level *list);

/** Ends the list whose ']' has just been read. */
void pt_walk_close_inlines(pt_walk *w);

/** Ends the inline whose '}' has just been read. */
void pt_walk_close_inline(pt_walk *w);

/**
 * Takes the Strs, Spaces and SoftBreaks that come next in the list on top as
 * long as they are spelt as Pandoc spells them; leaves the scanner at the
 * first that is not.
 */
void pt_walk_take_usual(pt_walk *w);

#endif
