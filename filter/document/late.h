/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_LATE_H
#define PT_DOCUMENT_LATE_H

#include "base/vec.h"
#include "document/scan.h"

/** An object whose `c` stands before its `t`. */
typedef struct pt_late {
    uint32_t at;  /* source offset of the key `c` */
    uint8_t name; /* index of its constructor; 0: none that is known */
} pt_late;

/** All of them, by `at`. */
typedef PT_VEC(pt_late) pt_lates;

/**
 * Collects the constructors of all objects whose `c` stands before their
 * `t`, so that a second pass can know what it is about to read.
 *
 * out      appended to
 * Returns  what makes the source no JSON; PT_ERR_NOMEM.
 */
pt_status pt_lates_read(pt_lates *out, pt_str source, size_t max_depth,
                        pt_error *err);

#endif
