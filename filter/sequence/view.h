/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_VIEW_H
#define PT_SEQUENCE_VIEW_H

#include "sequence/lexeme.h"
#include "sequence/recogniser.h"

/**
 * What the recogniser sees of a document: tokens as lexemes, capitalised
 * runs, matches of the model's list of names, counts over the document.
 */

/** A token. */
typedef struct pt_sight {
    uint32_t lexeme; /* index */
    uint32_t run;    /* the run it belongs to, or PT_NONE */
    uint16_t names;  /* PT_NAME_… of the longest match over it */
    uint8_t place;   /* its place in that match: PT_PLACE_… */
    uint8_t bits;    /* PT_SIGHT_… */
} pt_sight;

enum {
    PT_SIGHT_FIRST = 1,    /* first of its sentence */
    PT_SIGHT_ACTIVE = 2,   /* a name may be here: features are computed */
    PT_SIGHT_SPACED = 4,   /* white space before it */
    PT_SIGHT_QUOTED = 8,   /* between double quotation marks */
    PT_SIGHT_HEADING = 16, /* in a text that looks like a heading */
    PT_SIGHT_TITLE = 32,   /* in one with capitals on most words */
    PT_SIGHT_SEEN = 64     /* in a text that is not left alone */
};

enum {
    PT_PLACE_NONE,
    PT_PLACE_BEGIN,
    PT_PLACE_INSIDE,
    PT_PLACE_END,
    PT_PLACE_SINGLE
};

/** Capitalised words in a row, hyphens and initials included. */
typedef struct pt_run {
    uint32_t first; /* token */
    uint32_t end;   /* past the last */
    uint32_t words; /* without hyphens */
} pt_run;

/** A document as the recogniser sees it. */
typedef struct pt_view {
    pt_lexemes lexemes;
    PT_VEC(pt_sight) sights; /* [n_tokens] */
    PT_VEC(pt_run) runs;
    pt_map acronyms; /* initials of a run → run */
} pt_view;

/**
 * Looks at a document.
 *
 * model   outlives the view
 * Returns PT_ERR_NOMEM. Release with pt_view_release.
 */
pt_status pt_view_init(pt_view *view, const pt_model *model,
                       const pt_recogniser_input *in, pt_error *err);

void pt_view_release(pt_view *view);

/** Tokens that are labelled together: active ones of one sentence. */
typedef struct pt_stretch {
    uint32_t first; /* token */
    uint32_t end;   /* past the last */
} pt_stretch;

/** No stretch is longer: sentences without end are cut. */
enum { PT_STRETCH_MAX = 128 };

/**
 * Finds the first stretch at or after token `from`.
 *
 * Returns it, empty when there is none.
 */
pt_stretch pt_view_stretch(const pt_view *view, uint32_t from);

/** Returns token `i`'s lexeme. */
static inline const pt_lexeme *pt_view_lexeme(const pt_view *view, uint32_t i)
{
    return &view->lexemes.list.items[view->sights.items[i].lexeme];
}

/**
 * Returns the lexeme `by` places from token `i`, that of a sentence's end
 * outside its sentence.
 */
const pt_lexeme *pt_view_near(const pt_view *view, uint32_t i, int by);

#endif
