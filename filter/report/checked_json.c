/* SPDX-License-Identifier: MIT */
/*
 * Findings as JSON: {"files": [{"path", "score", "findings": […]}, …],
 * "summary": {…}}, a file a line.
 */
#include "report/checked.h"

#include "base/str.h"
#include "report/object.h"

#include <json-c/json.h>

void pt_json_begin(pt_buf *out)
{
    pt_buf_add(out, PT_STR("{\"files\":["));
}

static json_object *finding(const pt_checked *checked, uint32_t i)
{
    const pt_finding *f = &checked->findings[i];
    const pt_location *l = &checked->locations[i];
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "check",
                      pt_str_from(pt_checked_row(checked, i)->id));
    pt_object_add_str(
        &object, "level",
        pt_str_from(pt_check_level_name((pt_check_level)f->level)));
    pt_object_add_str(&object, "message", f->message);
    if (l->line > 0) {
        pt_object_add_count(&object, "line", l->line);
        pt_object_add_count(&object, "column", l->column);
        pt_object_add_count(&object, "endLine", l->end_line);
        pt_object_add_count(&object, "endColumn", l->end_column);
    }
    pt_object_add_str(&object, "key", f->key);
    pt_object_add_str(&object, "subject", f->subject);
    pt_object_add_str(&object, "section", l->section);
    pt_object_add_str(&object, "quote", l->quote);
    return object.json;
}

void pt_json_file(pt_buf *out, const pt_checked *checked, bool colour)
{
    (void)colour;
    pt_object object = pt_object_new();
    pt_object_add_str(&object, "path", checked->path);
    if (checked->failure != NULL) {
        pt_buf text;
        pt_buf_init(&text);
        pt_checked_add_failure(&text, checked->failure);
        pt_object_add_buf(&object, "error", &text);
    } else {
        json_object *list = json_object_new_array();
        for (uint32_t i = 0; i < checked->n_findings; i++)
            list = pt_array_add(list, finding(checked, i));
        pt_object_add_count(&object, "score", checked->score);
        if (checked->n_known > 0)
            pt_object_add_count(&object, "inBaseline", checked->n_known);
        pt_object_add(&object, "findings", list);
    }
    pt_buf_add(out, PT_STR(",\n"));
    pt_object_print(out, object.json);
}

void pt_json_end(pt_buf *out, const pt_check_totals *totals, bool colour)
{
    (void)colour;
    pt_buf_add_format(out,
                      "\n],\"summary\":{\"files\":%u,\"unreadable\":%u,"
                      "\"errors\":%u,\"warnings\":%u,\"notes\":%u,"
                      "\"inBaseline\":%u}}\n",
                      totals->n_files, totals->n_failed,
                      totals->n_findings[PT_CHECK_ERROR],
                      totals->n_findings[PT_CHECK_WARNING],
                      totals->n_findings[PT_CHECK_NOTE], totals->n_known);
}
