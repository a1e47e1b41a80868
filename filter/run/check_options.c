/* SPDX-License-Identifier: MIT */
/*
 * Settings of checks: which run, on what level, with which bounds. A layer of
 * settings changes what it names and leaves the rest.
 */
#include "run/check_options.h"

#include "base/error.h"
#include "base/map.h"
#include "base/str.h"

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>

static pt_str string_of(json_object *value)
{
    return (pt_str){json_object_get_string(value),
                    (size_t)json_object_get_string_len(value)};
}

static pt_status refuse_id(pt_str id, const pt_options_source *source,
                           pt_error *err)
{
    const char *near = pt_check_nearest(id);
    const int len = id.len > 60 ? 60 : (int)id.len;
    if (near == NULL)
        return pt_error_set(err, PT_ERR_OPTION, source->where,
                            "unknown check '%.*s'; check --list names them",
                            len, id.ptr);
    return pt_error_set(err, PT_ERR_OPTION, source->where,
                        "unknown check '%.*s'; did you mean '%s'?", len, id.ptr,
                        near);
}

static pt_status refuse(const char *id, const char *what,
                        const pt_options_source *source, pt_error *err)
{
    return pt_error_set(err, PT_ERR_OPTION, source->where, "check '%s' %s", id,
                        what);
}

/* Reads a level: a word, or whether the check runs at all. */
static bool read_level(uint8_t *out, json_object *value,
                       const pt_check_info *row)
{
    pt_check_level level = PT_CHECK_OFF;
    const bool is_bool = json_object_is_type(value, json_type_boolean);
    if (is_bool && json_object_get_boolean(value))
        level = row->level == PT_CHECK_OFF ? PT_CHECK_NOTE : row->level;
    else if (!is_bool && (!json_object_is_type(value, json_type_string) ||
                          !pt_check_level_find(&level, string_of(value))))
        return false;
    *out = (uint8_t)level;
    return true;
}

/* Reads a number that is not negative, or its text. */
static bool read_bound(double *out, json_object *value)
{
    if (json_object_is_type(value, json_type_int) ||
        json_object_is_type(value, json_type_double)) {
        *out = json_object_get_double(value);
        return *out >= 0;
    }
    const char *text = json_object_is_type(value, json_type_string)
                           ? json_object_get_string(value)
                           : "";
    if (text[0] == '\0' || text[strspn(text, "0123456789.")] != '\0')
        return false;
    char *end = NULL;
    *out = strtod(text, &end);
    return *end == '\0';
}

/* Reads {"level": …, "max": …}. */
static pt_status read_map(pt_check_setting *out, json_object *map,
                          const pt_check_info *row,
                          const pt_options_source *source, pt_error *err)
{
    json_object_object_foreach(map, key, value)
    {
        int i = 0;
        if (strcmp(key, "level") == 0) {
            if (!read_level(&out->level, value, row))
                return refuse(row->id, "has a level that is none", source, err);
            continue;
        }
        while (i < PT_CHECK_BOUNDS && (row->bounds[i].name == NULL ||
                                       strcmp(row->bounds[i].name, key) != 0))
            i++;
        if (i == PT_CHECK_BOUNDS)
            return pt_error_set(err, PT_ERR_OPTION, source->where,
                                "check '%s' has no bound '%.40s'", row->id,
                                key);
        if (!read_bound(&out->bounds[i], value))
            return refuse(row->id, "has a bound that is no number", source,
                          err);
    }
    return PT_OK;
}

/* The settings in force, to be changed. */
static pt_check_setting *copy_settings(const pt_check_choice *choice,
                                       pt_arena *arena)
{
    size_t n;
    pt_check_table(&n);
    const pt_check_input now = {.settings = choice->settings};
    pt_check_setting *copy = pt_arena_alloc(arena, n, sizeof *copy);
    for (uint32_t i = 0; copy != NULL && i < n; i++)
        copy[i] = pt_check_setting_of(&now, i);
    return copy;
}

static pt_status read_settings(pt_check_choice *choice, json_object *value,
                               const pt_options_source *source, pt_arena *arena,
                               pt_error *err)
{
    pt_check_setting *settings = copy_settings(choice, arena);
    if (settings == NULL)
        return pt_error_nomem(err);
    json_object_object_foreach(value, id, item)
    {
        const uint32_t row = pt_check_find(pt_str_from(id));
        pt_status st = PT_OK;
        if (row == PT_NONE)
            return refuse_id(pt_str_from(id), source, err);
        if (json_object_is_type(item, json_type_object))
            st = read_map(&settings[row], item, pt_check_describe(row), source,
                          err);
        else if (!read_level(&settings[row].level, item,
                             pt_check_describe(row)))
            st = refuse(id, "takes off, note, warning, error or a map", source,
                        err);
        if (st != PT_OK)
            return st;
    }
    choice->settings = settings;
    return PT_OK;
}

pt_status pt_check_choice_read(pt_check_choice *choice, json_object *value,
                               const pt_options_source *source, pt_arena *arena,
                               pt_error *err)
{
    if (json_object_is_type(value, json_type_object))
        return read_settings(choice, value, source, arena, err);
    const pt_str text = json_object_is_type(value, json_type_boolean) ||
                                json_object_is_type(value, json_type_string)
                            ? pt_str_from(json_object_get_string(value))
                            : PT_STR("");
    if (!pt_str_is_equal(text, PT_STR("true")) &&
        !pt_str_is_equal(text, PT_STR("false")))
        return pt_error_set(err, PT_ERR_OPTION, source->where,
                            "option 'check' takes true, false or a map of "
                            "checks");
    choice->on = pt_str_is_equal(text, PT_STR("true"));
    return PT_OK;
}

static pt_status add_id(pt_check_set *set, pt_str id,
                        const pt_options_source *source, pt_error *err)
{
    const pt_str trimmed = pt_str_trim(id);
    const uint32_t row = pt_check_find(trimmed);
    if (trimmed.len == 0)
        return PT_OK;
    if (row == PT_NONE)
        return refuse_id(trimmed, source, err);
    *set |= (pt_check_set)1 << row;
    return PT_OK;
}

static pt_status add_list(pt_check_set *set, pt_str list,
                          const pt_options_source *source, pt_error *err)
{
    pt_status st = PT_OK;
    for (size_t at = 0; at <= list.len && st == PT_OK;) {
        const size_t end = pt_str_find(list, PT_STR(","), at);
        st = add_id(set, pt_str_slice(list, at, end), source, err);
        at = end + 1;
    }
    return st;
}

pt_status pt_check_set_read(pt_check_set *set, json_object *value,
                            const pt_options_source *source, pt_error *err)
{
    const bool is_array = json_object_is_type(value, json_type_array);
    const size_t n = is_array ? json_object_array_length(value) : 1;
    pt_check_set result = *set;
    for (size_t i = 0; i < n; i++) {
        json_object *item =
            is_array ? json_object_array_get_idx(value, i) : value;
        if (!json_object_is_type(item, json_type_string))
            return pt_error_set(err, PT_ERR_OPTION, source->where,
                                "option 'ignore' takes a list of checks");
        const pt_status st = add_list(&result, string_of(item), source, err);
        if (st != PT_OK)
            return st;
    }
    *set = result;
    return PT_OK;
}
