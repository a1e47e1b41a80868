/* SPDX-License-Identifier: MIT */
/*
 * Reads articles with keywords through the program itself: records become
 * documents, these are analysed, their candidates listed. A candidate is a
 * keyword if it has the stems of one, in order.
 */
#include "train/articles.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "run/analyse.h"
#include "run/record.h"
#include "text/forms.h"
#include "train/source.h"

typedef struct reader {
    pt_articles *out;
    const pt_articles_how *how;
    pt_stemmer *stemmer;
    pt_record record;
    pt_buf buf;
    pt_map gold; /* stems of the keywords, joined → 1 */
    pt_status status;
    pt_error *err;
} reader;

/* Appends the stem of a word as terms have it, and a space. */
static void add_stem(reader *r, pt_buf *to, pt_str word)
{
    pt_buf form;
    pt_buf_init(&form);
    pt_buf_add(to, pt_form_stem(&form, r->stemmer, word));
    pt_buf_add_byte(to, ' ');
    pt_buf_release(&form);
}

static bool add_gold(reader *r, pt_str phrase)
{
    pt_tokens tokens = {0};
    pt_buf_clear(&r->buf);
    bool good = pt_tokens_read(&tokens, phrase, NULL, 0, NULL) == PT_OK;
    for (uint32_t i = 0; i < tokens.len; i++)
        if ((tokens.items[i].bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)) != 0 &&
            (tokens.items[i].bits & PT_TOKEN_POSSESSIVE) == 0)
            add_stem(r, &r->buf, pt_token_str(phrase, &tokens.items[i]));
    pt_vec_release(&tokens);
    if (r->buf.len == 0)
        return good;
    const pt_str key = pt_arena_copy(r->out->arena, pt_buf_str(&r->buf));
    return good && key.ptr != NULL &&
           pt_map_add(&r->gold, key, 1, NULL) != NULL;
}

static bool read_gold(reader *r, pt_str line)
{
    json_tokener *tok = json_tokener_new();
    json_object *object = json_tokener_parse_ex(tok, line.ptr, (int)line.len);
    json_object *list = NULL;
    json_object_object_get_ex(object, "keyphrases", &list);
    bool good = json_object_is_type(list, json_type_array);
    pt_map_clear(&r->gold);
    for (size_t i = 0; good && i < json_object_array_length(list); i++)
        good = add_gold(r, pt_str_from(json_object_get_string(
                               json_object_array_get_idx(list, i))));
    json_object_put(object);
    json_tokener_free(tok);
    return good;
}

static bool label(reader *r, pt_article *a)
{
    const pt_prospects *p = &a->prospects;
    const uint32_t n = p->candidates.list.len;
    a->labels = calloc(n + (size_t)1, 1);
    a->n_gold = r->gold.len;
    for (uint32_t i = 0; i < n && a->labels != NULL; i++) {
        const pt_candidate *c = &p->candidates.list.items[i];
        pt_buf_clear(&r->buf);
        for (uint32_t j = 0; j < c->n_words; j++) {
            pt_buf_add(&r->buf, p->terms.stems.items[c->stems[j]].form);
            pt_buf_add_byte(&r->buf, ' ');
        }
        a->labels[i] = pt_map_find(&r->gold, pt_buf_str(&r->buf)) != PT_NONE;
    }
    return a->labels != NULL;
}

/* Shortens the text, takes the title away. The result is freed by the
 * caller; NULL for what is no object. */
static json_object *change(pt_str line, const pt_articles_how *how)
{
    json_tokener *tok = json_tokener_new();
    json_object *object = json_tokener_parse_ex(tok, line.ptr, (int)line.len);
    json_tokener_free(tok);
    if (!json_object_is_type(object, json_type_object)) {
        json_object_put(object);
        return NULL;
    }
    if (how->untitled)
        json_object_object_del(object, "title");
    const char *text =
        json_object_get_string(json_object_object_get(object, "text"));
    if (text != NULL && how->bytes > 0 && strlen(text) > how->bytes) {
        const char *end = strstr(text + how->bytes, ". ");
        json_object *cut = json_object_new_string_len(
            text, end == NULL ? (int)strlen(text) : (int)(end + 1 - text));
        json_object_object_add(object, "text", cut);
    }
    return object;
}

