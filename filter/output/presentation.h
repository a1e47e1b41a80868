/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_PRESENTATION_H
#define PT_OUTPUT_PRESENTATION_H

#include "keyword/analysis.h"
#include "output/inline_data.h"

/** Which of an entity's mentions. */
typedef enum pt_occurrence {
    PT_OCCURRENCE_ALL,
    PT_OCCURRENCE_FIRST,  /* the first one of each entity */
    PT_OCCURRENCE_SECTION /* the first one in each section */
} pt_occurrence;

/** What of the analysis the text shows. */
typedef struct pt_presentation {
    pt_occurrence mentions;      /* which become Span inlines */
    size_t max_mentions;         /* and how many of each entity at most */
    pt_str link;                 /* where they link to: see output/target.h */
    pt_occurrence link_mentions; /* which of those Spans link */
    bool link_attribute;         /* as an attribute instead of a Link */
    bool character_styles;       /* name a style, for docx and odt */
    bool markup;                 /* the writer's own markup around the words */
    pt_inline_data inline_data;  /* what Spans of HTML say they name */
    bool index_entries;          /* an index entry behind them */
    bool numbered;  /* each Span says which mention it is, from 1; the author's
                      own annotations get one, too */
    pt_str anchors; /* what the Spans' ids begin with; empty: without ids */
} pt_presentation;

enum {
    PT_SHOWN_SPAN = 1, /* it becomes a Span inline */
    PT_SHOWN_LINK = 2, /* which links, where there is a target */
    PT_SHOWN_PLACE = 4 /* which an index can lead to */
};

/** PT_SHOWN_… bits, one for each mention. */
typedef PT_VEC(uint8_t) pt_shown;

/**
 * Chooses the mentions that are shown.
 *
 * The author's own annotations are never chosen, since they are written
 * already; they count as mentions that the text shows. Nothing in a Header
 * links, since a table of contents repeats it, nor what touches another
 * Link. An index leads to no mention that is printed twice, as Headers and
 * captions are, and to none of a thing that an index does not list.
 *
 * out      owned by the caller: pt_vec_release; [n_mentions]
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_presentation_choose(pt_shown *out, const pt_analysis *analysis,
                                 const pt_presentation *presentation,
                                 pt_error *err);

/**
 * Returns whether a text may be printed twice, in a table of contents or a
 * list of figures: a Header, a caption, a Note in a Header.
 */
bool pt_presentation_is_repeated(const pt_document *doc, const pt_text *text);

#endif
