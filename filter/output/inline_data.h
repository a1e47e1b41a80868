/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_INLINE_DATA_H
#define PT_OUTPUT_INLINE_DATA_H

#include "base/buf.h"
#include "entity/entity.h"

/** How Spans say in HTML what they name: the option `inline-data`. */
typedef enum pt_inline_data {
    PT_INLINE_DATA_OFF,
    PT_INLINE_DATA_RDFA,
    PT_INLINE_DATA_MICRODATA
} pt_inline_data;

/**
 * Appends the attributes of a mention's Span, each as `,["key","value"]`:
 * that the page mentions a thing of schema.org's type, and which it is.
 */
void pt_inline_data_add(pt_buf *out, pt_inline_data as,
                        const pt_entity *entity);

/**
 * Opens the Span inside that one which holds the thing's name; it has the
 * class `entity-name`, by which strip knows it.
 */
void pt_inline_data_open_name(pt_buf *out, pt_inline_data as);

#endif
