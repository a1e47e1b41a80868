/* SPDX-License-Identifier: MIT */
/*
 * Findings as GitHub's workflow commands: "::warning file=…,line=…::message",
 * which become annotations of a commit. Escapes as in GitHub's toolkit
 * (actions/toolkit, packages/core/src/command.ts).
 */
#include "report/checked.h"

#include "base/line.h"
#include "base/str.h"

#include <string.h>

/* Appends a message, or with `is_property` a property's value, as one line. */
static void add_escaped(pt_buf *out, pt_str s, bool is_property)
{
    pt_buf line;
    pt_buf_init(&line);
    pt_line_add(&line, s);
    for (size_t i = 0; i < line.len; i++) {
        const char c = line.ptr[i];
        if (c == '%' || (is_property && (c == ':' || c == ',')))
            pt_buf_add_format(out, "%%%02X", (unsigned)(unsigned char)c);
        else
            pt_buf_add_byte(out, c);
    }
    out->failed |= pt_buf_failed(&line);
    pt_buf_release(&line);
}

static const char *command_of(pt_check_level level)
{
    return level == PT_CHECK_NOTE ? "notice" : pt_check_level_name(level);
}

static void add_failure(pt_buf *out, const pt_checked *checked)
{
    pt_buf message;
    pt_buf_init(&message);
    pt_checked_add_failure(&message, checked->failure);
    pt_buf_add(out, PT_STR("::error file="));
    add_escaped(out, checked->path, true);
    pt_buf_add(out, PT_STR(",title=" PT_CHECKED_UNREADABLE "::"));
    add_escaped(out, pt_buf_str(&message), false);
    pt_buf_add_byte(out, '\n');
    out->failed |= pt_buf_failed(&message);
    pt_buf_release(&message);
}

static void add_finding(pt_buf *out, const pt_checked *checked, uint32_t i)
{
    const pt_location *l = &checked->locations[i];
    pt_buf message;
    pt_buf_init(&message);
    pt_checked_add_message(&message, checked, i);
    pt_buf_add_format(out, "::%s file=",
                      command_of((pt_check_level)checked->findings[i].level));
    add_escaped(out, checked->path, true);
    if (l->line > 0)
        pt_buf_add_format(out, ",line=%u,endLine=%u", l->line, l->end_line);
    if (l->line > 0 && l->column > 0 && l->line == l->end_line)
        pt_buf_add_format(out, ",col=%u,endColumn=%u", l->column,
                          l->end_column);
    pt_buf_add_format(out, ",title=%s::", pt_checked_row(checked, i)->id);
    add_escaped(out, pt_buf_str(&message), false);
    pt_buf_add_byte(out, '\n');
    out->failed |= pt_buf_failed(&message);
    pt_buf_release(&message);
}

void pt_github_file(pt_buf *out, const pt_checked *checked, bool colour)
{
    (void)colour;
    if (checked->failure != NULL)
        add_failure(out, checked);
    for (uint32_t i = 0; i < checked->n_findings; i++)
        add_finding(out, checked, i);
}
