/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_OUTPUT_H
#define PT_TRAIN_OUTPUT_H

#include "pandoc-tagger/base.h"

/**
 * Writes a model's file and says how large it is.
 *
 * Returns  PT_ERR_IO.
 */
pt_status pt_output_write(const char *path, pt_str bytes, pt_error *err);

/** Says what went wrong, if anything did; returns the exit status. */
int pt_output_status(pt_status status, const pt_error *err);

#endif
