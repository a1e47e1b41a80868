/* SPDX-License-Identifier: MIT */
/*
 * Findings as JUnit's XML, as Jenkins and GitLab read it: a suite for each
 * file, a test case for each check that ran. A check that found warnings or
 * errors is a failure; notes are its output.
 */
#include "report/checked.h"

#include "base/map.h"
#include "base/str.h"
#include "base/xml.h"

void pt_junit_begin(pt_buf *out)
{
    pt_buf_add(out, PT_STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<testsuites name=\"pandoc-tagger\">\n"));
}

/* The gravest finding of a check, or PT_CHECK_OFF. */
static pt_check_level gravest(const pt_checked *checked, uint32_t row)
{
    uint8_t level = PT_CHECK_OFF;
    for (uint32_t i = 0; i < checked->n_findings; i++)
        if (checked->findings[i].check == row &&
            checked->findings[i].level > level)
            level = checked->findings[i].level;
    return (pt_check_level)level;
}

static void add_lines(pt_buf *out, const pt_checked *checked, uint32_t row)
{
    for (uint32_t i = 0; i < checked->n_findings; i++) {
        if (checked->findings[i].check != row)
            continue;
        pt_buf line;
        pt_buf_init(&line);
        if (checked->locations[i].line > 0)
            pt_buf_add_format(&line, "%u:%u: ", checked->locations[i].line,
                              checked->locations[i].column);
        pt_checked_add_message(&line, checked, i);
        pt_xml_add(out, pt_buf_str(&line));
        pt_buf_add_byte(out, '\n');
        out->failed |= pt_buf_failed(&line);
        pt_buf_release(&line);
    }
}

static void add_case(pt_buf *out, const pt_checked *checked, uint32_t row)
{
    const char *id = pt_check_describe(row)->id;
    const pt_check_level level = gravest(checked, row);
    pt_buf_add_format(out, "<testcase name=\"%s\" classname=\"", id);
    pt_xml_add(out, checked->path);
    if (level == PT_CHECK_OFF) {
        pt_buf_add(out, PT_STR("\"/>\n"));
        return;
    }
    if (level == PT_CHECK_NOTE)
        pt_buf_add(out, PT_STR("\"><system-out>"));
    else
        pt_buf_add_format(out, "\"><failure type=\"%s\" message=\"%s\">",
                          pt_check_level_name(level), id);
    add_lines(out, checked, row);
    pt_buf_add(out, level == PT_CHECK_NOTE ? PT_STR("</system-out>")
                                           : PT_STR("</failure>"));
    pt_buf_add(out, PT_STR("</testcase>\n"));
}

static void add_suite(pt_buf *out, pt_str path, uint32_t n_tests,
                      uint32_t n_failures, uint32_t n_errors)
{
    pt_buf_add(out, PT_STR("<testsuite name=\""));
    pt_xml_add(out, path);
    pt_buf_add_format(out, "\" tests=\"%u\" failures=\"%u\" errors=\"%u\">\n",
                      n_tests, n_failures, n_errors);
}

void pt_junit_file(pt_buf *out, const pt_checked *checked, bool colour)
{
    (void)colour;
    size_t n;
    uint32_t n_tests = 0;
    uint32_t n_failures = 0;
    pt_check_table(&n);
    if (checked->failure != NULL) {
        pt_buf message;
        pt_buf_init(&message);
        pt_checked_add_failure(&message, checked->failure);
        add_suite(out, checked->path, 1, 0, 1);
        pt_buf_add(out, PT_STR("<testcase name=\"" PT_CHECKED_UNREADABLE
                               "\" classname=\""));
        pt_xml_add(out, checked->path);
        pt_buf_add(out, PT_STR("\"><error message=\""));
        pt_xml_add(out, pt_buf_str(&message));
        pt_buf_add(out, PT_STR("\"/></testcase>\n</testsuite>\n"));
        out->failed |= pt_buf_failed(&message);
        pt_buf_release(&message);
        return;
    }
    for (uint32_t row = 0; row < n; row++) {
        n_tests += (checked->ran >> row & 1) != 0;
        n_failures += gravest(checked, row) > PT_CHECK_NOTE;
    }
    add_suite(out, checked->path, n_tests, n_failures, 0);
    for (uint32_t row = 0; row < n; row++)
        if ((checked->ran >> row & 1) != 0)
            add_case(out, checked, row);
    pt_buf_add(out, PT_STR("</testsuite>\n"));
}

void pt_junit_end(pt_buf *out, const pt_check_totals *totals, bool colour)
{
    (void)totals;
    (void)colour;
    pt_buf_add(out, PT_STR("</testsuites>\n"));
}
