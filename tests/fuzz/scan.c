/* SPDX-License-Identifier: MIT */
/*
 * Reading a document from arbitrary bytes and stripping it: what was noted
 * about an accepted one must be true, and what stripping makes be accepted.
 */
#include "fuzz.h"
#include "graft.h"
#include "noted.h"

#include "document/edit.h"
#include "document/strip.h"

/* What stripping makes must be a document, and hold nothing to strip. */
static void check_strip(const pt_document *doc)
{
    pt_edits edits;
    pt_buf buf;
    pt_edits_init(&edits);
    pt_buf_init(&buf);
    require(pt_strip_edits(&edits, doc, NULL) == PT_OK);
    require(pt_edits_apply(&edits, doc->source, append, &buf, NULL) == PT_OK);
    require(doc->n_own > 0 || pt_str_is_equal(pt_buf_str(&buf), doc->source));
    pt_document *bare = NULL;
    require(pt_document_read(&bare, pt_buf_str(&buf), NULL, NULL) == PT_OK);
    require(bare->n_own == 0);
    check_document(bare);
    pt_document_free(bare);
    pt_edits_release(&edits);
    pt_buf_release(&buf);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    pt_document *doc = NULL;
    const pt_str source = {(const char *)data, size};
    pt_error err;
    if (pt_document_read(&doc, source, NULL, &err) != PT_OK)
        return 0;
    check_document(doc);
    check_strip(doc);
    pt_document_free(doc);
    return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size,
                               unsigned int seed)
{
    return graft_mutate(data, size, max_size, 0, size, seed);
}
