/* SPDX-License-Identifier: MIT */
/*
 * The article's own data, for the head of a page. Values may be a string,
 * inlines, blocks, a list or a map, as the author or another program wrote
 * them; each becomes plain text with single spaces. A value that cannot be
 * read counts as not there. Linear in the metadata.
 */
#include "output/article.h"

#include "base/error.h"
#include "base/map.h"
#include "document/meta.h"
#include "names/names.h"
#include "output/lead.h"
#include "output/published.h"
#include "text/forms.h"

#include <json-c/json.h>

typedef struct reader {
    pt_article *article;
    const pt_analysis *analysis;
    const pt_document *doc;
    const struct pt_names *names;
    pt_buf buf;
    pt_error *err;
} reader;

/* Copies a text with single spaces into the arena. */
static pt_status keep(pt_str *out, reader *r, pt_str text)
{
    pt_buf single;
    pt_buf_init(&single);
    pt_form_add_single(&single, text);
    const pt_str copy = pt_arena_copy(r->doc->arena, pt_buf_str(&single));
    const bool failed = pt_buf_failed(&single) || copy.ptr == NULL;
    pt_buf_release(&single);
    if (failed)
        return pt_error_nomem(r->err);
    *out = copy;
    return PT_OK;
}

/* Reads a field; NULL when it is not there or cannot be read. */
static pt_status read_field(json_object **out, const reader *r, const char *key)
{
    *out = NULL;
    const pt_meta_field *field = pt_meta_find(r->doc, pt_str_from(key));
    if (field == NULL)
        return PT_OK;
    const pt_status st = pt_meta_read(out, r->doc, field, r->err);
    return st == PT_ERR_LIMIT ? PT_OK : st;
}

/* The contents of a MetaValue of that type, or NULL. */
static json_object *contents(json_object *value, const char *type,
                             json_type shape)
{
    json_object *t = NULL;
    json_object *c = NULL;
    if (json_object_is_type(value, json_type_object) &&
        json_object_object_get_ex(value, "t", &t) &&
        json_object_is_type(t, json_type_string) &&
        pt_str_is_equal(pt_str_from(json_object_get_string(t)),
                        pt_str_from(type)) &&
        json_object_object_get_ex(value, "c", &c) &&
        json_object_is_type(c, shape))
        return c;
    return NULL;
}

/* The items of a value, which is one itself when it is no list. */
static size_t count_items(json_object *value)
{
    json_object *list = contents(value, "MetaList", json_type_array);
    return value == NULL  ? 0
           : list == NULL ? 1
                          : json_object_array_length(list);
}

static json_object *item_at(json_object *value, size_t i)
{
    json_object *list = contents(value, "MetaList", json_type_array);
    return list == NULL ? value : json_object_array_get_idx(list, i);
}

/* A member of a MetaMap, or NULL. */
static json_object *member_of(json_object *value, const char *key)
{
    json_object *map = contents(value, "MetaMap", json_type_object);
    json_object *member = NULL;
    if (map != NULL)
        json_object_object_get_ex(map, key, &member);
    return member;
}

/* The plain text of a value; of a list, of its first item. */
static pt_status plain_of(pt_str *out, reader *r, json_object *value)
{
    pt_buf_clear(&r->buf);
    if (count_items(value) > 0)
        pt_meta_add_plain(&r->buf, item_at(value, 0));
    if (pt_buf_failed(&r->buf))
        return pt_error_nomem(r->err);
    return keep(out, r, pt_buf_str(&r->buf));
}

static pt_status read_key(pt_str *out, reader *r, const char *key)
{
    json_object *value = NULL;
    pt_status st = read_field(&value, r, key);
    if (st == PT_OK)
        st = plain_of(out, r, value);
    json_object_put(value);
    return st;
}

/* Reads the first of two keys that has text. */
static pt_status read_text(pt_str *out, reader *r, const char *key,
                           const char *other)
{
    const pt_status st = read_key(out, r, key);
    if (st == PT_OK && out->len == 0)
        return read_key(out, r, other);
    return st;
}

