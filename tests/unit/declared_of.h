/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_DECLARED_OF_H
#define PT_TESTS_UNIT_DECLARED_OF_H

#include <check.h>

#include "blocks_of.h"
#include "document/edit.h"
#include "keyword/analysis.h"
#include "keyword/declare.h"

/** A document that was read and its declared keywords. */
typedef struct declared {
    pt_buf source;
    pt_document *doc;
    pt_analysis analysis;
} declared;

/** Reads JSON; declared_release frees it. `source` is taken over. */
static inline void declared_read(declared *d)
{
    pt_error err = {.message = ""};
    d->doc = NULL;
    d->analysis = (pt_analysis){.doc = NULL};
    ck_assert_msg(
        pt_document_read(&d->doc, pt_buf_str(&d->source), NULL, &err) == PT_OK,
        "%s: %.*s", err.message, (int)d->source.len, d->source.ptr);
    d->analysis.doc = d->doc;
    ck_assert_int_eq(pt_words_read(&d->analysis.words, d->doc, NULL), PT_OK);
    ck_assert_int_eq(pt_keywords_declare(&d->analysis.keywords,
                                         &d->analysis.section, d->doc,
                                         &d->analysis.words, NULL, NULL),
                     PT_OK);
}

/** Makes a document from the notation of blocks_of.h. */
static inline void declared_of(declared *d, const char *meta,
                               const char *blocks)
{
    pt_buf_init(&d->source);
    document_json_of(&d->source, meta, blocks);
    declared_read(d);
}

static inline void declared_release(declared *d)
{
    pt_vec_release(&d->analysis.keywords);
    pt_vec_release(&d->analysis.section);
    pt_words_release(&d->analysis.words);
    pt_document_free(d->doc);
    pt_buf_release(&d->source);
}

static inline pt_status declared_write(void *payload, pt_str bytes,
                                       pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

/** Applies edits to the document's source; appends the result. */
static inline void declared_apply(pt_buf *out, const declared *d,
                                  pt_edits *edits)
{
    ck_assert_int_eq(pt_edits_apply(edits, pt_buf_str(&d->source),
                                    declared_write, out, NULL),
                     PT_OK);
}

/** Appends the keywords as "a|b|c". */
static inline void declared_show(pt_buf *out, const declared *d)
{
    for (uint32_t i = 0; i < d->analysis.keywords.len; i++) {
        if (i > 0)
            pt_buf_add_byte(out, '|');
        pt_buf_add(out, d->analysis.keywords.items[i].name);
    }
}

#endif
