/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_VIEW_H
#define PANDOC_TAGGER_VIEW_H

#include "base.h"
#include "tagger.h"

/**
 * The editor's view: a document and all that was found in it as one page of
 * HTML that needs nothing else, and an overview of many such pages.
 */

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Renders a document as HTML, a fragment without a head, as `pandoc --from
 * json --to html5` does.
 *
 * document  Pandoc's JSON
 * write     write(to, …) is given the HTML in pieces, in order
 */
typedef pt_status (*pt_render_fn)(void *payload, pt_str document,
                                  pt_write_fn write, void *to, pt_error *err);

/** Many articles, on their way to an overview. For one thread at a time. */
typedef struct pt_site pt_site;

/** One page. Zero is a default where none is named. */
typedef struct pt_viewing {
    pt_str path;          /* names the document on the page; may be empty */
    pt_render_fn render;  /* is called once */
    void *render_payload; /* given to `render` */
    pt_site *site;        /* the document is added to it; NULL: to none */
    pt_str page;          /* with a site: where the page will lie, a path from
                             the folder of the overview, which is index.html
                             there: "news/mayor.md.html" */
} pt_viewing;

/**
 * Writes the page of a document.
 *
 * document  as in pt_tagger_filter
 * write     receives the whole at once
 * Returns   as pt_tagger_filter, or what `render` returned.
 */
PT_API pt_status pt_tagger_view(const pt_tagger *tagger, pt_str document,
                                const pt_viewing *viewing, pt_write_fn write,
                                void *payload, pt_error *err);

/**
 * Makes an empty site.
 *
 * out      owned by the caller: pt_site_free
 * Returns  PT_ERR_NOMEM.
 */
PT_API pt_status pt_site_new(pt_site **out, pt_error *err);

/** Frees a site; NULL is allowed. */
PT_API void pt_site_free(pt_site *site);

/** Adds a document that could not be read, and why; PT_ERR_NOMEM. */
PT_API pt_status pt_site_add_failure(pt_site *site, pt_str path,
                                     const pt_error *failure, pt_error *err);

/**
 * Writes the overview: articles with their scores, keywords that two or more
 * of them declare, entities and keywords with their articles.
 *
 * write    receives the whole at once
 * Returns  PT_ERR_NOMEM, or what `write` returned.
 */
PT_API pt_status pt_site_write(pt_site *site, pt_write_fn write, void *payload,
                               pt_error *err);

#ifdef __cplusplus
}
#endif

#endif
