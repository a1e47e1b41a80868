/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_FUZZ_REQUIRE_H
#define PT_TESTS_FUZZ_REQUIRE_H

#include <stdbool.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/str.h"
#include "pandoc-tagger/tagger.h"

/** What every fuzz target needs: to insist, and to keep what is written. */

/** Aborts unless it is so. */
static inline void require(bool truth)
{
    if (!truth)
        abort();
}

/** A pt_write_fn whose payload is a pt_buf. */
static inline pt_status append(void *payload, pt_str bytes, pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

/** Makes a tagger from a JSON object of settings, which must be right. */
static inline pt_tagger *make_tagger(const char *settings)
{
    const pt_settings layer = {
        .json = pt_str_from(settings), .where = "settings", .over_document = 1};
    pt_tagger *tagger = NULL;
    require(pt_tagger_new(&tagger, &layer, 1, NULL) == PT_OK);
    return tagger;
}

#endif
