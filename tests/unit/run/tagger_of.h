/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_RUN_TAGGER_OF_H
#define PT_TESTS_UNIT_RUN_TAGGER_OF_H

#include "base/buf.h"
#include "base/str.h"
#include "pandoc-tagger/tagger.h"
#include "suite.h"

/** Taggers from settings, and documents through them, for tests. */

static inline pt_status append_piece(void *payload, pt_str bytes, pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

/** Makes a tagger from one layer of settings over every document's own. */
static inline pt_tagger *tagger_of(const char *json)
{
    const pt_settings layer = {pt_str_from(json), "test", NULL, 1};
    pt_tagger *tagger = NULL;
    pt_error err = {"", ""};
    const pt_status st = pt_tagger_new(&tagger, &layer, 1, &err);
    ck_assert_msg(st == PT_OK, "%s: %s", err.where, err.message);
    return tagger;
}

/** A document of one Para with the Strs of "a b c", and a metadata object. */
static inline void document_json(pt_buf *out, const char *meta,
                                 const char *words)
{
    pt_buf_add_format(
        out, "{\"pandoc-api-version\":[1,22],\"meta\":%s,\"blocks\":[", meta);
    pt_buf_add(out, PT_STR("{\"t\":\"Para\",\"c\":["));
    const pt_str all = pt_str_from(words);
    for (size_t at = 0; at < all.len;) {
        const size_t end = pt_str_find(all, PT_STR(" "), at);
        pt_buf_add(out, at == 0 ? PT_STR("") : PT_STR(",{\"t\":\"Space\"},"));
        pt_buf_add(out, PT_STR("{\"t\":\"Str\",\"c\":\""));
        pt_buf_add_json(out, pt_str_slice(all, at, end));
        pt_buf_add(out, PT_STR("\"}"));
        at = end + 1;
    }
    pt_buf_add(out, PT_STR("]}]}"));
}

/** Returns whether the buffer has the text in it. */
static inline bool buf_has(const pt_buf *buf, const char *needle)
{
    return pt_str_find(pt_buf_str(buf), pt_str_from(needle), 0) < buf->len;
}

#endif
