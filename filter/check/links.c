/* SPDX-License-Identifier: MIT */
/*
 * Checks of links: a text that says where they lead, an address, a keyword as
 * text of a link to elsewhere (which helps that page to the keyword: Yoast's
 * TextCompetingLinks), and whether there is one at all.
 */
#include "check/rules.h"

#include "base/map.h"
#include "document/meta.h"
#include "text/language.h"

#include <json-c/json.h>

/* Texts that say nothing, in normal form: collected by hand. */
static const char *const vague[] = {
    "click", "click here", "here",      "learn more", "link",
    "more",  "more info",  "read more", "read this",  "see here",
    "this",  "this link",  "this page", "this site",  "this website"};

/* A Link inline. */
typedef struct link {
    pt_span span;
    pt_str url; /* in the document's arena */
} link;

static bool read_link(link *out, pt_checker *c, uint32_t text,
                      const pt_frame *frame)
{
    const pt_meta_field at = {.begin = frame->begin, .end = frame->finish};
    json_object *args = NULL;
    json_object *value =
        frame->kind == PT_INLINE_LINK ? pt_check_read(c, &at) : NULL;
    if (value == NULL)
        return false;
    json_object_object_get_ex(value, "c", &args);
    json_object *target = json_object_is_type(args, json_type_array)
                              ? json_object_array_get_idx(args, 2)
                              : NULL;
    json_object *url = json_object_is_type(target, json_type_array)
                           ? json_object_array_get_idx(target, 0)
                           : NULL;
    *out = (link){
        .span = {text, frame->start, frame->end}
    };
    out->url = pt_arena_copy(
        c->doc->arena,
        pt_str_from(url == NULL ? "" : json_object_get_string(url)));
    json_object_put(value);
    c->failed |= out->url.ptr == NULL;
    return !c->failed;
}

static bool next_link(link *out, pt_checker *c, uint32_t *text, uint32_t *frame)
{
    for (; *text < c->doc->texts.len; ++*text, *frame = 0) {
        const pt_text *t = &c->doc->texts.items[*text];
        while (*frame < t->n_frames)
            if (read_link(out, c, *text,
                          &c->doc->frames.items[t->frames + (*frame)++]))
                return true;
    }
    return false;
}

static pt_check_place place_of(const pt_checker *c, const link *l)
{
    pt_check_place place = pt_place_span(c, l->span);
    if (pt_str_trim(place.subject).len == 0) {
        place.subject = l->url;
        place.verbatim = l->url;
    }
    return place;
}

static bool is_outward(pt_str url)
{
    return pt_str_has_prefix(url, PT_STR("http://")) ||
           pt_str_has_prefix(url, PT_STR("https://"));
}

static bool is_vague(pt_str text)
{
    for (size_t i = 0; i < sizeof vague / sizeof vague[0]; i++)
        if (pt_str_is_equal_nocase(text, pt_str_from(vague[i])))
            return true;
    return false;
}

void pt_check_link_text(pt_checker *c)
{
    uint32_t text = 0;
    uint32_t frame = 0;
    link l;
    if (pt_locale_find(c->doc->lang).language != PT_LANGUAGE_EN)
        return;
    while (next_link(&l, c, &text, &frame)) {
        const pt_str words = pt_str_trim(pt_check_str(c, l.span));
        if (is_vague(words))
            pt_check_add(c, place_of(c, &l),
                         "link text ‘%s’ does not say where the link leads",
                         pt_check_quote(c, words));
    }
}

void pt_check_link_empty(pt_checker *c)
{
    uint32_t text = 0;
    uint32_t frame = 0;
    link l;
    while (next_link(&l, c, &text, &frame)) {
        const pt_str words = pt_str_trim(pt_check_str(c, l.span));
        if (words.len == 0 && l.url.len > 0)
            pt_check_add(c, place_of(c, &l), "the link to ‘%s’ has no text",
                         pt_check_quote(c, l.url));
        else if (l.url.len == 0 && words.len > 0)
            pt_check_add(c, place_of(c, &l), "link ‘%s’ leads nowhere",
                         pt_check_quote(c, words));
    }
}

void pt_check_link_keyword(pt_checker *c)
{
    uint32_t text = 0;
    uint32_t frame = 0;
    link l;
    while (next_link(&l, c, &text, &frame)) {
        const pt_str words = pt_str_trim(pt_check_str(c, l.span));
        for (uint32_t i = 0; i < c->analysis->keywords.len && is_outward(l.url);
             i++)
            if (pt_str_is_equal_nocase(words,
                                       c->analysis->keywords.items[i].name))
                pt_check_add(c, place_of(c, &l),
                             "a link with keyword ‘%s’ as its text leads away",
                             pt_check_quote(c, words));
    }
}

void pt_check_link_missing(pt_checker *c)
{
    uint32_t text = 0;
    uint32_t frame = 0;
    link l;
    if (c->n_words < c->bounds[0])
        return;
    while (next_link(&l, c, &text, &frame))
        if (is_outward(l.url))
            return;
    pt_check_add(c, pt_place_document(), "no link leads to another site");
}
