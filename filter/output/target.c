/* SPDX-License-Identifier: MIT */
/*
 * From an entity to a URL (RFC 3986: what is put in is percent-encoded but
 * for unreserved characters). Wikipedia's article is reached through
 * Wikidata's redirection Special:GoToLinkedPage, so that no title has to be
 * guessed.
 */
#include "output/target.h"

#include "base/str.h"
#include "entity/alias.h"

#include <string.h>

static const char wikidata[] = "https://www.wikidata.org/wiki/{wikidata}";
static const char wikipedia[] = "https://www.wikidata.org/wiki/"
                                "Special:GoToLinkedPage/{lang}wiki/{wikidata}";

typedef enum field {
    FIELD_WIKIDATA,
    FIELD_REF,
    FIELD_NAME,
    FIELD_SLUG,
    FIELD_TYPE,
    FIELD_LANG,
    FIELD_NONE
} field;

static const char *const fields[] = {"{wikidata}", "{ref}",  "{name}",
                                     "{slug}",     "{type}", "{lang}"};

/* The field that stands at the beginning of `s`. */
static field field_at(pt_str s)
{
    for (int i = 0; i < FIELD_NONE; i++)
        if (pt_str_has_prefix(s, pt_str_from(fields[i])))
            return (field)i;
    return FIELD_NONE;
}

static pt_str template_of(pt_str target)
{
    if (pt_str_is_equal(target, PT_STR("wikidata")))
        return PT_STR(wikidata);
    if (pt_str_is_equal(target, PT_STR("wikipedia")))
        return PT_STR(wikipedia);
    return target;
}

/* Whether a URL names a scheme that does more than show a page. */
static bool has_other_scheme(pt_str url)
{
    for (size_t i = 0; i < url.len; i++) {
        if (strchr("/?#", url.ptr[i]) != NULL)
            return false;
        if (url.ptr[i] == ':')
            return !pt_str_has_prefix(url, PT_STR("http:")) &&
                   !pt_str_has_prefix(url, PT_STR("https:"));
    }
    return false;
}

bool pt_target_is_valid(pt_str target)
{
    const pt_str url = template_of(target);
    bool names_entity = false;
    if (url.len == 0)
        return true;
    if (has_other_scheme(url))
        return false;
    for (size_t i = 0; i < url.len;) {
        const field f = field_at(pt_str_slice(url, i, url.len));
        if ((unsigned char)url.ptr[i] <= ' ' ||
            (f == FIELD_NONE && strchr("{}\"<>\\", url.ptr[i]) != NULL))
            return false;
        names_entity |= f != FIELD_NONE && f != FIELD_LANG;
        i += f == FIELD_NONE ? 1 : strlen(fields[f]);
    }
    return names_entity;
}

static void add_encoded(pt_buf *out, pt_str s)
{
    static const char unreserved[] = "abcdefghijklmnopqrstuvwxyz"
                                     "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                     "0123456789-._~";
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] != '\0' && strchr(unreserved, s.ptr[i]) != NULL)
            pt_buf_add_byte(out, s.ptr[i]);
        else
            pt_buf_add_format(out, "%%%02X", (unsigned)(unsigned char)s.ptr[i]);
    }
}

/* The language proper of a tag such as "de-AT". */
static pt_str language_of(pt_str lang)
{
    size_t len = 0;
    while (len < lang.len && lang.ptr[len] != '-' && lang.ptr[len] != '_')
        len++;
    return len == 0 ? PT_STR("en") : pt_str_slice(lang, 0, len);
}

static pt_str value_of(field f, const pt_entity *entity, pt_str lang)
{
    switch (f) {
    case FIELD_WIKIDATA:
        return entity->wikidata;
    case FIELD_REF:
        return entity->ref;
    case FIELD_NAME:
        return entity->name;
    case FIELD_SLUG:
        return entity->slug;
    case FIELD_TYPE:
        return pt_str_from(pt_type_describe(entity->type)->name);
    case FIELD_LANG:
        return language_of(lang);
    case FIELD_NONE:
        break;
    }
    return (pt_str){"", 0};
}

bool pt_target_is_thing(const pt_entity *entity)
{
    return pt_alias_kind_of(entity->type) != PT_ALIAS_VALUE &&
           (entity->bits & PT_ENTITY_AMBIGUOUS) == 0;
}

void pt_target_add(pt_buf *out, pt_str target, const pt_entity *entity,
                   pt_str lang)
{
    const pt_str url = template_of(target);
    const size_t start = out->len;
    if (!pt_target_is_thing(entity))
        return;
    for (size_t i = 0; i < url.len;) {
        const field f = field_at(pt_str_slice(url, i, url.len));
        if (f == FIELD_NONE) {
            pt_buf_add_byte(out, url.ptr[i++]);
            continue;
        }
        const pt_str value = value_of(f, entity, lang);
        if (value.len == 0) {
            out->len = start;
            return;
        }
        add_encoded(out, value);
        i += strlen(fields[f]);
    }
}

/* The author's own identifiers may be anything. */
bool pt_target_has_uri(const pt_entity *entity)
{
    const pt_str id = entity->wikidata;
    for (size_t i = 1; i < id.len; i++)
        if (id.ptr[i] < '0' || id.ptr[i] > '9')
            return false;
    return id.len > 1 && id.ptr[0] == 'Q';
}

void pt_target_add_uri(pt_buf *out, const pt_entity *entity)
{
    pt_buf_add(out, PT_STR("http://www.wikidata.org/entity/"));
    pt_buf_add(out, entity->wikidata);
}
