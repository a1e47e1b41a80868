/* SPDX-License-Identifier: MIT */
/*
 * Slugs come from name and type alone, or from what a value comes to, so
 * that edits elsewhere leave them as they are: of two entities with one slug
 * the later takes its type and then a number behind it. Linear in the names.
 */
#include "entity/slug.h"

#include "base/error.h"
#include "base/map.h"
#include "base/utf8.h"
#include "text/forms.h"

/* Appends what a slug is made of: the name, or what a value comes to, so
   that "$5 million" and "5,000,000 dollars" differ from "5 million km". */
static void add_base(pt_buf *buf, const pt_mentions *mentions,
                     const pt_entity *entity)
{
    const uint32_t i = mentions->list.items[entity->first].value;
    const pt_value *value = i == PT_NONE ? NULL : &mentions->values.items[i];
    if (value == NULL || (value->iso.len == 0 && value->amount.len == 0)) {
        pt_buf_add(buf, entity->name);
        return;
    }
    pt_buf_add(buf, value->iso);
    for (size_t at = 0; at < value->amount.len; at++) {
        if (value->amount.ptr[at] == '-')
            pt_buf_add(buf, PT_STR("minus "));
        else
            pt_buf_add_byte(buf, value->amount.ptr[at]);
    }
    pt_buf_add_byte(buf, ' ');
    pt_buf_add(buf, value->currency);
    pt_buf_add(buf, value->unit);
    if (entity->type == PT_TYPE_PERCENT)
        pt_buf_add(buf, PT_STR("percent"));
}

/* Appends a slug: folded to ASCII where there is such a form. */
static void add_slug(pt_buf *buf, pt_str name, pt_arena *arena)
{
    const pt_arena_mark mark = pt_arena_save(arena);
    const pt_str folded = pt_utf8_fold(arena, name);
    if (folded.ptr == NULL)
        buf->failed = true;
    else
        pt_form_add_slug(buf, folded);
    pt_arena_rewind(arena, mark);
}

/* Takes the slug in `buf` if it is free. */
static pt_status try_slug(bool *free_out, pt_entity *entity, pt_map *taken,
                          const pt_buf *buf, pt_arena *arena, pt_error *err)
{
    *free_out = false;
    if (!pt_buf_failed(buf) && pt_map_find(taken, pt_buf_str(buf)) != PT_NONE)
        return PT_OK;
    const pt_str slug = pt_arena_copy(arena, pt_buf_str(buf));
    if (pt_buf_failed(buf) || slug.ptr == NULL ||
        pt_map_add(taken, slug, 2, NULL) == NULL)
        return pt_error_nomem(err);
    entity->slug = slug;
    *free_out = true;
    return PT_OK;
}

/* Gives an entity a slug that is not in `taken`, whose values are the next
   number to try behind a slug. */
static pt_status give_slug(pt_entity *entity, const pt_mentions *mentions,
                           pt_map *taken, pt_arena *arena, pt_error *err)
{
    const char *type = pt_type_describe(entity->type)->name;
    bool is_free;
    pt_buf base;
    pt_buf buf;
    pt_buf_init(&base);
    pt_buf_init(&buf);
    add_base(&base, mentions, entity);
    add_slug(&buf, pt_buf_str(&base), arena);
    buf.failed |= pt_buf_failed(&base);
    pt_buf_release(&base);
    if (buf.len == 0)
        pt_buf_add(&buf, pt_str_from(type));
    pt_status st = try_slug(&is_free, entity, taken, &buf, arena, err);
    if (st == PT_OK && !is_free) {
        pt_buf_add_format(&buf, "-%s", type);
        st = try_slug(&is_free, entity, taken, &buf, arena, err);
    }
    const size_t len = buf.len;
    while (st == PT_OK && !is_free) {
        buf.len = len;
        uint32_t *number = pt_map_add(taken, pt_buf_str(&buf), 2, NULL);
        pt_buf_add_format(&buf, "-%u", (*number)++);
        st = try_slug(&is_free, entity, taken, &buf, arena, err);
    }
    pt_buf_release(&buf);
    return st;
}

pt_status pt_slugs_give(pt_entities *entities, const pt_mentions *mentions,
                        pt_arena *arena, pt_error *err)
{
    pt_map taken;
    pt_map_init(&taken);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < entities->len && st == PT_OK; i++)
        st = give_slug(&entities->items[i], mentions, &taken, arena, err);
    pt_map_release(&taken);
    return st;
}
