/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_JSONLD_H
#define PT_OUTPUT_JSONLD_H

#include "base/buf.h"
#include "output/article.h"

/** What the article is in JSON-LD: the option `article-type`. */
typedef enum pt_article_type {
    PT_ARTICLE_AUTO, /* news when there is a dateline, else an article */
    PT_ARTICLE_NEWS,
    PT_ARTICLE_PLAIN,
    PT_ARTICLE_BLOG
} pt_article_type;

/** The most things that an article is about; the others are mentions. */
enum { PT_ABOUT_MAX = 5 };

/** The salience from which an article may be about a thing. */
#define PT_ABOUT_SALIENCE 0.5F

/**
 * Appends one script element with the article as JSON-LD, in schema.org's
 * vocabulary.
 *
 * `about` has the most salient things, at most PT_ABOUT_MAX, `mentions` the
 * others in the order of the text; values, and names that two bear, are in
 * neither. The same input gives the same bytes.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_jsonld_add(pt_buf *out, const pt_analysis *analysis,
                        const pt_article *article, pt_article_type type,
                        pt_error *err);

#endif
