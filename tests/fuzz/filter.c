/* SPDX-License-Identifier: MIT */
/*
 * The whole filter on arbitrary bytes: it may refuse them, but what it accepts
 * it must accept again from its own hand, unchanged.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "base/str.h"
#include "pandoc-tagger/tagger.h"

#include <stdlib.h>

static pt_status append(void *payload, pt_str bytes, pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

static pt_tagger *make_tagger(void)
{
    pt_tagger *tagger = NULL;
    if (pt_tagger_new(&tagger, NULL, 0, NULL) != PT_OK)
        abort();
    return tagger;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static pt_tagger *tagger; /* made once: loading it is not what is tested */
    if (tagger == NULL)
        tagger = make_tagger();
    pt_buf once;
    pt_buf twice;
    pt_buf_init(&once);
    pt_buf_init(&twice);
    const pt_str document = {(const char *)data, size};
    const pt_str format = PT_STR("json");
    if (pt_tagger_filter(tagger, document, format, append, &once, NULL, NULL) ==
        PT_OK) {
        if (pt_tagger_filter(tagger, pt_buf_str(&once), format, append, &twice,
                             NULL, NULL) != PT_OK)
            abort();
        if (!pt_str_is_equal(pt_buf_str(&once), pt_buf_str(&twice)))
            abort();
    }
    pt_buf_release(&once);
    pt_buf_release(&twice);
    return 0;
}
