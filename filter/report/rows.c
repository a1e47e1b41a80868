/* SPDX-License-Identifier: MIT */
/*
 * The analysis as rows, each for itself understandable: for tables and line
 * by line formats. Both lists are in the order of the text already, so this
 * is a merge.
 */
#include "report/rows.h"

#include "report/analysis_json.h"
#include "report/object.h"

#include <json-c/json.h>

pt_status pt_rows_init(pt_rows *rows, const pt_analysis *analysis,
                       pt_error *err)
{
    *rows = (pt_rows){.analysis = analysis};
    return pt_plain_init(&rows->place, analysis->doc, err);
}

/* Does the mention come before the match? */
static bool is_before(const pt_mention *m, const pt_match *match)
{
    if (m->text != match->text)
        return m->text < match->text;
    if (m->start != match->start)
        return m->start < match->start;
    return m->end >= match->end;
}

pt_row_kind pt_rows_next(pt_rows *rows, uint32_t *index_out)
{
    const pt_analysis *a = rows->analysis;
    const bool has_mention = rows->mention < a->mentions.list.len;
    const bool has_match = rows->match < a->matches.len;
    if (has_mention &&
        (!has_match || is_before(&a->mentions.list.items[rows->mention],
                                 &a->matches.items[rows->match]))) {
        *index_out = rows->mention++;
        return PT_ROW_MENTION;
    }
    if (!has_match)
        return PT_ROW_END;
    *index_out = rows->match++;
    return PT_ROW_KEYWORD;
}

bool pt_rows_read(json_object **out, pt_rows *rows)
{
    uint32_t index = 0;
    const pt_row_kind kind = pt_rows_next(rows, &index);
    *out = NULL;
    if (kind == PT_ROW_END)
        return false;
    json_object *item =
        kind == PT_ROW_MENTION
            ? pt_json_mention(rows->analysis, index, &rows->place)
            : pt_json_match(rows->analysis, index, &rows->place);
    if (item == NULL)
        return true;
    pt_object row = pt_object_new();
    pt_object_add_str(&row, "kind",
                      kind == PT_ROW_MENTION ? PT_STR("mention")
                                             : PT_STR("keyword"));
    json_object_object_foreach(item, key, value)
    {
        pt_object_add(&row, key, json_object_get(value));
    }
    json_object_put(item);
    *out = row.json;
    return true;
}
