/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_DOCUMENT_OF_H
#define PT_TESTS_UNIT_DOCUMENT_OF_H

#include <check.h>
#include <string.h>

#include "base/buf.h"
#include "find/mention.h"

/**
 * Documents for the tests of finders, from plain strings: paragraphs are
 * separated by a blank line, "# " begins a heading, "[] " the keyword
 * section. They have texts, parts and words but no source: for what needs
 * frames or edits read JSON.
 */
typedef struct test_document {
    pt_document doc;
    pt_words words;
    pt_find_input in; /* names is NULL */
} test_document;

static inline void document_add(test_document *td, pt_str line)
{
    pt_document *doc = &td->doc;
    pt_part part = {.role = PT_ROLE_BODY};
    if (pt_str_has_prefix(line, PT_STR("# ")))
        part = (pt_part){.role = PT_ROLE_HEADING, .level = 1};
    if (pt_str_has_prefix(line, PT_STR("[] ")))
        part.role = PT_ROLE_KEYWORDS;
    line = pt_str_slice(line, part.level ? 2 : (part.role != PT_ROLE_BODY) * 3,
                        line.len);
    part.text = doc->texts.len;
    part.end = (uint32_t)line.len;
    pt_text *text = pt_vec_add(&doc->texts, sizeof *text);
    ck_assert_ptr_nonnull(text);
    *text = (pt_text){.flat = (uint32_t)doc->flat.len,
                      .len = (uint32_t)line.len,
                      .parts = doc->parts.len,
                      .n_parts = 1,
                      .scope = PT_NONE,
                      .kind = part.level ? PT_BLOCK_HEADER : PT_BLOCK_PARA,
                      .level = part.level,
                      .bits = PT_TEXT_TOP};
    pt_buf_add(&doc->flat, line);
    pt_part *to = pt_vec_add(&doc->parts, sizeof *to);
    ck_assert_ptr_nonnull(to);
    *to = part;
    uint32_t *first = pt_vec_add(&td->words.first, sizeof *first);
    ck_assert_ptr_nonnull(first);
    *first = td->words.tokens.len;
    ck_assert_int_eq(pt_tokens_read(&td->words.tokens, line, NULL, 0, NULL),
                     PT_OK);
}

/** Makes a document; document_release frees it. */
static inline void document_of(test_document *td, const char *plain)
{
    memset(td, 0, sizeof *td);
    td->doc.headline.text = td->doc.dateline.text = PT_NONE;
    td->doc.arena = pt_arena_new();
    const pt_str all = pt_str_from(plain);
    size_t at = 0;
    while (at < all.len) {
        const size_t end = pt_str_find(all, PT_STR("\n\n"), at);
        document_add(td, pt_str_slice(all, at, end));
        at = end + 2;
    }
    uint32_t *first = pt_vec_add(&td->words.first, sizeof *first);
    ck_assert_ptr_nonnull(first);
    *first = td->words.tokens.len;
    td->in = (pt_find_input){
        .doc = &td->doc, .words = &td->words, .arena = td->doc.arena};
}

static inline void document_release(test_document *td)
{
    pt_buf_release(&td->doc.flat);
    pt_vec_release(&td->doc.texts);
    pt_vec_release(&td->doc.parts);
    pt_vec_release(&td->words.tokens);
    pt_vec_release(&td->words.first);
    pt_arena_free(td->doc.arena);
}

/**
 * Writes mentions as "person:Mark Carney|location:China" into `buf`, in
 * their order; with a value: "date:May 2026=2026-05".
 */
static inline pt_str mentions_shown(pt_buf *buf, const test_document *td,
                                    const pt_mentions *mentions)
{
    pt_buf_clear(buf);
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        const pt_str text = pt_document_text(&td->doc, m->text);
        if (i > 0)
            pt_buf_add_byte(buf, '|');
        pt_buf_add(buf, pt_str_from(pt_type_describe((pt_type)m->type)->name));
        pt_buf_add_byte(buf, ':');
        pt_buf_add(buf, pt_str_slice(text, m->start, m->end));
        if (m->value == PT_NONE)
            continue;
        const pt_value *value = &mentions->values.items[m->value];
        pt_buf_add_byte(buf, '=');
        pt_buf_add(buf, value->iso);
        pt_buf_add(buf, value->currency);
        pt_buf_add(buf, value->amount);
        pt_buf_add(buf, value->unit);
    }
    ck_assert(!pt_buf_failed(buf));
    return pt_buf_str(buf);
}

/** Asserts that a finder finds exactly `expected` in `plain`. */
static inline void finder_finds(pt_find_fn find, const char *plain,
                                const char *expected)
{
    test_document td;
    document_of(&td, plain);
    pt_mentions mentions = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    ck_assert_int_eq(find(&mentions, &td.in, NULL), PT_OK);
    const pt_str shown = mentions_shown(&buf, &td, &mentions);
    ck_assert_msg(pt_str_is_equal(shown, pt_str_from(expected)),
                  "in \"%s\": expected \"%s\", found \"%.*s\"", plain, expected,
                  (int)shown.len, shown.ptr);
    pt_buf_release(&buf);
    pt_mentions_release(&mentions);
    document_release(&td);
}

#endif
