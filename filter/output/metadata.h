/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_METADATA_H
#define PT_OUTPUT_METADATA_H

#include "document/edit.h"
#include "output/emitters.h"

/**
 * Adds the edits that give the metadata what the writer wants of it:
 * `keywords` (and `subject` for EPUB, `tags` for JATS), `pagetitle` for HTML
 * without title, and for HTML what output/head.h says; takes our own
 * configuration out for named writers. What is already right keeps its
 * bytes.
 *
 * format    the writer's name as Pandoc gives it; empty when there is none
 * emitters  for HTML
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_metadata_edits(pt_edits *edits, const pt_analysis *analysis,
                            pt_str format, const pt_emitters *emitters,
                            pt_error *err);

#endif
