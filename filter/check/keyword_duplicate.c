/* SPDX-License-Identifier: MIT */
/*
 * Checks for keywords that are declared twice, in the same words or in other
 * forms of them ("trade war", "war on trade", "trade wars"). The first kind
 * is one keyword by the time the checks run, so the lists are read again:
 * the metadata's items, and the keyword section between its separators.
 */
#include "check/rules.h"

#include "base/map.h"
#include "document/meta.h"
#include "keyword/inlines.h"
#include "keyword/list.h"

#include <json-c/json.h>
#include <string.h>

/* The items of the metadata's list, as one text each in scratch memory. */
static void read_items(pt_keyword_names *out, pt_checker *c, json_object *value)
{
    json_object *list = NULL;
    json_object *type = NULL;
    json_object_object_get_ex(value, "t", &type);
    json_object_object_get_ex(value, "c", &list);
    const bool is_list =
        json_object_is_type(type, json_type_string) &&
        strcmp(json_object_get_string(type), "MetaList") == 0 &&
        json_object_is_type(list, json_type_array);
    const size_t n = is_list ? json_object_array_length(list) : 1;
    pt_buf text;
    pt_buf_init(&text);
    for (size_t i = 0; i < n && !c->failed; i++) {
        pt_buf_clear(&text);
        c->failed |=
            pt_inlines_add_keyword(
                &text, is_list ? json_object_array_get_idx(list, i) : value,
                NULL) != PT_OK;
        const pt_str kept = pt_arena_copy(c->scratch, pt_buf_str(&text));
        pt_str *name = is_list ? pt_vec_add(out, sizeof *name) : NULL;
        if (name != NULL)
            *name = kept;
        else if (is_list)
            c->failed = true;
        else
            c->failed |= pt_list_split(out, kept, PT_LIST_VALUE, NULL) != PT_OK;
        c->failed |= kept.ptr == NULL;
    }
    pt_buf_release(&text);
}

static pt_str normal_of(pt_checker *c, pt_str name)
{
    pt_buf single;
    pt_buf normal;
    pt_buf_init(&single);
    pt_buf_init(&normal);
    pt_form_add_single(&single, name);
    pt_form_add_normal(&normal, pt_buf_str(&single));
    const pt_str kept = pt_arena_copy(c->scratch, pt_buf_str(&normal));
    c->failed |=
        pt_buf_failed(&single) || pt_buf_failed(&normal) || kept.ptr == NULL;
    pt_buf_release(&single);
    pt_buf_release(&normal);
    return kept;
}

static void check_metadata(pt_checker *c)
{
    const pt_meta_field *field = pt_meta_find(c->doc, PT_STR("keywords"));
    json_object *value = field == NULL ? NULL : pt_check_read(c, field);
    if (value == NULL)
        return;
    pt_keyword_names names = {0};
    pt_map seen;
    pt_map_init(&seen);
    read_items(&names, c, value);
    for (uint32_t i = 0; i < names.len && !c->failed; i++) {
        const pt_str normal = normal_of(c, names.items[i]);
        bool is_new = true;
        uint32_t *n =
            normal.len == 0 ? NULL : pt_map_add(&seen, normal, 0, &is_new);
        c->failed |= n == NULL && normal.len > 0;
        if (is_new || n == NULL || ++*n > 1)
            continue;
        const char *shown = pt_check_quote(c, names.items[i]);
        pt_check_add(c, pt_place_key("keywords", pt_str_from(shown)),
                     "keyword ‘%s’ is declared twice", shown);
    }
    pt_map_release(&seen);
    pt_vec_release(&names);
    json_object_put(value);
}

/* Whether an item of a list may begin or end at `at`. */
static bool is_edge(pt_str text, size_t from, size_t end, size_t at)
{
    return at <= from || at >= end || strchr(",;|\n:", text.ptr[at]) != NULL;
}

/* The next place from `at` where the name is a whole item, or the end. */
static size_t find_item(pt_str text, const pt_part *part, pt_str name,
                        size_t at)
{
    const pt_str all = pt_str_slice(text, 0, part->end);
    for (; at < part->end; at++) {
        at = pt_str_find(all, name, at);
        if (at >= all.len)
            break;
        size_t before = at;
        size_t after = at + name.len;
        while (before > part->start && text.ptr[before - 1] == ' ')
            before--;
        while (after < part->end &&
               (text.ptr[after] == ' ' || text.ptr[after] == '.'))
            after++;
        if ((before == part->start ||
             is_edge(text, part->start, part->end, before - 1)) &&
            is_edge(text, part->start, part->end, after))
            return at;
    }
    return part->end;
}

static void check_section(pt_checker *c, uint32_t keyword)
{
    const pt_keyword *k = &c->analysis->keywords.items[keyword];
    uint32_t n = 0;
    if (!(k->bits & PT_KEYWORD_SECTION))
        return;
    for (uint32_t i = 0; i < c->doc->parts.len; i++) {
        const pt_part *part = &c->doc->parts.items[i];
        if (part->role != PT_ROLE_KEYWORDS)
            continue;
        const pt_str text = pt_document_text(c->doc, part->text);
        for (size_t at = find_item(text, part, k->name, part->start);
             at < part->end; at = find_item(text, part, k->name, at + 1))
            if (++n == 2)
                pt_check_add(
                    c,
                    pt_place_span(c, (pt_span){part->text, (uint32_t)at,
                                               (uint32_t)(at + k->name.len)}),
                    "keyword ‘%s’ is declared twice",
                    pt_check_quote(c, k->name));
    }
}

void pt_check_keyword_duplicate(pt_checker *c)
{
    check_metadata(c);
    for (uint32_t i = 0; i < c->analysis->keywords.len && !c->failed; i++)
        check_section(c, i);
}

void pt_check_keyword_similar(pt_checker *c)
{
    const pt_keywords *keywords = &c->analysis->keywords;
    pt_map seen;
    pt_map_init(&seen);
    for (uint32_t i = 0; i < keywords->len && !c->failed; i++) {
        const pt_str name = keywords->items[i].name;
        const pt_str key = pt_check_stems(c, name);
        bool is_new = true;
        const uint32_t *first =
            key.len == 0 ? NULL : pt_map_add(&seen, key, i, &is_new);
        if (first != NULL && !is_new)
            pt_check_add(c, pt_place_keyword(c, i),
                         "keyword ‘%s’ has the same words as ‘%s’",
                         pt_check_quote(c, name),
                         pt_check_quote(c, keywords->items[*first].name));
    }
    pt_map_release(&seen);
}
