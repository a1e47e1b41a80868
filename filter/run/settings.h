/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_SETTINGS_H
#define PT_RUN_SETTINGS_H

#include "pandoc-tagger/tagger.h"
#include "run/options.h"

/**
 * Applies a layer of settings as a program gives it.
 *
 * options  values that the layer does not name stay; untouched on failure
 * named    as in pt_options_apply; may be NULL
 * arena    keeps what the values point to
 * Returns  PT_ERR_OPTION for what is no JSON object, no option or no value
 *          for it, PT_ERR_LIMIT, PT_ERR_NOMEM.
 */
pt_status pt_settings_apply(pt_options *options, pt_option_set *named,
                            const pt_settings *layer, pt_arena *arena,
                            pt_error *err);

#endif
