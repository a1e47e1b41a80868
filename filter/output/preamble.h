/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_PREAMBLE_H
#define PT_OUTPUT_PREAMBLE_H

#include "document/meta.h"
#include "output/emitters.h"

/**
 * Puts into header-includes what LaTeX needs before the document begins:
 * hyperxmp with the keywords, one by one; makeidx. Nothing when neither is
 * asked for.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_preamble_set(pt_meta_changes *changes, const pt_analysis *analysis,
                          const pt_emitters *emitters, pt_error *err);

#endif
