/* SPDX-License-Identifier: MIT */
/*
 * The article as JSON-LD (JSON-LD 1.1, W3C 2020; schema.org). Keys come in a
 * fixed order. A thing that the article is about must not be among its
 * mentions too, so the two share the entities out. Entities number as many
 * as a long document has names, so they are written straight into the
 * buffer: no tree of JSON values is built. A sort of the few salient ones,
 * otherwise linear.
 */
#include "output/jsonld.h"

#include "base/error.h"
#include "base/str.h"
#include "output/markup.h"
#include "output/target.h"

#include <string.h>

/* Begins another item of the array or object in hand. */
static void next(pt_buf *out)
{
    const char last = out->len > 0 ? out->ptr[out->len - 1] : '[';
    if (last != '{' && last != '[')
        pt_buf_add_byte(out, ',');
}

static void add_key(pt_buf *out, const char *key)
{
    next(out);
    pt_buf_add_format(out, "\"%s\":", key);
}

static void add_string(pt_buf *out, pt_str text)
{
    pt_buf_add_byte(out, '"');
    pt_markup_add_script(out, text);
    pt_buf_add_byte(out, '"');
}

/* Adds a member unless its value is empty. */
static void add_member(pt_buf *out, const char *key, pt_str text)
{
    if (text.len == 0)
        return;
    add_key(out, key);
    add_string(out, text);
}

static void open_object(pt_buf *out, const char *type)
{
    pt_buf_add_byte(out, '{');
    add_member(out, "@type", pt_str_from(type));
}

static void add_author(pt_buf *out, const pt_author *author)
{
    next(out);
    open_object(out, author->is_organization ? "Organization" : "Person");
    add_member(out, "name", author->name);
    add_member(out, "url", author->url);
    if (author->affiliation.len > 0 && !author->is_organization) {
        add_key(out, "affiliation");
        open_object(out, "Organization");
        add_member(out, "name", author->affiliation);
        pt_buf_add_byte(out, '}');
    }
    pt_buf_add_byte(out, '}');
}

static void add_authors(pt_buf *out, const pt_article *article)
{
    if (article->n_authors == 0)
        return;
    add_key(out, "author");
    pt_buf_add_byte(out, '[');
    for (uint32_t i = 0; i < article->n_authors; i++)
        add_author(out, &article->authors[i]);
    pt_buf_add_byte(out, ']');
}

static void add_images(pt_buf *out, const pt_article *article)
{
    if (article->n_images == 0)
        return;
    add_key(out, "image");
    pt_buf_add_byte(out, '[');
    for (uint32_t i = 0; i < article->n_images; i++) {
        next(out);
        add_string(out, article->images[i]);
    }
    pt_buf_add_byte(out, ']');
}

static void add_keywords(pt_buf *out, const pt_keywords *keywords)
{
    if (keywords->len == 0)
        return;
    add_key(out, "keywords");
    pt_buf_add_byte(out, '[');
    for (uint32_t i = 0; i < keywords->len; i++) {
        next(out);
        add_string(out, keywords->items[i].name);
    }
    pt_buf_add_byte(out, ']');
}

/* Whether an article can be about it: "Chinese" or "French" is said of other
   things. */
static bool is_topic(const pt_entity *entity)
{
    return pt_target_is_thing(entity) && entity->type != PT_TYPE_NORP &&
           entity->type != PT_TYPE_LANGUAGE &&
           entity->salience >= PT_ABOUT_SALIENCE;
}

/* The most salient entities, in that order; equal ones in the text's. */
typedef struct topics {
    uint32_t items[PT_ABOUT_MAX]; /* indices of entities */
    uint32_t len;
} topics;

static void choose_topics(topics *out, const pt_entities *entities)
{
    out->len = 0;
    for (uint32_t i = 0; i < entities->len; i++) {
        const pt_entity *entity = &entities->items[i];
        if (!is_topic(entity))
            continue;
        uint32_t at = out->len;
        while (at > 0 &&
               entities->items[out->items[at - 1]].salience < entity->salience)
            at--;
        if (at == PT_ABOUT_MAX)
            continue;
        out->len += out->len < PT_ABOUT_MAX;
        memmove(out->items + at + 1, out->items + at,
                (out->len - at - 1) * sizeof *out->items);
        out->items[at] = i;
    }
}

static bool is_chosen(const topics *about, uint32_t entity)
{
    for (uint32_t i = 0; i < about->len; i++)
        if (about->items[i] == entity)
            return true;
    return false;
}

static void add_thing(pt_buf *out, const pt_entity *entity)
{
    next(out);
    open_object(out, entity->schema);
    add_member(out, "name", entity->name);
    if (pt_target_has_uri(entity)) {
        add_key(out, "sameAs");
        pt_buf_add_byte(out, '"');
        pt_target_add_uri(out, entity);
        pt_buf_add_byte(out, '"');
    }
    pt_buf_add_byte(out, '}');
}

static void add_things(pt_buf *out, const pt_entities *entities)
{
    topics about;
    choose_topics(&about, entities);
    if (about.len > 0) {
        add_key(out, "about");
        pt_buf_add_byte(out, '[');
        for (uint32_t i = 0; i < about.len; i++)
            add_thing(out, &entities->items[about.items[i]]);
        pt_buf_add_byte(out, ']');
    }
    const size_t before = out->len;
    add_key(out, "mentions");
    pt_buf_add_byte(out, '[');
    const size_t empty = out->len;
    for (uint32_t i = 0; i < entities->len; i++)
        if (pt_target_is_thing(&entities->items[i]) && !is_chosen(&about, i))
            add_thing(out, &entities->items[i]);
    if (out->len == empty)
        out->len = before;
    else
        pt_buf_add_byte(out, ']');
}

static const char *type_of(const pt_article *article, pt_article_type type)
{
    switch (type) {
    case PT_ARTICLE_AUTO:
        return article->dateline.len > 0 ? "NewsArticle" : "Article";
    case PT_ARTICLE_NEWS:
        return "NewsArticle";
    case PT_ARTICLE_PLAIN:
        return "Article";
    case PT_ARTICLE_BLOG:
        return "BlogPosting";
    }
    return "Article";
}

static void add_article(pt_buf *out, const pt_analysis *analysis,
                        const pt_article *article, const char *type)
{
    pt_buf_add_byte(out, '{');
    add_member(out, "@context", PT_STR("https://schema.org"));
    add_member(out, "@type", pt_str_from(type));
    add_member(out, "headline", article->title);
    add_member(out, "description", article->description);
    if (strcmp(type, "NewsArticle") == 0)
        add_member(out, "dateline", article->dateline);
    add_member(out, "datePublished", article->published);
    add_member(out, "dateModified", article->modified);
    add_authors(out, article);
    if (article->publisher.len > 0) {
        add_key(out, "publisher");
        open_object(out, "Organization");
        add_member(out, "name", article->publisher);
        pt_buf_add_byte(out, '}');
    }
    add_images(out, article);
    add_member(out, "inLanguage", analysis->doc->lang);
    add_member(out, "articleSection", article->section);
    add_keywords(out, &analysis->keywords);
    add_things(out, &analysis->entities);
    pt_buf_add_byte(out, '}');
}

pt_status pt_jsonld_add(pt_buf *out, const pt_analysis *analysis,
                        const pt_article *article, pt_article_type type,
                        pt_error *err)
{
    pt_buf_add(out, PT_STR("<script type=\"application/ld+json\">\n"));
    add_article(out, analysis, article, type_of(article, type));
    pt_buf_add(out, PT_STR("\n</script>\n"));
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
