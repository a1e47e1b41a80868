/* SPDX-License-Identifier: MIT */
/*
 * Reads the annotated corpora. Texts are split by the program's own
 * tokenizer, so that training sees what tagging will see; a gold mention
 * whose edges are no token edges is widened to the tokens it touches for
 * training and kept as it is for scoring.
 */
#include "train/corpus.h"

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "sequence/lattice.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

enum { HEADING_MIN = 5, HEADING_MAX = 14, HEADING_EVERY = 14 };

int pt_corpus_type(int type)
{
    static const int order[PT_LATTICE_TYPES] = {
        PT_TYPE_PERSON,   PT_TYPE_ORGANIZATION, PT_TYPE_LOCATION,
        PT_TYPE_FACILITY, PT_TYPE_NORP,         PT_TYPE_DATE,
        PT_TYPE_MONEY,    PT_TYPE_PRODUCT,      PT_TYPE_MISC};
    if (type == PT_TYPE_EVENT || type == PT_TYPE_WORK || type == PT_TYPE_LAW ||
        type == PT_TYPE_LANGUAGE)
        type = PT_TYPE_MISC;
    for (int i = 0; i < PT_LATTICE_TYPES; i++)
        if (order[i] == type)
            return i;
    return -1;
}

/* Byte offset of a code point. */
static uint32_t byte_offset(pt_str text, int64_t chars)
{
    size_t at = 0;
    while (chars-- > 0 && at < text.len)
        (void)pt_utf8_next(text, &at);
    return (uint32_t)at;
}

static bool read_mentions(pt_corpus_document *doc, pt_str text, uint32_t index,
                          json_object *mentions)
{
    if (!json_object_is_type(mentions, json_type_array))
        return false;
    const size_t n = json_object_array_length(mentions);
    for (size_t i = 0; i < n; i++) {
        json_object *m = json_object_array_get_idx(mentions, i);
        if (!json_object_is_type(m, json_type_array) ||
            json_object_array_length(m) != 3)
            return false;
        const char *name =
            json_object_get_string(json_object_array_get_idx(m, 2));
        const int type = pt_corpus_type(pt_type_find(pt_str_from(name)));
        if (type < 0)
            continue;
        pt_gold *gold = pt_vec_add(&doc->gold, sizeof *gold);
        if (gold == NULL)
            return false;
        const int64_t start =
            json_object_get_int64(json_object_array_get_idx(m, 0));
        const int64_t end =
            json_object_get_int64(json_object_array_get_idx(m, 1));
        *gold = (pt_gold){index, byte_offset(text, start),
                          byte_offset(text, end), (uint8_t)type};
    }
    return true;
}

/* Labels the tokens of one mention. */
static void label_mention(pt_corpus_document *doc, const pt_gold *gold)
{
    enum { T = PT_LATTICE_TYPES };
    uint32_t first = doc->first.items[gold->text];
    const uint32_t limit = doc->first.items[gold->text + 1];
    while (first < limit && doc->tokens.items[first].end <= gold->start)
        first++;
    uint32_t end = first;
    while (end < limit && doc->tokens.items[end].start < gold->end)
        end++;
    for (uint32_t i = first; i < end; i++) {
        const uint32_t kind = end == first + 1 ? 0
                              : i + 1 == end   ? 1
                              : i == first     ? 2
                                               : 3;
        doc->labels.items[i] = (uint8_t)(1 + kind * T + gold->type);
    }
}

/* Adds a text and its tokens. */
static bool add_text(pt_corpus_document *doc, pt_str text)
{
    pt_str *slot = pt_vec_add(&doc->texts, sizeof *slot);
    uint32_t *first = pt_vec_add(&doc->first, sizeof *first);
    if (slot == NULL || first == NULL)
        return false;
    *slot = text;
    *first = doc->tokens.len;
    return pt_tokens_read(&doc->tokens, text, NULL, 0, NULL) == PT_OK;
}

static bool is_small_word(pt_str word)
{
    static const char small[][5] = {"a",   "an",   "and", "as",  "at", "by",
                                    "for", "from", "in",  "is",  "of", "on",
                                    "or",  "the",  "to",  "with"};
    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++)
        if (pt_str_is_equal(word, pt_str_from(small[i])))
            return true;
    return false;
}

/* A copy of tokens [first, end) with a heading's capitals. */
static bool add_heading(pt_corpus *corpus, pt_corpus_document *doc,
                        uint32_t text, uint32_t first, uint32_t end)
{
    const pt_token *tokens = doc->tokens.items;
    const uint32_t from = tokens[first].start;
    const uint32_t to = tokens[end - 1].end;
    const pt_str source = doc->texts.items[text];
    const pt_str copy =
        pt_arena_copy(corpus->arena, pt_str_slice(source, from, to));
    if (copy.ptr == NULL)
        return false;
    for (uint32_t i = first; i < end; i++) {
        char *c = (char *)(uintptr_t)copy.ptr + (tokens[i].start - from);
        if (*c >= 'a' && *c <= 'z' && tokens[i].bits & PT_TOKEN_SPACED &&
            !is_small_word(pt_token_str(source, &tokens[i])))
            *c = (char)(*c & ~0x20);
    }
    const uint32_t index = doc->texts.len;
    const uint32_t n = doc->gold.len;
    if (!add_text(doc, copy))
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const pt_gold gold = doc->gold.items[i];
        if (gold.text != text || gold.start < from || gold.end > to)
            continue;
        pt_gold *more = pt_vec_add(&doc->gold, sizeof *more);
        if (more == NULL)
            return false;
        *more = (pt_gold){index, gold.start - from, gold.end - from, gold.type};
    }
    return true;
}

