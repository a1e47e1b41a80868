/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_SITE_H
#define PT_CLI_SITE_H

#include "cli/arguments.h"
#include "pandoc-tagger/view.h"

/**
 * Writes a page for each article in a folder, and an overview of them all,
 * index.html. One that cannot be read is told on standard error and named in
 * the overview.
 *
 * render       of pt_viewing
 * n_failed_out how many could not be read
 * Returns      PT_ERR_OPTION without an output folder; PT_ERR_IO,
 *              PT_ERR_NOMEM.
 */
pt_status pt_site_run(uint32_t *n_failed_out, const pt_tagger *tagger,
                      const pt_arguments *arguments, pt_render_fn render,
                      pt_error *err);

#endif
