/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_LOAD_H
#define PT_CLI_LOAD_H

#include "base/buf.h"
#include "cli/arguments.h"
#include "pandoc-tagger/tagger.h"

/**
 * Makes the tagger that the configuration file and the command line ask for.
 *
 * out      owned by the caller: pt_tagger_free
 * Returns  as pt_tagger_new and pt_config_read.
 */
pt_status pt_load_tagger(pt_tagger **out, const pt_arguments *arguments,
                         pt_error *err);

/**
 * Reads a document as Pandoc's JSON. A file that is not called *.json is
 * handed to pandoc, which must be in the PATH; its messages go to standard
 * error.
 *
 * out      appended to
 * path     NULL or "-" is standard input, which holds JSON
 * Returns  PT_ERR_IO, PT_ERR_NOMEM.
 */
pt_status pt_load_document(pt_buf *out, const char *path, pt_error *err);

/**
 * As pt_load_document, and tells pandoc which format a file is in.
 *
 * reader   pandoc's --from; NULL: pandoc goes by the name
 */
pt_status pt_load_document_from(pt_buf *out, const char *path,
                                const char *reader, pt_error *err);

#endif
