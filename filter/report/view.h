/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_VIEW_H
#define PT_REPORT_VIEW_H

#include "check/check.h"
#include "document/edit.h"
#include "keyword/suggest.h"
#include "output/jsonld.h"

/**
 * The editor's view: an article, and all that was found in it, as one page of
 * HTML that needs nothing else. Pandoc renders the article; for that the
 * document gets Spans that say which mention they are, and an empty Span of
 * the class `pt-text` at the beginning of each text that says which it is.
 * What Pandoc answers goes through an allow-list (view_article.c): nothing
 * of the article can be more than text on the page.
 */

/** The names of things on the page: id="m7" is mention 7, from 1. */
#define PT_VIEW_MENTION "m"
#define PT_VIEW_ENTITY  "e"
#define PT_VIEW_TEXT    "t"
#define PT_VIEW_FINDING "f"

/** Everything about one page. */
typedef struct pt_view {
    const pt_analysis *analysis;
    const pt_article *article;
    pt_article_type article_type;
    pt_str path;     /* names the article; may be empty */
    pt_str overview; /* the page of all articles, a URL; may be empty */
    pt_str html;     /* the article as Pandoc rendered it */
    const pt_finding *findings; /* [n_findings] */
    uint32_t n_findings;
    uint32_t score; /* 0–100: what the checks say */
    const pt_suggestions *suggestions;

    /* Filled in by pt_view_prepare, in the document's arena: */
    const uint32_t *starts; /* [n_texts + 1] bytes of text before each */
    const uint32_t *next;   /* [n_mentions] the next one of its entity; of the
                               last, the first */
    uint32_t n_words;
} pt_view;

/**
 * Adds the edits that Pandoc's answer is understood by.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_view_edits(pt_edits *edits, const pt_analysis *analysis,
                        pt_error *err);

/** Fills in what is counted once for the whole page; PT_ERR_NOMEM. */
pt_status pt_view_prepare(pt_view *view, pt_error *err);

/** Appends the whole page; PT_ERR_NOMEM. */
pt_status pt_view_add(pt_buf *out, const pt_view *view, pt_error *err);

/** Returns where a place is, in thousandths of the article's text. */
uint32_t pt_view_position(const pt_view *view, uint32_t text, uint32_t offset);

/* The parts of the page, each in a file of its own. */

/** Appends everything up to the body: policy, title, style sheet. */
void pt_view_add_head(pt_buf *out, pt_str title);

/** Appends the script and what closes the page. */
void pt_view_add_foot(pt_buf *out);

/** Appends the types that occur, as buttons that switch them. */
void pt_view_add_legend(pt_buf *out, const pt_view *view);

/** Appends the article; PT_ERR_NOMEM. */
pt_status pt_view_add_article(pt_buf *out, const pt_view *view, pt_error *err);

/** Appends the start tag of a mention; in a link it is a span. */
void pt_view_open_mention(pt_buf *out, const pt_view *view, uint32_t mention,
                          bool is_first_part, bool in_link);

/** Appends its card, and its end tag. */
void pt_view_close_mention(pt_buf *out, const pt_view *view, uint32_t mention,
                           bool is_first_part, bool in_link);

/** Appends the notes for the findings in a text. */
void pt_view_add_notes(pt_buf *out, const pt_view *view, uint32_t text);

/** Appends the list of all findings. */
void pt_view_add_findings(pt_buf *out, const pt_view *view);

/** Appends the entities by salience; PT_ERR_NOMEM. */
pt_status pt_view_add_entities(pt_buf *out, const pt_view *view, pt_error *err);

/** Appends the declared keywords and the suggested ones. */
pt_status pt_view_add_keywords(pt_buf *out, const pt_view *view, pt_error *err);

/** Appends what a result page shows of the article. */
void pt_view_add_snippet(pt_buf *out, const pt_view *view);

/** Appends the article's JSON-LD, folded away; PT_ERR_NOMEM. */
pt_status pt_view_add_jsonld(pt_buf *out, const pt_view *view, pt_error *err);

/** Appends keywords × sections; nothing without keywords. */
pt_status pt_view_add_heat(pt_buf *out, const pt_view *view, pt_error *err);

/** Appends who is named together with whom; nothing for fewer than two. */
void pt_view_add_graph(pt_buf *out, const pt_view *view);

/** Appends the dates that are mentioned, on their axis. */
void pt_view_add_dates(pt_buf *out, const pt_view *view);

/**
 * Appends a strip of the text with a tick at each place.
 *
 * positions  [n] in thousandths, ascending
 */
void pt_view_add_strip(pt_buf *out, const uint32_t *positions, uint32_t n);

/** Positions for a strip. */
typedef PT_VEC(uint32_t) pt_positions;

/**
 * Appends at most `most` characters, escaped for HTML, with an ellipsis
 * where there are more; white space is made single.
 */
void pt_view_add_cut(pt_buf *out, pt_str text, uint32_t most);

#endif
