/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_QUANTITY_H
#define PT_FIND_QUANTITY_H

#include "find/mention.h"

/**
 * A pt_find_fn: quantities with a unit of measure ("100 km", "two acres",
 * "20 °C") with `amount` and `unit`. Counts of things are none.
 */
pt_status pt_quantities_find(pt_mentions *out, const pt_find_input *in,
                             pt_error *err);

#endif
