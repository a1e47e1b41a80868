/* SPDX-License-Identifier: MIT */
/*
 * A layer of settings from a program: its JSON is parsed strictly, errors say
 * on which line, and the options take their values (options.c).
 */
#include "run/settings.h"

#include "base/error.h"
#include "base/str.h"

#include <json-c/json.h>
#include <stdio.h>

enum { DEPTH = 16 };

/* The line of an offset, counted from 1. */
static size_t line_of(pt_str text, size_t offset)
{
    size_t line = 1;
    for (size_t i = 0; i < offset && i < text.len; i++)
        line += text.ptr[i] == '\n';
    return line;
}

/* Parses a layer's JSON strictly. */
static pt_status parse(json_object **out, pt_str json, const char *where,
                       pt_error *err)
{
    if (json.len > INT32_MAX)
        return pt_error_set(err, PT_ERR_LIMIT, where, "settings are too large");
    struct json_tokener *tokener = json_tokener_new_ex(DEPTH);
    if (tokener == NULL)
        return pt_error_nomem(err);
    json_tokener_set_flags(tokener,
                           JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    json_object *value =
        json_tokener_parse_ex(tokener, json.ptr, (int)json.len);
    const enum json_tokener_error error = json_tokener_get_error(tokener);
    const size_t end = json_tokener_get_parse_end(tokener);
    json_tokener_free(tokener);
    if (error == json_tokener_success) {
        *out = value;
        return PT_OK;
    }
    char place[180];
    snprintf(place, sizeof place, "%s:%zu", where, line_of(json, end));
    return pt_error_set(err, PT_ERR_OPTION, place, "not valid JSON: %s",
                        error == json_tokener_continue
                            ? "unexpected end of data"
                            : json_tokener_error_desc(error));
}

pt_status pt_settings_apply(pt_options *options, pt_option_set *named,
                            const pt_settings *layer, pt_arena *arena,
                            pt_error *err)
{
    if (layer->json.len == 0)
        return PT_OK;
    const char *where = layer->where == NULL ? "settings" : layer->where;
    json_object *settings = NULL;
    pt_status st = parse(&settings, layer->json, where, err);
    if (st != PT_OK)
        return st;
    const pt_options_source source = {where, layer->folder, false};
    st = pt_options_apply(options, named, settings, &source, arena, err);
    json_object_put(settings);
    return st;
}
