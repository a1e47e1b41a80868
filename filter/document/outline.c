/* SPDX-License-Identifier: MIT */
/*
 * The outline of a document: its parts, each a paragraph as a reader sees
 * it, with role and section. A Para is one part unless it is a pasted
 * article, whose lines are parts. Where the document has Headers they alone
 * are headings; a text file without any has bare lines for headings.
 */
#include "document/outline.h"

#include "base/error.h"
#include "base/map.h"
#include "document/meta.h"
#include "document/pasted.h"

enum { HEADLINE_MAX = 300, BARE_LEVEL = 2 };

typedef struct outliner {
    pt_document *doc;
    const pt_breaks *breaks;
    uint32_t next; /* first break not yet passed */
    PT_VEC(uint32_t) room;
    bool unwrapped; /* it has lines that no editor has wrapped */
    pt_error *err;
} outliner;

/* Lists the breaks of a text as offsets; those of other texts are passed. */
static pt_status list_breaks(outliner *o, const pt_text *text)
{
    const pt_breaks *b = o->breaks;
    o->room.len = 0;
    while (o->next < b->len && b->items[o->next] < text->flat)
        o->next++;
    for (; o->next < b->len && b->items[o->next] < text->flat + text->len;
         o->next++) {
        uint32_t *at = pt_vec_add(&o->room, sizeof *at);
        if (at == NULL)
            return pt_error_nomem(o->err);
        *at = b->items[o->next] - text->flat;
    }
    return PT_OK;
}

static pt_status add_part(outliner *o, uint32_t text, uint32_t start,
                          uint32_t end)
{
    const pt_text *t = &o->doc->texts.items[text];
    pt_part *part = pt_vec_add(&o->doc->parts, sizeof *part);
    if (part == NULL)
        return pt_error_nomem(o->err);
    *part = (pt_part){.text = text,
                      .start = start,
                      .end = end,
                      .role = (pt_role)t->role,
                      .level = t->level};
    return PT_OK;
}

/* Whether a top-level Para has a line that no editor has wrapped. */
static bool has_unwrapped(const outliner *o, const pt_text *text)
{
    const pt_str all = {o->doc->flat.ptr + text->flat, text->len};
    uint32_t start = 0;
    for (uint32_t i = 0; i <= o->room.len; i++) {
        const uint32_t end = i < o->room.len ? o->room.items[i] : text->len;
        if (pt_line_is_unwrapped(pt_str_slice(all, start, end)))
            return true;
        start = end + (i < o->room.len);
    }
    return false;
}

static bool is_top_para(const pt_text *text)
{
    return text->kind == PT_BLOCK_PARA && (text->bits & PT_TEXT_TOP) != 0;
}

/* Looks over the whole document before any of it is divided. */
static pt_status survey(outliner *o)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < o->doc->texts.len && st == PT_OK; i++) {
        const pt_text *text = &o->doc->texts.items[i];
        if (o->breaks->len == 0 || o->unwrapped || !is_top_para(text))
            continue;
        st = list_breaks(o, text);
        o->unwrapped = st == PT_OK && has_unwrapped(o, text);
    }
    o->next = 0;
    return st;
}

/* Makes the lines of a pasted article parts. */
static pt_status add_lines(outliner *o, uint32_t index)
{
    pt_text *text = &o->doc->texts.items[index];
    uint32_t start = 0;
    pt_status st = PT_OK;
    text->bits |= PT_TEXT_PASTED;
    for (uint32_t i = 0; i <= o->room.len && st == PT_OK; i++) {
        const uint32_t end = i < o->room.len ? o->room.items[i] : text->len;
        if (i < o->room.len)
            o->doc->flat.ptr[text->flat + end] = '\n';
        if (end > start)
            st = add_part(o, index, start, end);
        start = end + 1;
    }
    return st;
}

static pt_status divide(outliner *o, uint32_t index)
{
    pt_text *text = &o->doc->texts.items[index];
    text->parts = o->doc->parts.len;
    pt_status st = PT_OK;
    o->room.len = 0;
    if (is_top_para(text))
        st = list_breaks(o, text);
    if (st != PT_OK)
        return st;
    if (o->room.len > 0 &&
        pt_pasted_is(pt_document_text(o->doc, index), o->room.items,
                     o->room.len, o->unwrapped))
        st = add_lines(o, index);
    else
        st = add_part(o, index, 0, text->len);
    text->n_parts = o->doc->parts.len - text->parts;
    return st;
}