static pt_str text_of(const pt_document *doc, pt_span span)
{
    if (span.text == PT_NONE)
        return PT_STR("");
    return pt_str_slice(pt_document_text(doc, span.text), span.start, span.end);
}

static pt_status read_title(reader *r)
{
    pt_status st = read_text(&r->article->title, r, "title", "pagetitle");
    if (st == PT_OK && r->article->title.len == 0)
        st = keep(&r->article->title, r, text_of(r->doc, r->doc->headline));
    return st;
}

static pt_status read_description(reader *r)
{
    pt_article *a = r->article;
    pt_status st = read_key(&a->description, r, "description");
    if (st != PT_OK || pt_meta_find(r->doc, PT_STR("description")) != NULL)
        return st; /* also an empty one, or one that cannot be read */
    pt_buf_clear(&r->buf);
    st = pt_lead_add(&r->buf, r->doc, r->err);
    if (st == PT_OK)
        st = keep(&a->description, r, pt_buf_str(&r->buf));
    a->is_derived = a->description.len > 0;
    return st;
}

/* The text's dateline ends in a dash, which is no part of the place. */
static pt_status read_dateline(reader *r)
{
    static const pt_str dashes[] = {
        {"—", 3},
        {"–", 3},
        {"-",   1}
    };
    pt_status st = read_key(&r->article->dateline, r, "dateline");
    if (st != PT_OK || r->article->dateline.len > 0)
        return st;
    pt_str line = pt_str_trim(text_of(r->doc, r->doc->dateline));
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0];) {
        if (pt_str_has_suffix(line, dashes[i]))
            line = pt_str_trim(pt_str_slice(line, 0, line.len - dashes[i].len));
        else
            i++;
    }
    return keep(&r->article->dateline, r, line);
}

static pt_status read_date(pt_str *out, reader *r, const char *key)
{
    pt_str text = PT_STR("");
    pt_status st = read_key(&text, r, key);
    pt_buf_clear(&r->buf);
    if (st == PT_OK)
        st = pt_published_add(&r->buf, text, r->doc->lang, r->err);
    if (st == PT_OK)
        st = keep(out, r, pt_buf_str(&r->buf));
    return st;
}

static pt_status read_images(reader *r)
{
    pt_article *a = r->article;
    json_object *value = NULL;
    pt_status st = read_field(&value, r, "image");
    const size_t n = count_items(value);
    a->images = pt_arena_alloc(r->doc->arena, n + 1, sizeof *a->images);
    if (st == PT_OK && a->images == NULL)
        st = pt_error_nomem(r->err);
    for (size_t i = 0; i < n && st == PT_OK && a->images != NULL; i++) {
        pt_str *image = &a->images[a->n_images];
        st = plain_of(image, r, item_at(value, i));
        a->n_images += st == PT_OK && image->len > 0;
    }
    json_object_put(value);
    return st;
}

/* Whether the text or the knowledge base has an organization of that name. */
static pt_status look_up(bool *out, const reader *r, pt_str name)
{
    const pt_entities *entities = &r->analysis->entities;
    for (uint32_t i = 0; i < entities->len; i++)
        if (entities->items[i].type == PT_TYPE_ORGANIZATION &&
            pt_str_is_equal_nocase(entities->items[i].name, name)) {
            *out = true;
            return PT_OK;
        }
    if (r->names == NULL)
        return PT_OK;
    bool found = false;
    pt_name_match match;
    const pt_status st =
        pt_names_look_up(&match, &found, r->names, name, r->err);
    if (st == PT_OK && found)
        *out = pt_names_entry(r->names, match.candidates[0].entry).type ==
               PT_TYPE_ORGANIZATION;
    return st;
}

