/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_VIEW_H
#define PT_RUN_VIEW_H

#include "base/buf.h"
#include "pandoc-tagger/tagger.h"
#include "report/view_site.h"

/**
 * Renders a document as HTML, a fragment without a head.
 *
 * out       appended to
 * document  Pandoc's JSON
 */
typedef pt_status (*pt_render_fn)(void *payload, pt_buf *out, pt_str document,
                                  pt_error *err);

/** One page of the editor's view. */
typedef struct pt_view_job {
    const pt_tagger *tagger;
    pt_str document;     /* Pandoc's JSON */
    pt_str path;         /* names it on the page; may be empty */
    pt_str overview;     /* the page of all articles, a URL; may be empty */
    pt_render_fn render; /* is asked once */
    void *payload;
    pt_site *site; /* the document is added to it; NULL: to none */
    pt_str href;   /* its page, from the site's overview */
} pt_view_job;

/**
 * Makes the page of a document (report/view.h).
 *
 * out      appended to
 * Returns  as pt_tagger_filter, or what `render` returned.
 */
pt_status pt_view_document(pt_buf *out, const pt_view_job *job, pt_error *err);

#endif
