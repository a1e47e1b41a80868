/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_FILES_H
#define PT_CLI_FILES_H

#include "pandoc-tagger/batch.h"

/**
 * Tags files: as pt_batch_run, but a line of the input is the path of a
 * document, and its answer is {"id": PATH, "file": …} with the path of the
 * tagged document, Pandoc's JSON, or {"id": PATH, "error": …}. Both names
 * are the path as it is given, with ".tagged.json" behind it, or
 * ".extract.FORMAT" where that is asked for.
 *
 * folder  where the tagged documents go, each by its whole path; NULL: beside
 *         the documents
 */
pt_status pt_files_run(pt_batch_totals *totals_out, const pt_tagger *tagger,
                       const pt_batch *batch, const char *folder,
                       pt_error *err);

#endif
