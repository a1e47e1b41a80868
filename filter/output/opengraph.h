/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_OPENGRAPH_H
#define PT_OUTPUT_OPENGRAPH_H

#include "base/buf.h"
#include "output/article.h"

/**
 * Appends the article's Open Graph meta elements, each on a line: og:type,
 * og:title, og:description, article:published_time, article:modified_time,
 * article:section, article:tag for each keyword, og:image for each picture;
 * og:type alone when nothing is known.
 */
void pt_opengraph_add(pt_buf *out, const pt_analysis *analysis,
                      const pt_article *article);

#endif
