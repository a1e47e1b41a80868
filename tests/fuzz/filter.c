/* SPDX-License-Identifier: MIT */
/*
 * The whole filter on arbitrary bytes, for writers of several kinds: it may
 * refuse them, but what it accepts it must accept again from its own hand,
 * unchanged (unless the document set options, which named writers do not get
 * to see).
 */
#include "fuzz.h"
#include "graft.h"
#include "require.h"

static void check_writer(const pt_tagger *tagger, pt_str document,
                         const char *writer)
{
    const pt_str format = pt_str_from(writer);
    pt_buf once;
    pt_buf twice;
    pt_buf_init(&once);
    pt_buf_init(&twice);
    const bool has_options =
        pt_str_find(document, PT_STR("\"tagger"), 0) < document.len ||
        pt_str_find(document, PT_STR("\\u"), 0) < document.len;
    if (pt_tagger_filter(tagger, document, format, append, &once, NULL, NULL) ==
        PT_OK) {
        require(pt_tagger_filter(tagger, pt_buf_str(&once), format, append,
                                 &twice, NULL, NULL) == PT_OK);
        require(pt_str_is_equal(pt_buf_str(&once), pt_buf_str(&twice)) ||
                (format.len > 0 && has_options));
    }
    pt_buf_release(&once);
    pt_buf_release(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static pt_tagger *tagger; /* made once: loading it is not what is tested */
    if (tagger == NULL)
        tagger = make_tagger("{\"tier\":\"fast\"}");
    const pt_str document = {(const char *)data, size};
    check_writer(tagger, document, "");
    check_writer(tagger, document, "html5");
    check_writer(tagger, document, "epub2");
    return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size,
                               unsigned int seed)
{
    return graft_mutate(data, size, max_size, 0, size, seed);
}
