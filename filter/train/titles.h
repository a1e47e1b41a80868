/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_TITLES_H
#define PT_TRAIN_TITLES_H

#include "base/buf.h"
#include "keyword/titles.h"

/**
 * Makes the set of an encyclopedia's titles.
 *
 * out      cleared first; layout in keyword/titles.h
 * path     a title in the first column of each line
 * Returns  PT_ERR_IO, PT_ERR_NOMEM.
 */
pt_status pt_titles_train(pt_buf *out, const char *path, pt_error *err);

#endif
