/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_ARTICLE_H
#define PT_OUTPUT_ARTICLE_H

#include "keyword/analysis.h"

struct pt_names;

/**
 * What metadata and text say of the article as a whole, as plain text. What
 * is not said is empty.
 */

/** A person or an organization by whom the article is. */
typedef struct pt_author {
    pt_str name;        /* never empty */
    pt_str url;         /* `url` */
    pt_str affiliation; /* `affiliation` or `institute` */
    bool is_organization;
} pt_author;

/** The article. */
typedef struct pt_article {
    pt_str title;       /* `title`, `pagetitle` or the headline */
    pt_str description; /* `description` or the lead */
    bool is_derived;    /* the description is the lead */
    pt_str dateline;    /* `dateline` or the text's, without dash */
    pt_str published;   /* `date`, ISO 8601 */
    pt_str modified;    /* `date-modified`, ISO 8601 */
    pt_str section;     /* `section` or `category` */
    pt_str publisher;   /* `publisher` */
    pt_str *images;     /* [n_images] `image` */
    uint32_t n_images;
    pt_author *authors; /* [n_authors] `author`, or EPUB's `creator` */
    uint32_t n_authors;
} pt_article;

/**
 * Reads an article's data.
 *
 * An author is an organization when its `type` says so, when the text has
 * an organization of that name, or the knowledge base.
 *
 * out      strings and lists live in the document's arena
 * names    the knowledge base; may be NULL
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_article_read(pt_article *out, const pt_analysis *analysis,
                          const struct pt_names *names, pt_error *err);

#endif