/* Copies every so many sentences of a document as headings. */
static bool add_headings(pt_corpus *corpus, pt_corpus_document *doc,
                         uint32_t salt)
{
    const uint32_t n_texts = doc->texts.len;
    const uint32_t n_tokens = doc->tokens.len;
    uint32_t count = salt;
    for (uint32_t t = 0; t < n_texts; t++) {
        const uint32_t limit =
            t + 1 < n_texts ? doc->first.items[t + 1] : n_tokens;
        uint32_t first = doc->first.items[t];
        for (uint32_t i = first + 1; i < limit; i++) {
            if (!(doc->tokens.items[i].bits & PT_TOKEN_SENTENCE))
                continue;
            const uint32_t len = i - 1 - first; /* without the full stop */
            if (len >= HEADING_MIN && len <= HEADING_MAX &&
                count++ % HEADING_EVERY == 0) {
                if (!add_heading(corpus, doc, t, first, i - 1))
                    return false;
            }
            first = i;
        }
    }
    return true;
}

static bool read_document(pt_corpus *corpus, json_object *object, bool headings)
{
    json_object *paragraphs = json_object_object_get(object, "paragraphs");
    pt_corpus_document *doc = pt_vec_add(&corpus->documents, sizeof *doc);
    if (doc == NULL)
        return false;
    *doc = (pt_corpus_document){0};
    if (!json_object_is_type(paragraphs, json_type_array))
        return false;
    const size_t n = json_object_array_length(paragraphs);
    for (size_t i = 0; i < n; i++) {
        json_object *p = json_object_array_get_idx(paragraphs, i);
        json_object *text = json_object_object_get(p, "text");
        const pt_str s = pt_arena_copy(
            corpus->arena, (pt_str){json_object_get_string(text),
                                    (size_t)json_object_get_string_len(text)});
        if (s.ptr == NULL || !add_text(doc, s) ||
            !read_mentions(doc, s, (uint32_t)i,
                           json_object_object_get(p, "mentions")))
            return false;
    }
    if (headings && !add_headings(corpus, doc, corpus->documents.len))
        return false;
    uint32_t *last = pt_vec_add(&doc->first, sizeof *last);
    const size_t n_tokens = doc->tokens.len;
    uint8_t *labels = pt_vec_reserve(&doc->labels, n_tokens + 1, 1);
    if (last == NULL || labels == NULL)
        return false;
    *last = doc->tokens.len;
    memset(labels, 0, n_tokens);
    doc->labels.len = doc->tokens.len;
    for (uint32_t i = 0; i < doc->gold.len; i++)
        label_mention(doc, &doc->gold.items[i]);
    return true;
}

pt_status pt_corpus_read(pt_corpus *out, const char *path, bool headings,
                         pt_error *err)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_status st = pt_file_read(&buf, path, SIZE_MAX / 2, err);
    if (st != PT_OK)
        return st;
    *out = (pt_corpus){.arena = pt_arena_new()};
    if (out->arena == NULL)
        st = pt_error_nomem(err);
    const pt_str all = pt_buf_str(&buf);
    unsigned line = 0;
    for (size_t at = 0; at < all.len && st == PT_OK;) {
        const size_t end = pt_str_find(all, PT_STR("\n"), at);
        json_tokener *tok = json_tokener_new();
        json_object *object =
            json_tokener_parse_ex(tok, all.ptr + at, (int)(end - at));
        line++;
        if (object == NULL || !read_document(out, object, headings))
            st = pt_error_set(err, PT_ERR_JSON, path, "line %u is no document",
                              line);
        json_object_put(object);
        json_tokener_free(tok);
        at = end + 1;
    }
    pt_buf_release(&buf);
    if (st != PT_OK)
        pt_corpus_release(out);
    return st;
}

void pt_corpus_cut(pt_corpus *corpus, uint32_t n)
{
    while (corpus->documents.len > n) {
        pt_corpus_document *doc =
            &corpus->documents.items[--corpus->documents.len];
        pt_vec_release(&doc->texts);
        pt_vec_release(&doc->first);
        pt_vec_release(&doc->tokens);
        pt_vec_release(&doc->labels);
        pt_vec_release(&doc->gold);
    }
}

void pt_corpus_release(pt_corpus *corpus)
{
    pt_corpus_cut(corpus, 0);
    pt_vec_release(&corpus->documents);
    pt_arena_free(corpus->arena);
    *corpus = (pt_corpus){0};
}

pt_recogniser_input pt_corpus_input(const pt_corpus_document *doc)
{
    return (pt_recogniser_input){.texts = doc->texts.items,
                                 .first = doc->first.items,
                                 .tokens = doc->tokens.items,
                                 .n_texts = doc->texts.len};
}
