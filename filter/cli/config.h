/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_CONFIG_H
#define PT_CLI_CONFIG_H

#include "base/buf.h"
#include "pandoc-tagger/base.h"

/** The configuration file in force. */
typedef struct pt_config {
    pt_buf text;   /* its contents; empty when there is none */
    pt_buf path;   /* NUL-terminated */
    pt_buf folder; /* NUL-terminated; where its relative paths start */
} pt_config;

/**
 * Finds and reads the configuration file: $PANDOC_TAGGER_CONFIG, which must
 * exist when set; else .pandoc-tagger.json in the working directory; else
 * $XDG_CONFIG_HOME/pandoc-tagger/config.json (~/.config where that is not
 * set).
 *
 * out      owned by the caller: pt_config_release, also after a failure
 * Returns  PT_ERR_IO, PT_ERR_LIMIT, PT_ERR_NOMEM.
 */
pt_status pt_config_read(pt_config *out, pt_error *err);

void pt_config_release(pt_config *config);

#endif
