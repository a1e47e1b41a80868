/* SPDX-License-Identifier: MIT */
/*
 * Collects declared keywords: from the metadata's `keywords` in whatever
 * shape, from the keyword sections, from the configuration. Two that differ
 * in case or white space only are one. Linear in what is declared.
 */
#include "keyword/declare.h"

#include "base/error.h"
#include "base/map.h"
#include "document/meta.h"
#include "keyword/inlines.h"
#include "keyword/list.h"
#include "keyword/section.h"
#include "text/forms.h"

#include <json-c/json.h>

typedef struct collector {
    pt_arena *arena;
    pt_keywords keywords;
    pt_map known; /* normal form → index */
    pt_map slugs; /* slug → the number that the next like it gets */
    pt_buf buf;
    pt_error *err;
} collector;

/* Copies what is in hand into the arena; empties the buffer. */
static pt_str keep(collector *c)
{
    const pt_str copy = pt_buf_failed(&c->buf)
                            ? (pt_str){NULL, 0}
                            : pt_arena_copy(c->arena, pt_buf_str(&c->buf));
    pt_buf_clear(&c->buf);
    return copy;
}

/* Makes the slug of a name: "toll", "toll-2", … */
static pt_str make_slug(collector *c, pt_str name)
{
    pt_form_add_slug(&c->buf, name);
    if (c->buf.len == 0)
        pt_buf_add(&c->buf, PT_STR("keyword"));
    const pt_str base = keep(c);
    pt_str slug = base;
    while (slug.ptr != NULL) {
        bool is_new;
        if (pt_map_add(&c->slugs, slug, 2, &is_new) == NULL)
            return (pt_str){NULL, 0};
        if (is_new)
            return slug;
        uint32_t *next = pt_map_add(&c->slugs, base, 2, NULL);
        if (next == NULL)
            return (pt_str){NULL, 0};
        pt_buf_add_format(&c->buf, "%.*s-%u", (int)base.len, base.ptr, *next);
        *next += 1;
        slug = keep(c);
    }
    return slug;
}

/* Adds a keyword, or its source to the one that is like it. */
static pt_status add_name(collector *c, pt_str written, uint8_t bits)
{
    pt_buf_clear(&c->buf);
    pt_form_add_single(&c->buf, written);
    const pt_str name = keep(c);
    pt_form_add_normal(&c->buf, name);
    const pt_str normal = keep(c);
    if (name.ptr == NULL || normal.ptr == NULL)
        return pt_error_nomem(c->err);
    if (name.len == 0)
        return PT_OK;
    bool is_new;
    const uint32_t *index =
        pt_map_add(&c->known, normal, c->keywords.len, &is_new);
    if (index == NULL)
        return pt_error_nomem(c->err);
    if (!is_new) {
        c->keywords.items[*index].bits |= bits;
        return PT_OK;
    }
    const pt_str slug = make_slug(c, name);
    pt_keyword *keyword = pt_vec_add(&c->keywords, sizeof *keyword);
    if (slug.ptr == NULL || keyword == NULL)
        return pt_error_nomem(c->err);
    *keyword = (pt_keyword){.name = name,
                            .slug = slug,
                            .bits = bits,
                            .grade = PT_KEYWORD_ABSENT,
                            .nearest = {.text = PT_NONE}};
    return PT_OK;
}

static pt_status add_names(collector *c, const pt_keyword_names *names,
                           uint8_t bits)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < names->len && st == PT_OK; i++)
        st = add_name(c, names->items[i], bits);
    return st;
}

/* Each item of a list is one keyword, whatever it holds. */
static pt_status add_list(collector *c, json_object *list)
{
    pt_buf text;
    pt_buf_init(&text);
    pt_status st = PT_OK;
    for (size_t i = 0; i < json_object_array_length(list) && st == PT_OK; i++) {
        pt_buf_clear(&text);
        st = pt_inlines_add_keyword(&text, json_object_array_get_idx(list, i),
                                    c->err);
        if (st == PT_OK)
            st = add_name(c, pt_buf_str(&text), PT_KEYWORD_META);
    }
    pt_buf_release(&text);
    return st;
}

/* A single value is a list by its commas, semicolons or lines. */
static pt_status add_value(collector *c, json_object *value)
{
    pt_buf text;
    pt_buf_init(&text);
    pt_keyword_names names = {0};
    pt_status st = pt_inlines_add_keyword(&text, value, c->err);
    if (st == PT_OK)
        st = pt_list_split(&names, pt_buf_str(&text), PT_LIST_VALUE, c->err);
    if (st == PT_OK)
        st = add_names(c, &names, PT_KEYWORD_META);
    pt_vec_release(&names);
    pt_buf_release(&text);
    return st;
}

static pt_status add_meta(collector *c, const pt_document *doc)
{
    const pt_meta_field *field = pt_meta_find(doc, PT_STR("keywords"));
    if (field == NULL)
        return PT_OK;
    json_object *value = NULL;
    pt_status st = pt_meta_read(&value, doc, field, c->err);
    if (st == PT_ERR_LIMIT)
        return PT_OK; /* a value that is left alone */
    if (st != PT_OK)
        return st;
    json_object *type = NULL;
    json_object *contents = NULL;
    json_object_object_get_ex(value, "t", &type);
    json_object_object_get_ex(value, "c", &contents);
    const bool is_list =
        json_object_is_type(type, json_type_string) &&
        pt_str_is_equal(pt_str_from(json_object_get_string(type)),
                        PT_STR("MetaList")) &&
        json_object_is_type(contents, json_type_array);
    st = is_list ? add_list(c, contents) : add_value(c, value);
    json_object_put(value);
    return st;
}

pt_status pt_keywords_declare(pt_keywords *out, pt_keyword_section *section_out,
                              pt_document *doc, const pt_words *words,
                              const pt_keyword_names *extra, pt_error *err)
{
    collector c = {.arena = doc->arena, .err = err};
    pt_keyword_section section = {0};
    pt_keyword_names names = {0};
    pt_buf_init(&c.buf);
    pt_status st = add_meta(&c, doc);
    if (st == PT_OK)
        st = pt_section_find(&names, &section, doc, words, err);
    if (st == PT_OK)
        st = add_names(&c, &names, PT_KEYWORD_SECTION);
    if (st == PT_OK && extra != NULL)
        st = add_names(&c, extra, PT_KEYWORD_OPTION);
    pt_vec_release(&names);
    pt_buf_release(&c.buf);
    pt_map_release(&c.slugs);
    pt_map_release(&c.known);
    if (st != PT_OK) {
        pt_vec_release(&section);
        pt_vec_release(&c.keywords);
        return st;
    }
    *out = c.keywords;
    *section_out = section;
    return PT_OK;
}
