/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_OUTPUT_H
#define PT_TRAIN_OUTPUT_H

#include "pandoc-tagger/base.h"

/**
 * Writes a model's file, as a whole or not at all, and says how large it is.
 *
 * Returns  PT_ERR_IO, PT_ERR_NOMEM.
 */
pt_status pt_output_write(const char *path, pt_str bytes, pt_error *err);

/** Says what went wrong, if anything did; returns the exit status. */
int pt_output_status(pt_status status, const pt_error *err);

#endif
