/* SPDX-License-Identifier: MIT */
/*
 * From a finding to line and column. Readers of commonmark with `+sourcepos`
 * say in the attribute data-pos where each inline and block began
 * ("article.md@7:1-7:6"); inside a Str the characters are counted. Otherwise
 * the file is searched (source.c). Lines are counted from its start each
 * time, as findings are few.
 */
#include "check/location.h"

#include "base/error.h"
#include "base/map.h"
#include "base/utf8.h"
#include "document/attr.h"
#include "text/forms.h"

enum { AROUND = 40 }; /* bytes of text on either side of a quotation */

/* A place as data-pos gives it. */
typedef struct position {
    uint32_t line;
    uint32_t column;
} position;

static bool read_number(uint32_t *out, pt_str s, size_t *at)
{
    const size_t start = *at;
    uint32_t value = 0;
    while (*at < s.len && s.ptr[*at] >= '0' && s.ptr[*at] <= '9' &&
           *at - start < 9)
        value = value * 10 + (uint32_t)(s.ptr[(*at)++] - '0');
    *out = value;
    return *at > start;
}

/* Reads where a data-pos begins: "name@7:1-7:6", several by semicolons. */
static bool read_position(position *out, pt_str pos)
{
    size_t at = pos.len;
    while (at > 0 && pos.ptr[at - 1] != '@')
        at--;
    if (!read_number(&out->line, pos, &at) || at >= pos.len ||
        pos.ptr[at++] != ':')
        return false;
    return read_number(&out->column, pos, &at);
}

static pt_status read_attr(position *out, bool *found, const pt_document *doc,
                           uint32_t at, pt_error *err)
{
    pt_attr attr;
    if (at == PT_NONE)
        return PT_OK;
    const pt_status st = pt_attr_read(&attr, doc, at, doc->arena, err);
    if (st != PT_OK)
        return st;
    position p;
    if (read_position(&p, pt_attr_value(&attr, PT_STR("data-pos")))) {
        *out = p;
        *found = true;
    }
    return PT_OK;
}

/*
 * The position of byte `offset` of a text: of the innermost inline around it
 * that has one, its characters before the byte added where it is plain.
 */
static pt_status find_position(position *out, bool *found,
                               const pt_document *doc, uint32_t text,
                               uint32_t offset, pt_error *err)
{
    const pt_text *t = &doc->texts.items[text];
    pt_status st = PT_OK;
    uint32_t inner = PT_NONE;
    for (uint32_t i = t->frames; i < t->frames + t->n_frames && st == PT_OK;
         i++) {
        const pt_frame *frame = &doc->frames.items[i];
        bool here = false;
        if (frame->start > offset || frame->end <= offset)
            continue;
        st = read_attr(out, &here, doc, frame->attr, err);
        inner = here ? i : inner;
    }
    *found = inner != PT_NONE;
    if (*found) {
        const uint32_t start = doc->frames.items[inner].start;
        out->column += (uint32_t)pt_utf8_length(
            pt_str_slice(pt_document_text(doc, text), start, offset));
    }
    for (uint32_t i = t->scope; i != PT_NONE && !*found && st == PT_OK;
         i = doc->scopes.items[i].parent)
        st = read_attr(out, found, doc, doc->scopes.items[i].attr, err);
    return st;
}

/* Takes line and column from the reader's own positions. */
static pt_status take_positions(pt_location *out, bool *found,
                                const pt_document *doc, pt_span span,
                                pt_error *err)
{
    position start = {0, 0};
    position end = {0, 0};
    bool has_end = false;
    pt_status st =
        find_position(&start, found, doc, span.text, span.start, err);
    if (st != PT_OK || !*found)
        return st;
    if (span.end > span.start)
        st = find_position(&end, &has_end, doc, span.text, span.end - 1, err);
    out->line = out->end_line = start.line;
    out->column = out->end_column = start.column;
    if (has_end && (end.line > start.line || end.column >= start.column)) {
        out->end_line = end.line;
        out->end_column = end.column + 1;
    }
    return st;
}

