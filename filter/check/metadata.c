/* SPDX-License-Identifier: MIT */
/*
 * Checks of what a page needs in its metadata beside title, description and
 * keywords: author, date, language, and the slug where there is one.
 */
#include "check/rules.h"

#include "document/meta.h"

void pt_check_author_missing(pt_checker *c)
{
    if (c->article->n_authors == 0)
        pt_check_add(c, pt_place_document(), "the metadata name no author");
}

void pt_check_date_missing(pt_checker *c)
{
    if (!pt_check_has_key(c, "date"))
        pt_check_add(c, pt_place_document(), "the metadata have no date");
}

void pt_check_date_unreadable(pt_checker *c)
{
    static const char *const keys[] = {"date", "date-modified"};
    const pt_str read[] = {c->article->published, c->article->modified};
    for (int i = 0; i < 2; i++) {
        const pt_str value = pt_check_value(c, keys[i]);
        if (value.len > 0 && read[i].len == 0)
            pt_check_add(c, pt_place_key(keys[i], value),
                         "‘%s’ cannot be read as a date",
                         pt_check_quote(c, value));
    }
}

void pt_check_language_missing(pt_checker *c)
{
    if (!pt_check_has_key(c, "lang"))
        pt_check_add(c, pt_place_document(),
                     "the metadata do not say which language it is (lang)");
}

void pt_check_slug_keyword(pt_checker *c)
{
    const pt_str slug = pt_check_value(c, "slug");
    if (slug.len == 0 || c->analysis->keywords.len == 0)
        return;
    char words[256];
    size_t n = 0;
    for (size_t i = 0; i < slug.len && n < sizeof words - 1; i++)
        words[n++] =
            slug.ptr[i] == '-' || slug.ptr[i] == '_' ? ' ' : slug.ptr[i];
    if (!pt_check_has_keyword(c, (pt_str){words, n}))
        pt_check_add(c, pt_place_key("slug", slug),
                     "no keyword is in the slug");
}
