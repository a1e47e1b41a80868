/* SPDX-License-Identifier: MIT */
/*
 * JSON objects through json-c, failing as a buffer does: once and for all,
 * tested at the end. Keys keep the order in which they were added.
 */
#include "report/object.h"

#include "base/str.h"
#include "base/utf8.h"
#include "document/value.h"
#include "report/plain.h"

#include <json-c/json.h>
#include <limits.h>
#include <stdio.h>

enum { SCORE_MAX = 32 };

static void fail(pt_object *object)
{
    json_object_put(object->json);
    object->json = NULL;
}

pt_object pt_object_new(void)
{
    return (pt_object){json_object_new_object()};
}

void pt_object_add(pt_object *object, const char *key, json_object *value)
{
    if (object->json != NULL && value != NULL &&
        json_object_object_add_ex(object->json, key, value,
                                  JSON_C_OBJECT_ADD_CONSTANT_KEY) == 0)
        return;
    json_object_put(value);
    fail(object);
}

json_object *pt_string_new(pt_str value)
{
    pt_buf clean;
    pt_buf_init(&clean);
    if (pt_utf8_check(value) < value.len) {
        pt_plain_add_clean(&clean, value);
        value = pt_buf_str(&clean);
    }
    json_object *string = NULL;
    if (!pt_buf_failed(&clean) && value.len <= INT_MAX)
        string = json_object_new_string_len(value.len == 0 ? "" : value.ptr,
                                            (int)value.len);
    pt_buf_release(&clean);
    return string;
}

void pt_object_add_str(pt_object *object, const char *key, pt_str value)
{
    if (value.len > 0)
        pt_object_add(object, key, pt_string_new(value));
}

void pt_object_add_buf(pt_object *object, const char *key, pt_buf *value)
{
    if (pt_buf_failed(value))
        fail(object);
    else
        pt_object_add_str(object, key, pt_buf_str(value));
    pt_buf_release(value);
}

void pt_object_add_thing(pt_object *object, const char *key, pt_str wikidata)
{
    if (wikidata.len == 0)
        return;
    pt_buf iri;
    pt_buf_init(&iri);
    pt_buf_add(&iri, PT_STR("http://www.wikidata.org/entity/"));
    pt_buf_add(&iri, wikidata);
    pt_object_add_buf(object, key, &iri);
}

void pt_object_add_count(pt_object *object, const char *key, uint32_t value)
{
    pt_object_add(object, key, json_object_new_int64(value));
}

void pt_object_add_score(pt_object *object, const char *key, float value)
{
    char text[SCORE_MAX];
    snprintf(text, sizeof text, "%.3f", (double)value);
    pt_object_add(object, key, json_object_new_double_s((double)value, text));
}

void pt_object_add_flag(pt_object *object, const char *key, bool value)
{
    if (value)
        pt_object_add(object, key, json_object_new_boolean(1));
}

json_object *pt_array_add(json_object *array, json_object *value)
{
    if (array != NULL && value != NULL &&
        json_object_array_add(array, value) == 0)
        return array;
    json_object_put(value);
    json_object_put(array);
    return NULL;
}

void pt_object_print(pt_buf *out, json_object *value)
{
    if (value == NULL)
        out->failed = true;
    else
        pt_value_write(out, value, false);
    json_object_put(value);
}