/* Line and column of a byte of the file. */
static position count(const pt_source *source, uint32_t byte)
{
    const pt_str s = source->bytes;
    position p = {1, 1};
    size_t start = pt_str_has_prefix(s, PT_STR("\xEF\xBB\xBF")) ? 3 : 0;
    for (size_t at = 0; at < byte; at++)
        if (s.ptr[at] == '\n') {
            p.line++;
            start = at + 1;
        }
    if (start < byte)
        p.column += (uint32_t)pt_utf8_length(pt_str_slice(s, start, byte));
    return p;
}

static pt_status search(pt_location *out, const pt_finding *finding,
                        const pt_document *doc, const pt_source *source,
                        pt_error *err)
{
    pt_source_range range;
    bool found = pt_source_find_bytes(&range, source, finding->verbatim);
    pt_status st = PT_OK;
    if (!found && finding->span.text != PT_NONE)
        st = pt_source_find_span(&range, &found, source, doc, finding->span,
                                 err);
    else if (!found)
        st = pt_source_find_key(&range, &found, source, finding->key,
                                finding->subject, err);
    if (st != PT_OK || !found)
        return st;
    const position start = count(source, range.start);
    const position end = count(source, range.end);
    out->line = start.line;
    out->column = start.column;
    out->end_line = end.line;
    out->end_column = end.column;
    return PT_OK;
}

/* Copies bytes [start, end) of a text with single spaces. */
static pt_status copy(pt_str *out, const pt_document *doc, uint32_t text,
                      uint32_t start, uint32_t end, pt_error *err)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_form_add_single(&buf,
                       pt_str_slice(pt_document_text(doc, text), start, end));
    const pt_str kept = pt_arena_copy(doc->arena, pt_buf_str(&buf));
    const bool failed = pt_buf_failed(&buf) || kept.ptr == NULL;
    pt_buf_release(&buf);
    if (failed)
        return pt_error_nomem(err);
    *out = kept;
    return PT_OK;
}

/* The words around a span, whole, some forty bytes on either side. */
static pt_status quote(pt_location *out, const pt_document *doc, pt_span span,
                       pt_error *err)
{
    const pt_str text = pt_document_text(doc, span.text);
    const pt_part *part = pt_document_part(doc, span.text, span.start);
    const uint32_t from = part == NULL ? 0 : part->start;
    const uint32_t to = part == NULL ? (uint32_t)text.len : part->end;
    uint32_t start = span.start > from + AROUND ? span.start - AROUND : from;
    uint32_t end = to > span.end + AROUND ? span.end + AROUND : to;
    while (start > from && start < span.start && text.ptr[start - 1] != ' ')
        start++;
    while (end < to && end > span.end && text.ptr[end] != ' ')
        end--;
    end = end < span.end ? span.end : end;
    return copy(&out->quote, doc, span.text,
                start > span.start ? span.start : start, end, err);
}

/* The last heading at or above a place. */
static pt_status find_section(pt_location *out, const pt_document *doc,
                              pt_span span, pt_error *err)
{
    const pt_part *heading = NULL;
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        const pt_part *part = &doc->parts.items[i];
        if (part->text > span.text ||
            (part->text == span.text && part->start > span.start))
            break;
        if (part->role == PT_ROLE_HEADING || part->role == PT_ROLE_HEADLINE)
            heading = part;
    }
    return heading == NULL ? PT_OK
                           : copy(&out->section, doc, heading->text,
                                  heading->start, heading->end, err);
}

pt_status pt_location_find(pt_location *out, const pt_finding *finding,
                           const pt_document *doc, const pt_source *source,
                           pt_error *err)
{
    pt_location location = {.section = PT_STR(""), .quote = PT_STR("")};
    bool found = false;
    pt_status st = PT_OK;
    if (finding->span.text != PT_NONE) {
        st = take_positions(&location, &found, doc, finding->span, err);
        if (st == PT_OK)
            st = quote(&location, doc, finding->span, err);
        if (st == PT_OK)
            st = find_section(&location, doc, finding->span, err);
    }
    if (st == PT_OK && !found && source != NULL)
        st = search(&location, finding, doc, source, err);
    if (st == PT_OK)
        *out = location;
    return st;
}