static pt_status read_record(reader *r, pt_str line)
{
    if (!r->how->untitled && r->how->bytes == 0)
        return pt_record_read(&r->record, line, NULL, r->err);
    json_object *changed = change(line, r->how);
    if (changed == NULL) /* reading says what is wrong */
        return pt_record_read(&r->record, line, NULL, r->err);
    const pt_str bytes = pt_str_from(
        json_object_to_json_string_ext(changed, JSON_C_TO_STRING_PLAIN));
    pt_status st = pt_record_read(&r->record, bytes, NULL, r->err);
    if (st == PT_OK) {
        /* Its id stands in the bytes that go. */
        r->record.id = pt_arena_copy(r->out->arena, r->record.id);
        if (r->record.id.ptr == NULL)
            st = pt_error_nomem(r->err);
    }
    json_object_put(changed);
    return st;
}

static pt_status read_article(reader *r, pt_article *a, pt_str line)
{
    pt_status st = read_record(r, line);
    /* The document borrows from its source: it must outlive the record. */
    const pt_str source = st == PT_OK
                              ? pt_arena_copy(r->out->arena, r->record.document)
                              : (pt_str){NULL, 0};
    a->id = pt_arena_copy(r->out->arena, r->record.id);
    if (st == PT_OK && (source.ptr == NULL || a->id.ptr == NULL))
        st = pt_error_nomem(r->err);
    if (st == PT_OK)
        st = pt_document_read(&a->doc, source, NULL, r->err);
    pt_options options = r->how->tagger->options;
    options.entities = r->how->entities;
    if (st == PT_OK)
        st = pt_analysis_make(&a->analysis, a->doc, &options, r->how->tagger,
                              r->err);
    return st;
}

static bool take_line(void *payload, pt_str line)
{
    reader *r = payload;
    if (line.len == 0)
        return true;
    pt_article *a = pt_arena_alloc(r->out->arena, 1, sizeof *a);
    pt_article **slot = pt_vec_add(&r->out->list, sizeof(pt_article *));
    if (a == NULL || slot == NULL)
        return false;
    *slot = a;
    a->source = r->how->source;
    a->has_entities = r->how->entities;
    a->is_changed = r->how->untitled || r->how->bytes > 0;
    r->status = read_article(r, a, line);
    if (r->status == PT_OK)
        r->status = pt_prospects_read(&a->prospects, &a->analysis,
                                      r->how->speech, r->how->titles, r->err);
    if (r->status == PT_OK && (!read_gold(r, line) || !label(r, a)))
        r->status =
            pt_error_set(r->err, PT_ERR_JSON, "keyphrases", "no list of them");
    return r->status == PT_OK;
}

pt_status pt_articles_read(pt_articles *out, const char *path,
                           const pt_articles_how *how, pt_error *err)
{
    reader r = {.out = out, .how = how, .err = err};
    if (out->arena == NULL)
        out->arena = pt_arena_new();
    if (out->arena == NULL)
        return pt_error_nomem(err);
    pt_record_init(&r.record);
    pt_buf_init(&r.buf);
    pt_status st = pt_stemmer_new(&r.stemmer, PT_STR("en"), err);
    if (st == PT_OK)
        st = pt_source_read(path, take_line, &r, err);
    if (r.status != PT_OK)
        st = r.status;
    pt_stemmer_free(r.stemmer);
    pt_map_release(&r.gold);
    pt_record_release(&r.record);
    pt_buf_release(&r.buf);
    return st;
}

void pt_articles_release(pt_articles *articles)
{
    for (uint32_t i = 0; i < articles->list.len; i++) {
        pt_article *a = articles->list.items[i];
        pt_prospects_release(&a->prospects);
        pt_analysis_release(&a->analysis);
        pt_document_free(a->doc);
        free(a->labels);
    }
    pt_vec_release(&articles->list);
    pt_arena_free(articles->arena);
    articles->arena = NULL;
}
