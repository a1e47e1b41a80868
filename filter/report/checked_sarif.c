/* SPDX-License-Identifier: MIT */
/*
 * Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format,
 * 2020): one run whose rules are the table of checks; paths as they were
 * given, as URIs; columns in code points. The fingerprint is made of what a
 * finding is about, so that it stays when lines move.
 */
#include "report/checked.h"

#include "base/map.h"
#include "base/str.h"
#include "pandoc-tagger/tagger.h"
#include "report/object.h"
#include "report/uri.h"

#include <json-c/json.h>

static json_object *text_of(pt_str text)
{
    pt_object message = pt_object_new();
    pt_object_add_str(&message, "text", text);
    return message.json;
}

/* The message in a buffer, which is released. */
static json_object *message_of(pt_buf *text)
{
    pt_object message = pt_object_new();
    pt_object_add_buf(&message, "text", text);
    return message.json;
}

static const char *sarif_level(pt_check_level level)
{
    return level == PT_CHECK_OFF ? "none" : pt_check_level_name(level);
}

static json_object *rule(const pt_check_info *row)
{
    pt_object object = pt_object_new();
    pt_object configuration = pt_object_new();
    pt_object_add_str(&object, "id", pt_str_from(row->id));
    pt_object_add(&object, "shortDescription", text_of(pt_str_from(row->what)));
    pt_object_add(&object, "fullDescription", text_of(pt_str_from(row->why)));
    pt_object_add(&configuration, "enabled",
                  json_object_new_boolean(row->level != PT_CHECK_OFF));
    pt_object_add_str(&configuration, "level",
                      pt_str_from(row->level == PT_CHECK_OFF
                                      ? "note"
                                      : sarif_level(row->level)));
    pt_object_add(&object, "defaultConfiguration", configuration.json);
    return object.json;
}

void pt_sarif_begin(pt_buf *out)
{
    static const pt_check_info unreadable = {
        .id = PT_CHECKED_UNREADABLE,
        .level = PT_CHECK_ERROR,
        .what = "a file that cannot be read",
        .why = "Nothing could be checked in it."};
    const pt_check_info *check;
    pt_buf_add(out,
               PT_STR("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0"
                      ".json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{"
                      "\"driver\":{\"name\":\"pandoc-tagger\",\"version\":\""));
    pt_buf_add(out, pt_str_from(pt_version()));
    pt_buf_add(out, PT_STR("\",\"rules\":["));
    for (size_t i = 0; (check = pt_check_describe(i)) != NULL; i++) {
        pt_object_print(out, rule(check));
        pt_buf_add(out, PT_STR(",\n"));
    }
    pt_object_print(out, rule(&unreadable));
    pt_buf_add(out, PT_STR("]}},\"columnKind\":\"unicodeCodePoints\","
                           "\"results\":["));
}

static json_object *region(const pt_location *l)
{
    pt_object object = pt_object_new();
    pt_object_add_count(&object, "startLine", l->line);
    if (l->column > 0)
        pt_object_add_count(&object, "startColumn", l->column);
    if (l->end_line > 0)
        pt_object_add_count(&object, "endLine", l->end_line);
    if (l->end_column > 0)
        pt_object_add_count(&object, "endColumn", l->end_column);
    return object.json;
}

/* The locations of a result: one. */
static json_object *locations(pt_str path, const pt_location *l)
{
    pt_object artifact = pt_object_new();
    pt_object physical = pt_object_new();
    pt_object location = pt_object_new();
    pt_buf uri;
    pt_buf_init(&uri);
    pt_uri_add_path(&uri, path);
    pt_object_add_buf(&artifact, "uri", &uri);
    pt_object_add(&physical, "artifactLocation", artifact.json);
    if (l != NULL && l->line > 0)
        pt_object_add(&physical, "region", region(l));
    pt_object_add(&location, "physicalLocation", physical.json);
    return pt_array_add(json_object_new_array(), location.json);
}

/* A hash of the check and its subject. */
static json_object *fingerprints(const pt_checked *checked, uint32_t i)
{
    const pt_finding *f = &checked->findings[i];
    pt_buf text;
    pt_buf hash;
    pt_object object = pt_object_new();
    pt_buf_init(&text);
    pt_buf_init(&hash);
    pt_buf_add_format(&text, "%s\t", pt_checked_row(checked, i)->id);
    pt_buf_add(&text, f->key);
    pt_buf_add_byte(&text, '\t');
    pt_buf_add(&text, f->subject);
    pt_buf_add_format(&hash, "%016llx",
                      (unsigned long long)pt_hash(pt_buf_str(&text)));
    hash.failed |= pt_buf_failed(&text);
    pt_buf_release(&text);
    pt_object_add_buf(&object, "subject/v1", &hash);
    return object.json;
}

static json_object *result(const pt_checked *checked, uint32_t i)
{
    pt_object object = pt_object_new();
    pt_buf message;
    pt_buf_init(&message);
    pt_object_add_str(&object, "ruleId",
                      pt_str_from(pt_checked_row(checked, i)->id));
    pt_object_add_count(&object, "ruleIndex", checked->findings[i].check);
    pt_object_add_str(
        &object, "level",
        pt_str_from(sarif_level((pt_check_level)checked->findings[i].level)));
    pt_checked_add_message(&message, checked, i);
    pt_object_add(&object, "message", message_of(&message));
    pt_object_add(&object, "locations",
                  locations(checked->path, &checked->locations[i]));
    pt_object_add(&object, "partialFingerprints", fingerprints(checked, i));
    return object.json;
}

static json_object *failure(const pt_checked *checked)
{
    pt_object object = pt_object_new();
    pt_buf message;
    pt_buf_init(&message);
    pt_object_add_str(&object, "ruleId", PT_STR(PT_CHECKED_UNREADABLE));
    pt_object_add_str(&object, "level", PT_STR("error"));
    pt_checked_add_failure(&message, checked->failure);
    pt_object_add(&object, "message", message_of(&message));
    pt_object_add(&object, "locations", locations(checked->path, NULL));
    return object.json;
}

void pt_sarif_file(pt_buf *out, const pt_checked *checked, bool colour)
{
    (void)colour;
    if (checked->failure != NULL) {
        pt_buf_add(out, PT_STR(",\n"));
        pt_object_print(out, failure(checked));
    }
    for (uint32_t i = 0; i < checked->n_findings; i++) {
        pt_buf_add(out, PT_STR(",\n"));
        pt_object_print(out, result(checked, i));
    }
}

void pt_sarif_end(pt_buf *out, const pt_check_totals *totals, bool colour)
{
    (void)colour;
    pt_buf_add_format(out,
                      "\n],\"invocations\":[{\"executionSuccessful\":%s}]}]}\n",
                      totals->n_failed == 0 ? "true" : "false");
}
