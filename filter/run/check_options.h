/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_CHECK_OPTIONS_H
#define PT_RUN_CHECK_OPTIONS_H

#include "run/options.h"

/**
 * Reads the value of the option `check`: true or false for the filter, or a
 * map by check of its level ("off", "note", "warning", "error", true for the
 * level it has, false for "off") or of a map with `level` and the check's
 * bounds: {"title-length": {"level": "warning", "max": 70}}.
 *
 * choice    holds what earlier layers said, which stays where the value is
 *           silent; untouched on failure
 * arena     keeps the settings
 * Returns   PT_ERR_OPTION for an unknown check, with the nearest one, a level
 *           or bound that is none; PT_ERR_NOMEM.
 */
pt_status pt_check_choice_read(pt_check_choice *choice,
                               struct json_object *value,
                               const pt_options_source *source, pt_arena *arena,
                               pt_error *err);

/**
 * Reads a list of checks, as an array or separated by commas, and adds it to
 * the set.
 *
 * Returns   PT_ERR_OPTION for an unknown one.
 */
pt_status pt_check_set_read(pt_check_set *set, struct json_object *value,
                            const pt_options_source *source, pt_error *err);

#endif
