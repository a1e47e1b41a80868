/* SPDX-License-Identifier: MIT */
/*
 * A layer of settings from a program: its JSON is parsed strictly, errors say
 * on which line, and the options take their values (options.c).
 */
#include "run/settings.h"

#include "base/error.h"
#include "base/str.h"
#include "document/value.h"

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
    pt_scan scan;
    pt_scan_init(&scan, json, DEPTH);
    const pt_status st = pt_value_read(out, &scan);
    pt_scan_release(&scan);
    if (st == PT_OK)
        return PT_OK;
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    char place[180];
    snprintf(place, sizeof place, "%s:%zu", where,
             line_of(json, pt_scan_offset(&scan, scan.where)));
    return pt_error_set(err, PT_ERR_OPTION, place, "not valid JSON: %s",
                        scan.cause);
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
