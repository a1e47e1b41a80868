/* SPDX-License-Identifier: MIT */
/*
 * The formats of findings, and what they have in common. A format writes file
 * by file, so that a report of any length needs no memory and each thread
 * makes the piece of its file.
 */
#include "report/checked.h"

#include "base/str.h"

static void begin_nothing(pt_buf *out)
{
    (void)out;
}

static void end_nothing(pt_buf *out, const pt_check_totals *totals, bool colour)
{
    (void)out;
    (void)totals;
    (void)colour;
}

/* clang-format off */
static const pt_checked_format formats[] = {
    {"text", false, begin_nothing, pt_text_file, pt_text_end},
    {"json", true, pt_json_begin, pt_json_file, pt_json_end},
    {"sarif", true, pt_sarif_begin, pt_sarif_file, pt_sarif_end},
    {"github", false, begin_nothing, pt_github_file, end_nothing},
    {"junit", false, pt_junit_begin, pt_junit_file, pt_junit_end},
    {"checkstyle", false, pt_checkstyle_begin, pt_checkstyle_file,
     pt_checkstyle_end},
};
/* clang-format on */

const pt_checked_format *pt_checked_format_find(pt_str name)
{
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
        if (pt_str_is_equal(name, pt_str_from(formats[i].name)))
            return &formats[i];
    return NULL;
}

const char *pt_report_format(size_t index)
{
    return index < sizeof formats / sizeof formats[0] ? formats[index].name
                                                      : NULL;
}

void pt_checked_count(pt_check_totals *totals, const pt_checked *checked)
{
    totals->n_files++;
    totals->n_failed += checked->failure != NULL;
    totals->n_known += checked->n_known;
    for (uint32_t i = 0; i < checked->n_findings; i++)
        totals->n_findings[checked->findings[i].level]++;
}

void pt_checked_totals_add(pt_check_totals *totals, const pt_check_totals *more)
{
    totals->n_files += more->n_files;
    totals->n_failed += more->n_failed;
    totals->n_known += more->n_known;
    for (int i = 0; i < PT_N_CHECK_LEVELS; i++)
        totals->n_findings[i] += more->n_findings[i];
}

const pt_check_info *pt_checked_row(const pt_checked *checked, uint32_t i)
{
    return pt_check_describe(checked->findings[i].check);
}

void pt_checked_add_message(pt_buf *out, const pt_checked *checked, uint32_t i)
{
    const pt_location *location = &checked->locations[i];
    pt_buf_add(out, checked->findings[i].message);
    if (location->line > 0 || location->quote.len == 0)
        return;
    pt_buf_add(out, PT_STR(" ("));
    if (location->section.len > 0) {
        pt_buf_add(out, PT_STR("under ‘"));
        pt_buf_add(out, location->section);
        pt_buf_add(out, PT_STR("’: "));
    }
    pt_buf_add(out, PT_STR("“"));
    pt_buf_add(out, location->quote);
    pt_buf_add(out, PT_STR("”)"));
}

void pt_checked_add_counts(pt_buf *out, const uint32_t *n_findings)
{
    bool any = false;
    for (int level = PT_CHECK_ERROR; level > PT_CHECK_OFF; level--) {
        const uint32_t n = n_findings[level];
        if (n == 0)
            continue;
        pt_buf_add_format(out, "%s%u %s%s", any ? ", " : "", n,
                          pt_check_level_name((pt_check_level)level),
                          n == 1 ? "" : "s");
        any = true;
    }
}

void pt_checked_add_failure(pt_buf *out, const pt_error *failure)
{
    if (failure->where[0] != '\0')
        pt_buf_add_format(out, "%s: ", failure->where);
    pt_buf_add(out, pt_str_from(failure->message));
}