static pt_str part_str(const pt_document *doc, const pt_part *part)
{
    return pt_str_slice(pt_document_text(doc, part->text), part->start,
                        part->end);
}

/* Whether a part is a paragraph directly in the document. */
static bool is_top(const pt_document *doc, const pt_part *part)
{
    return is_top_para(&doc->texts.items[part->text]);
}

static bool is_keywords(const pt_part *part)
{
    return part->role == PT_ROLE_KEYWORDS;
}

/* The parts outside keyword sections: how many, and the last of them. */
static uint32_t count_others(const pt_document *doc, uint32_t *last)
{
    uint32_t n = 0;
    *last = 0;
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        if (is_keywords(&doc->parts.items[i]))
            continue;
        *last = i;
        n++;
    }
    return n;
}

/* The headline is the first Header, or a first paragraph that is no prose. */
static void find_headline(pt_document *doc, bool has_headers)
{
    uint32_t last;
    const bool may_be_bare = !has_headers && count_others(doc, &last) > 1;
    if (pt_meta_find(doc, PT_STR("title")) != NULL)
        return;
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        pt_part *part = &doc->parts.items[i];
        const pt_str line = part_str(doc, part);
        const bool header = part->role == PT_ROLE_HEADING && part->level == 1;
        if (is_keywords(part) || (part->role == PT_ROLE_HEADING && !header))
            continue;
        const bool bare = may_be_bare && is_top(doc, part) && line.len > 0 &&
                          line.len <= HEADLINE_MAX && !pt_line_is_ended(line);
        if (header || bare) {
            part->role = PT_ROLE_HEADLINE;
            doc->headline = (pt_span){part->text, part->start, part->end};
            return;
        }
        if (!has_headers)
            return;
    }
}

/* Bare lines between paragraphs are headings where there are no Headers. */
static void find_heads(pt_document *doc)
{
    bool after_prose = false;
    uint32_t last;
    count_others(doc, &last);
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        pt_part *part = &doc->parts.items[i];
        if (is_keywords(part))
            continue;
        if (!is_top(doc, part) || part->role != PT_ROLE_BODY) {
            after_prose = after_prose && part->role != PT_ROLE_HEADLINE;
            continue;
        }
        const pt_str line = part_str(doc, part);
        if (after_prose && i < last && pt_line_is_head(line)) {
            part->role = PT_ROLE_HEADING;
            part->level = BARE_LEVEL;
            after_prose = false;
        } else {
            after_prose = pt_line_is_ended(line);
        }
    }
}

static void number_sections(pt_document *doc)
{
    uint32_t section = 0;
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        section += doc->parts.items[i].role == PT_ROLE_HEADING;
        doc->parts.items[i].section = section;
    }
}

static void find_dateline(pt_document *doc)
{
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        const pt_part *part = &doc->parts.items[i];
        if (part->role != PT_ROLE_BODY || part->end == part->start)
            continue;
        const uint32_t len = pt_line_dateline(part_str(doc, part));
        if (len > 0)
            doc->dateline =
                (pt_span){part->text, part->start, part->start + len};
        return;
    }
}

void pt_outline_settle(pt_document *doc)
{
    bool has_headers = false;
    doc->headline.text = PT_NONE;
    doc->dateline.text = PT_NONE;
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        pt_part *part = &doc->parts.items[i];
        const pt_text *text = &doc->texts.items[part->text];
        if (is_keywords(part))
            continue;
        part->role = (pt_role)text->role;
        part->level = text->level;
        has_headers = has_headers || text->kind == PT_BLOCK_HEADER;
    }
    find_headline(doc, has_headers);
    if (!has_headers)
        find_heads(doc);
    number_sections(doc);
    find_dateline(doc);
}

pt_status pt_outline_read(pt_document *doc, const pt_breaks *breaks,
                          pt_error *err)
{
    outliner o = {.doc = doc, .breaks = breaks, .err = err};
    pt_status st = survey(&o);
    for (uint32_t i = 0; i < doc->texts.len && st == PT_OK; i++)
        st = divide(&o, i);
    pt_vec_release(&o.room);
    if (st == PT_OK)
        pt_outline_settle(doc);
    return st;
}
