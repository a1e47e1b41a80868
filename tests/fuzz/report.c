/* SPDX-License-Identifier: MIT */
/*
 * Reports on arbitrary documents. The first byte picks the format, what
 * stands before the first line's end is the document's name, the rest is the
 * document. Whatever the names in it are, the report must be well formed:
 * JSON, XML, rows of as many columns as the first, text without controls.
 */
#include "fuzz.h"
#include "graft.h"
#include "markup.h"

#include "document/scan.h"
#include "pandoc-tagger/check.h"

/* One value of JSON in UTF-8. */
static void check_json(pt_str report)
{
    pt_scan scan;
    require(pt_utf8_check(report) == report.len);
    pt_scan_init(&scan, report, 1000);
    require(pt_scan_skip(&scan, pt_scan_next(&scan)));
    require(pt_scan_next(&scan) == PT_EVENT_END);
    pt_scan_release(&scan);
}

/* Text that a terminal can be given: no escape sequences, no other controls. */
static void check_text(pt_str report)
{
    require(pt_utf8_check(report) == report.len);
    for (size_t at = 0; at < report.len;) {
        const uint32_t c = pt_utf8_next(report, &at);
        require(c == '\n' || c == '\t' || c >= 0xA0 || (c >= ' ' && c < 0x7F));
    }
}

/* Calls `check` for each line without its end. */
static void check_lines(pt_str report, void (*check)(pt_str))
{
    for (size_t at = 0; at < report.len;) {
        const size_t end = pt_str_find(report, PT_STR("\n"), at);
        require(end < report.len);
        check(pt_str_slice(report, at, end));
        at = end + 1;
    }
}

static void check_json_lines(pt_str report)
{
    check_lines(report, check_json);
}

static size_t count_tabs(pt_str line)
{
    size_t n = 0;
    for (size_t i = 0; i < line.len; i++)
        n += line.ptr[i] == '\t';
    return n;
}

/* Rows with the columns of the first one. */
static void check_table(pt_str report)
{
    const size_t end = pt_str_find(report, PT_STR("\n"), 0);
    const size_t n_tabs = count_tabs(pt_str_slice(report, 0, end));
    check_text(report);
    for (size_t at = 0; at < report.len;) {
        const size_t next = pt_str_find(report, PT_STR("\n"), at);
        require(next < report.len);
        require(count_tabs(pt_str_slice(report, at, next)) == n_tabs);
        at = next + 1;
    }
}

/* Rows of ten columns, comments, and empty lines between sentences. */
static void check_conll_line(pt_str line)
{
    require(line.len == 0 || line.ptr[0] == '#' || count_tabs(line) > 1);
}

static void check_conll(pt_str report)
{
    check_text(report);
    check_lines(report, check_conll_line);
}

static void check_command(pt_str line)
{
    require(pt_str_has_prefix(line, PT_STR("::error ")) ||
            pt_str_has_prefix(line, PT_STR("::warning ")) ||
            pt_str_has_prefix(line, PT_STR("::notice ")));
}

/* Commands to GitHub's runner: none but ours. */
static void check_github(pt_str report)
{
    check_text(report);
    check_lines(report, check_command);
}

static void accept(const markup *m, pt_str element, pt_str attribute,
                   pt_str value)
{
    (void)m;
    (void)element;
    (void)attribute;
    (void)value;
}

static void check_xml(pt_str report)
{
    markup m = {.text = report, .visit = accept};
    markup_read(&m);
}

/* What is kept of a text: any character, but in UTF-8. */
static void check_utf8(pt_str report)
{
    require(pt_utf8_check(report) == report.len);
}

typedef enum report_kind { CHECK, EXTRACT, EXPLAIN, SUGGEST } report_kind;

static const struct form {
    report_kind kind;
    const char *name;
    void (*check)(pt_str report);
    bool is_plain; /* for people */
} forms[] = {
    {CHECK,   "json",       check_json,       false},
    {CHECK,   "sarif",      check_json,       false},
    {CHECK,   "junit",      check_xml,        false},
    {CHECK,   "checkstyle", check_xml,        false},
    {CHECK,   "github",     check_github,     true },
    {CHECK,   "text",       check_text,       true },
    {EXTRACT, "json",       check_json,       false},
    {EXTRACT, "jsonl",      check_json_lines, false},
    {EXTRACT, "webanno",    check_json,       false},
    {EXTRACT, "ninjs",      check_json,       false},
    {EXTRACT, "tsv",        check_table,      false},
    {EXTRACT, "conll",      check_conll,      false},
    {EXTRACT, "text",       check_utf8,       false},
    {EXPLAIN, "json",       check_json,       false},
    {EXPLAIN, "",           check_text,       false},
    {SUGGEST, "json",       check_json,       false},
    {SUGGEST, "",           check_text,       false},
};

static pt_status write_report(pt_buf *out, const struct form *form, pt_str path,
                              pt_str document)
{
    static pt_tagger *tagger;
    if (tagger == NULL)
        tagger = make_tagger("{\"model\":false,\"always\":["
                             "\"A:person\",\"B C:organization\"]}");
    const pt_str name = pt_str_from(form->name);
    const pt_checking checking = {
        .format = name, .path = path, .file = document};
    const pt_extraction extraction = {.format = name, .name = path};
    const pt_suggesting suggesting = {.form = name.len > 0 ? PT_SUGGESTED_JSON
                                                           : PT_SUGGESTED_TEXT};
    switch (form->kind) {
    case CHECK:
        return pt_tagger_check(tagger, document, &checking, append, out, NULL,
                               NULL);
    case EXTRACT:
        return pt_tagger_extract(tagger, document, &extraction, append, out,
                                 NULL, NULL);
    case EXPLAIN:
        return pt_tagger_explain(tagger, document, name.len > 0, append, out,
                                 NULL);
    case SUGGEST:
        return pt_tagger_suggest(tagger, document, &suggesting, append, out,
                                 NULL);
    }
    return PT_ERR_OPTION;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const pt_str rest = {(const char *)data + 1, size - 1};
    const size_t end = pt_str_find(rest, PT_STR("\n"), 0);
    if (end == rest.len)
        return 0;
    const pt_str path = pt_str_slice(rest, 0, end);
    const struct form *form = &forms[data[0] % (sizeof forms / sizeof *forms)];
    /* In lines for people a path stands as the system has it. */
    if (form->is_plain && pt_utf8_check(path) < path.len)
        return 0;
    pt_buf report;
    pt_buf_init(&report);
    if (write_report(&report, form, path,
                     pt_str_slice(rest, end + 1, rest.len)) == PT_OK)
        form->check(pt_buf_str(&report));
    pt_buf_release(&report);
    return 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size,
                               unsigned int seed)
{
    const pt_str input = {(const char *)data, size};
    const size_t start = pt_str_find(input, PT_STR("\n"), 0) + 1;
    return graft_mutate(data, size, max_size, start, size, seed);
}
