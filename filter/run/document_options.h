/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_DOCUMENT_OPTIONS_H
#define PT_RUN_DOCUMENT_OPTIONS_H

#include "document/document.h"
#include "run/resources.h"

/**
 * Settles the options for one document: the tagger's, changed by the
 * document's metadata (the map `tagger` and keys like `tagger.strip`),
 * changed by the layers above it.
 *
 * options   what they point to is in the document's arena or the tagger
 * Returns   PT_ERR_OPTION for settings that are none, PT_ERR_NOMEM.
 */
pt_status pt_document_options(pt_options *options, const pt_tagger *tagger,
                              const pt_document *doc, pt_error *err);

#endif
