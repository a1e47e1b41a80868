/* SPDX-License-Identifier: MIT */
/*
 * Findings as the XML of checkstyle, which most tools of continuous
 * integration read. A note is its "info".
 */
#include "report/checked.h"

#include "base/str.h"
#include "base/xml.h"

void pt_checkstyle_begin(pt_buf *out)
{
    pt_buf_add(out, PT_STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<checkstyle version=\"4.3\">\n"));
}

static void add_error(pt_buf *out, const pt_location *l, const char *severity,
                      pt_str message, const char *id)
{
    pt_buf_add(out, PT_STR("<error"));
    if (l != NULL && l->line > 0)
        pt_buf_add_format(out, " line=\"%u\"", l->line);
    if (l != NULL && l->line > 0 && l->column > 0)
        pt_buf_add_format(out, " column=\"%u\"", l->column);
    pt_buf_add_format(out, " severity=\"%s\" message=\"", severity);
    pt_xml_add(out, message);
    pt_buf_add_format(out, "\" source=\"pandoc-tagger.%s\"/>\n", id);
}

void pt_checkstyle_file(pt_buf *out, const pt_checked *checked, bool colour)
{
    (void)colour;
    pt_buf message;
    pt_buf_init(&message);
    pt_buf_add(out, PT_STR("<file name=\""));
    pt_xml_add(out, checked->path);
    pt_buf_add(out, PT_STR("\">\n"));
    if (checked->failure != NULL) {
        pt_checked_add_failure(&message, checked->failure);
        add_error(out, NULL, "error", pt_buf_str(&message),
                  PT_CHECKED_UNREADABLE);
    }
    for (uint32_t i = 0; i < checked->n_findings; i++) {
        const pt_check_level level = (pt_check_level)checked->findings[i].level;
        pt_buf_clear(&message);
        pt_checked_add_message(&message, checked, i);
        add_error(out, &checked->locations[i],
                  level == PT_CHECK_NOTE ? "info" : pt_check_level_name(level),
                  pt_buf_str(&message), pt_checked_row(checked, i)->id);
    }
    pt_buf_add(out, PT_STR("</file>\n"));
    out->failed |= pt_buf_failed(&message);
    pt_buf_release(&message);
}

void pt_checkstyle_end(pt_buf *out, const pt_check_totals *totals, bool colour)
{
    (void)totals;
    (void)colour;
    pt_buf_add(out, PT_STR("</checkstyle>\n"));
}
