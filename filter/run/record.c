/* SPDX-License-Identifier: MIT */
/*
 * Telling the three forms of a record apart: one pass of the strict scanner
 * over the line notes where its members stand, and so checks the whole line.
 * Of members of one name the last holds. O(bytes).
 */
#include "run/record.h"

#include "base/error.h"
#include "document/literal.h"
#include "document/prose.h"
#include "document/scan.h"

enum { MAX_DEPTH = 10000000 };

/* Where a member's value stands in the line; ptr NULL for none. */
typedef struct members {
    pt_str id;
    pt_str ast;
    pt_str title;
    pt_str text;
    bool is_document; /* the line has a member of a Pandoc document */
} members;

void pt_record_init(pt_record *record)
{
    *record = (pt_record){.id = PT_STR("null")};
}

void pt_record_release(pt_record *record)
{
    pt_buf_release(&record->made);
    pt_buf_release(&record->text);
    pt_record_init(record);
}

/* Reads past the value that comes next. */
static bool take_value(pt_str *out, pt_scan *scan)
{
    const pt_event event = pt_scan_next(scan);
    const char *begin = scan->begin;
    if (!pt_scan_skip(scan, event))
        return false;
    if (event != PT_EVENT_NULL)
        *out = (pt_str){begin, (size_t)(scan->finish - begin)};
    else
        *out = (pt_str){NULL, 0};
    return true;
}

/* Reads the value of the key that was read last. */
static bool take_member(members *out, pt_scan *scan)
{
    pt_str ignored;
    pt_str *to = &ignored;
    if (pt_scan_is(scan, PT_STR("id")))
        to = &out->id;
    else if (pt_scan_is(scan, PT_STR("ast")))
        to = &out->ast;
    else if (pt_scan_is(scan, PT_STR("title")))
        to = &out->title;
    else if (pt_scan_is(scan, PT_STR("text")))
        to = &out->text;
    else if (pt_scan_is(scan, PT_STR("blocks")) ||
             pt_scan_is(scan, PT_STR("pandoc-api-version")))
        out->is_document = true;
    return take_value(to, scan);
}

/* Reads the line to its end; false for what is no JSON. */
static bool take_line(members *out, pt_scan *scan)
{
    pt_event event = pt_scan_next(scan);
    if (event == PT_EVENT_ARRAY) /* a document of Pandoc before 1.18 */
        out->is_document = true;
    if (event != PT_EVENT_OBJECT && !pt_scan_skip(scan, event))
        return false;
    while (event != PT_EVENT_END && event != PT_EVENT_ERROR) {
        event = pt_scan_next(scan);
        if (event == PT_EVENT_KEY && !take_member(out, scan))
            return false;
    }
    return event == PT_EVENT_END;
}

/* Decodes a member that has to be a string into the end of the buffer. */
static pt_status decode(pt_buf *to, pt_str value, const char *name,
                        pt_error *err)
{
    if (value.ptr != NULL && value.ptr[0] != '"')
        return pt_error_set(err, PT_ERR_AST, name, "not a string");
    if (value.ptr != NULL)
        pt_literal_add(to, value.ptr + 1, value.ptr + value.len - 1);
    return pt_buf_failed(to) ? pt_error_nomem(err) : PT_OK;
}

static pt_status make_document(pt_record *record, const members *m,
                               const pt_record_rules *rules, pt_error *err)
{
    pt_buf_clear(&record->text);
    pt_buf_clear(&record->made);
    pt_status st = decode(&record->text, m->title, "title", err);
    const size_t title = record->text.len;
    if (st == PT_OK)
        st = decode(&record->text, m->text, "text", err);
    if (st != PT_OK)
        return st;
    const pt_str both = pt_buf_str(&record->text);
    pt_prose_write(&record->made, pt_str_slice(both, 0, title),
                   pt_str_slice(both, title, both.len),
                   rules == NULL || rules->api.len == 0 ? PT_STR("[1,22]")
                                                        : rules->api);
    record->document = pt_buf_str(&record->made);
    return pt_buf_failed(&record->made) ? pt_error_nomem(err) : PT_OK;
}

pt_status pt_record_read(pt_record *record, pt_str line,
                         const pt_record_rules *rules, pt_error *err)
{
    if (pt_str_has_prefix(line, PT_STR("\xEF\xBB\xBF")))
        line = pt_str_slice(line, 3, line.len);
    members m = {.is_document = false};
    pt_scan scan;
    pt_scan_init(&scan, line,
                 rules == NULL || rules->max_depth == 0 ? MAX_DEPTH
                                                        : rules->max_depth);
    const bool is_json = take_line(&m, &scan);
    record->id = m.id.ptr == NULL ? PT_STR("null") : m.id;
    record->is_ast = m.ast.ptr != NULL;
    pt_status st = PT_OK;
    if (!is_json)
        st = pt_scan_error(&scan, err);
    else if (m.ast.ptr != NULL)
        record->document = m.ast;
    else if (m.text.ptr != NULL)
        st = make_document(record, &m, rules, err);
    else if (m.is_document)
        record->document = line;
    else
        st = pt_error_set(err, PT_ERR_AST, "record",
                          "neither a Pandoc document nor an object with "
                          "\"ast\" or \"text\"");
    pt_scan_release(&scan);
    return st;
}

void pt_record_add_id(pt_buf *out, pt_str id)
{
    pt_buf_add(out, PT_STR("{\"id\":"));
    pt_buf_add(out, id);
}

void pt_record_add_error(pt_buf *out, pt_str id, const char *place,
                         const pt_error *error)
{
    pt_record_add_id(out, id);
    pt_buf_add(out, PT_STR(",\"error\":{\"where\":\""));
    pt_buf_add_json(out, pt_str_from(place));
    pt_buf_add_json(out, pt_str_from(error->where));
    pt_buf_add(out, PT_STR("\",\"message\":\""));
    pt_buf_add_json(out, pt_str_from(error->message));
    pt_buf_add(out, PT_STR("\"}}"));
}
