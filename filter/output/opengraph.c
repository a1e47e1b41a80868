/* SPDX-License-Identifier: MIT */
/*
 * Open Graph (ogp.me): what social networks show of a page that is shared.
 * The article: properties are read with and without their own namespace
 * declared; `article:tag` is repeated, one keyword each, as the vocabulary
 * asks for. Linear.
 */
#include "output/opengraph.h"

#include "base/str.h"
#include "output/markup.h"

static void add_property(pt_buf *out, const char *property, pt_str content)
{
    if (content.len == 0)
        return;
    pt_buf_add_format(out, "<meta property=\"%s\" content=\"", property);
    pt_markup_add_html(out, content);
    pt_buf_add(out, PT_STR("\" />\n"));
}

void pt_opengraph_add(pt_buf *out, const pt_analysis *analysis,
                      const pt_article *article)
{
    add_property(out, "og:type", PT_STR("article"));
    add_property(out, "og:title", article->title);
    add_property(out, "og:description", article->description);
    for (uint32_t i = 0; i < article->n_images; i++)
        add_property(out, "og:image", article->images[i]);
    add_property(out, "article:published_time", article->published);
    add_property(out, "article:modified_time", article->modified);
    add_property(out, "article:section", article->section);
    for (uint32_t i = 0; i < analysis->keywords.len; i++)
        add_property(out, "article:tag", analysis->keywords.items[i].name);
}