/* The name in a map: `name`, `text` or `literal`, or given and family. */
static pt_status read_name(pt_str *out, reader *r, json_object *value)
{
    static const char *const keys[] = {"name", "text", "literal"};
    pt_status st = plain_of(out, r, value);
    for (int i = 0; i < 3 && st == PT_OK && out->len == 0; i++) {
        json_object *name = member_of(value, keys[i]);
        st = plain_of(out, r, name);
        if (name != NULL && out->len == 0)
            value = name; /* given and family may stand there */
    }
    if (st != PT_OK || out->len > 0)
        return st;
    pt_str given = PT_STR("");
    pt_str family = PT_STR("");
    st = plain_of(&given, r, member_of(value, "given"));
    if (st == PT_OK)
        st = plain_of(&family, r, member_of(value, "family"));
    pt_buf_clear(&r->buf);
    pt_buf_add_format(&r->buf, "%.*s %.*s", (int)given.len, given.ptr,
                      (int)family.len, family.ptr);
    return st == PT_OK ? keep(out, r, pt_buf_str(&r->buf)) : st;
}

static pt_status read_author(pt_author *out, reader *r, json_object *value)
{
    pt_str type = PT_STR("");
    *out = (pt_author){.name = PT_STR("")};
    pt_status st = read_name(&out->name, r, value);
    if (st == PT_OK)
        st = plain_of(&out->url, r, member_of(value, "url"));
    if (st == PT_OK)
        st = plain_of(&out->affiliation, r, member_of(value, "affiliation"));
    if (st == PT_OK && out->affiliation.len == 0)
        st = plain_of(&out->affiliation, r, member_of(value, "institute"));
    if (st == PT_OK)
        st = plain_of(&type, r, member_of(value, "type"));
    if (st != PT_OK || out->name.len == 0)
        return st;
    if (type.len == 0)
        return look_up(&out->is_organization, r, out->name);
    out->is_organization = pt_type_find(type) == PT_TYPE_ORGANIZATION;
    return PT_OK;
}

static pt_status read_authors(reader *r)
{
    pt_article *a = r->article;
    json_object *value = NULL;
    pt_status st = read_field(&value, r, "author");
    if (st == PT_OK && value == NULL)
        st = read_field(&value, r, "creator");
    const size_t n = count_items(value);
    a->authors = pt_arena_alloc(r->doc->arena, n + 1, sizeof *a->authors);
    if (st == PT_OK && a->authors == NULL)
        st = pt_error_nomem(r->err);
    for (size_t i = 0; i < n && st == PT_OK && a->authors != NULL; i++) {
        pt_author *author = &a->authors[a->n_authors];
        st = read_author(author, r, item_at(value, i));
        a->n_authors += st == PT_OK && author->name.len > 0;
    }
    json_object_put(value);
    return st;
}

static pt_status read_publisher(reader *r)
{
    json_object *value = NULL;
    pt_status st = read_field(&value, r, "publisher");
    if (st == PT_OK && value != NULL)
        st = read_name(&r->article->publisher, r, item_at(value, 0));
    json_object_put(value);
    return st;
}

pt_status pt_article_read(pt_article *out, const pt_analysis *analysis,
                          const struct pt_names *names, pt_error *err)
{
    *out = (pt_article){.publisher = PT_STR("")};
    reader r = {.article = out,
                .analysis = analysis,
                .doc = analysis->doc,
                .names = names,
                .err = err};
    pt_buf_init(&r.buf);
    pt_status st = read_title(&r);
    if (st == PT_OK)
        st = read_description(&r);
    if (st == PT_OK)
        st = read_dateline(&r);
    if (st == PT_OK)
        st = read_date(&out->published, &r, "date");
    if (st == PT_OK)
        st = read_date(&out->modified, &r, "date-modified");
    if (st == PT_OK)
        st = read_text(&out->section, &r, "section", "category");
    if (st == PT_OK)
        st = read_publisher(&r);
    if (st == PT_OK)
        st = read_images(&r);
    if (st == PT_OK)
        st = read_authors(&r);
    pt_buf_release(&r.buf);
    return st;
}
