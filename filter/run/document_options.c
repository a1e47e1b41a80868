/* SPDX-License-Identifier: MIT */
/*
 * A document's own settings. Pandoc's MetaValues become the plain JSON that
 * settings are everywhere: MetaBool true or false, MetaList a list, MetaMap
 * a map, everything else its plain text. Three levels are enough for every
 * kind of option, so nothing recurses.
 */
#include "run/document_options.h"

#include "base/error.h"
#include "base/str.h"
#include "document/meta.h"

#include <json-c/json.h>

static const char key_prefix[] = "tagger.";

/* The type and contents of a MetaValue; NULL contents for a wrong shape. */
static json_object *open_value(json_object *value, pt_str *type)
{
    json_object *t = NULL;
    json_object *c = NULL;
    *type = PT_STR("");
    if (!json_object_is_type(value, json_type_object))
        return NULL;
    json_object_object_get_ex(value, "t", &t);
    json_object_object_get_ex(value, "c", &c);
    if (json_object_is_type(t, json_type_string))
        *type = pt_str_from(json_object_get_string(t));
    return c;
}

/* A MetaBool or the plain text of anything else; NULL without memory. */
static json_object *scalar_of(json_object *value)
{
    pt_str type;
    json_object *c = open_value(value, &type);
    if (pt_str_is_equal(type, PT_STR("MetaBool")))
        return json_object_new_boolean(json_object_get_boolean(c));
    pt_buf text;
    pt_buf_init(&text);
    pt_meta_add_plain(&text, value);
    json_object *result =
        pt_buf_failed(&text)
            ? NULL
            : json_object_new_string_len(text.len == 0 ? "" : text.ptr,
                                         (int)text.len);
    pt_buf_release(&text);
    return result;
}

static json_object *list_of(json_object *items)
{
    json_object *list = json_object_new_array();
    for (size_t i = 0; list != NULL && i < json_object_array_length(items);
         i++) {
        json_object *item = scalar_of(json_object_array_get_idx(items, i));
        if (item == NULL || json_object_array_add(list, item) != 0) {
            json_object_put(item);
            json_object_put(list);
            return NULL;
        }
    }
    return list;
}

/* Adds `value` to the map; false (the value freed) without memory. */
static bool add_member(json_object *map, const char *key, json_object *value)
{
    if (value != NULL && json_object_object_add(map, key, value) == 0)
        return true;
    json_object_put(value);
    return false;
}

static json_object *map_of(json_object *members,
                           json_object *(*make)(json_object *value))
{
    json_object *map = json_object_new_object();
    json_object_object_foreach(members, key, value)
    {
        if (map != NULL && !add_member(map, key, make(value))) {
            json_object_put(map);
            map = NULL;
        }
    }
    return map;
}

/* A map of scalars, or a scalar. */
static json_object *member_of(json_object *value)
{
    pt_str type;
    json_object *c = open_value(value, &type);
    if (pt_str_is_equal(type, PT_STR("MetaMap")) &&
        json_object_is_type(c, json_type_object))
        return map_of(c, scalar_of);
    return scalar_of(value);
}

/* One option's value. */
static json_object *plain_of(json_object *value)
{
    pt_str type;
    json_object *c = open_value(value, &type);
    if (pt_str_is_equal(type, PT_STR("MetaList")) &&
        json_object_is_type(c, json_type_array))
        return list_of(c);
    if (pt_str_is_equal(type, PT_STR("MetaMap")) &&
        json_object_is_type(c, json_type_object))
        return map_of(c, member_of);
    return scalar_of(value);
}

/* Adds the members of the map `tagger`. */
static pt_status add_map(json_object *settings, json_object *value,
                         pt_error *err)
{
    pt_str type;
    json_object *c = open_value(value, &type);
    if (!pt_str_is_equal(type, PT_STR("MetaMap")) ||
        !json_object_is_type(c, json_type_object))
        return pt_error_set(err, PT_ERR_OPTION, "metadata key 'tagger'",
                            "settings are not a map of options");
    json_object_object_foreach(c, key, member)
    {
        if (!add_member(settings, key, plain_of(member)))
            return pt_error_nomem(err);
    }
    return PT_OK;
}

/* Adds what one field of the metadata says, if it is one of ours. */
static pt_status add_field(json_object *settings, const pt_document *doc,
                           const pt_meta_field *field, pt_error *err)
{
    const bool is_map = pt_str_is_equal(field->key, PT_STR("tagger"));
    if (!is_map && !pt_str_has_prefix(field->key, pt_str_from(key_prefix)))
        return PT_OK;
    json_object *value = NULL;
    pt_status st = pt_meta_read(&value, doc, field, err);
    if (st != PT_OK)
        return st;
    if (is_map) {
        st = add_map(settings, value, err);
    } else {
        const pt_str name =
            pt_str_slice(field->key, sizeof key_prefix - 1, field->key.len);
        const pt_str copy = pt_arena_copy(doc->arena, name);
        if (copy.ptr == NULL ||
            !add_member(settings, copy.ptr, plain_of(value)))
            st = pt_error_nomem(err);
    }
    json_object_put(value);
    return st;
}

pt_status pt_document_options(pt_options *options, const pt_tagger *tagger,
                              const pt_document *doc, pt_error *err)
{
    static const pt_options_source source = {"metadata key 'tagger'", NULL,
                                             true};
    json_object *settings = json_object_new_object();
    if (settings == NULL)
        return pt_error_nomem(err);
    pt_options result = tagger->options;
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < doc->meta.len && st == PT_OK; i++)
        st = add_field(settings, doc, &doc->meta.items[i], err);
    if (st == PT_OK)
        st =
            pt_options_apply(&result, NULL, settings, &source, doc->arena, err);
    json_object_put(settings);
    if (st != PT_OK)
        return st;
    pt_options_copy(&result, &tagger->over, tagger->named);
    *options = result;
    return PT_OK;
}
