/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_VIEW_SITE_H
#define PT_REPORT_VIEW_SITE_H

#include "pandoc-tagger/view.h"
#include "report/view.h"

/**
 * The overview of many articles: one page over the pages of the view. What a
 * program does with a site is in the API (pandoc-tagger/view.h).
 */

/** Something that occurs in an article: an entity or a keyword. */
typedef struct pt_site_item {
    pt_str name;
    pt_str key;       /* the same for the same thing in all articles */
    uint32_t article; /* index */
    uint32_t n;       /* how often */
    uint8_t type;     /* pt_type of an entity; pt_keyword_grade of a keyword */
} pt_site_item;

/** An article, of which nothing but this is kept. */
typedef struct pt_site_article {
    pt_str title; /* or the path where it has none */
    pt_str path;
    pt_str href;    /* its page; empty: it could not be read */
    pt_str failure; /* why not */
    uint32_t score; /* 0–100 */
    uint32_t n_words;
    uint32_t n_findings[PT_N_CHECK_LEVELS];
    uint32_t n_entities;
    uint32_t n_keywords;
    uint32_t n_absent; /* keywords that the text has in no form */
} pt_site_article;

/** All articles. Strings live in the arena. */
struct pt_site {
    PT_VEC(pt_site_article) articles;
    PT_VEC(pt_site_item) entities;
    PT_VEC(pt_site_item) keywords;
    pt_arena *arena;
};

/**
 * Adds an article: what its view shows.
 *
 * href     its page, a relative URL
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_site_add(pt_site *site, const pt_view *view, pt_str href,
                      pt_error *err);

#endif
