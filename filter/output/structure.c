/* SPDX-License-Identifier: MIT */
/*
 * The structure of a pasted article, as blocks. Its Paras are cut at the
 * breaks between their parts, and each piece gets the constructor of its
 * role. The inlines themselves keep their bytes. Linear in the Paras' size.
 */
#include "output/structure.h"

#include "base/error.h"
#include "document/item.h"
#include "document/meta.h"

enum { HEAD_LEVEL = 2, ITEM_DEPTH = 1000 };

/* A part's inlines in the source. */
typedef struct line {
    uint32_t begin; /* source offsets: [begin, end) */
    uint32_t end;
    pt_role role;
} line;

typedef struct builder {
    pt_edits *edits;
    const pt_document *doc;
    PT_VEC(line) lines; /* of the text at work */
    pt_meta_changes changes;
    bool needs_title;
    pt_error *err;
} builder;

static void add_opening(pt_buf *out, pt_role role)
{
    if (role == PT_ROLE_HEADING || role == PT_ROLE_HEADLINE)
        pt_buf_add_format(out, "{\"t\":\"Header\",\"c\":[%d,[\"\",[],[]],[",
                          HEAD_LEVEL);
    else
        pt_buf_add(out, PT_STR("{\"t\":\"Para\",\"c\":["));
}

static void add_closing(pt_buf *out, pt_role role)
{
    if (role == PT_ROLE_HEADING || role == PT_ROLE_HEADLINE)
        pt_buf_add(out, PT_STR("]]}"));
    else
        pt_buf_add(out, PT_STR("]}"));
}

/* The source offset of the first segment at or behind an offset. */
static uint32_t segment_begin(const pt_document *doc, const pt_text *text,
                              uint32_t *segment, uint32_t offset)
{
    while (*segment < text->n_segments &&
           doc->segments.items[text->segments + *segment].start < offset)
        ++*segment;
    return *segment == text->n_segments
               ? text->end
               : doc->segments.items[text->segments + *segment].begin;
}

static bool is_break(const pt_item *item)
{
    return pt_str_is_equal(item->type, PT_STR("SoftBreak")) ||
           pt_str_is_equal(item->type, PT_STR("LineBreak"));
}

/* Finds the inlines of each part of a text. */
static pt_status find_lines(builder *b, const pt_text *text)
{
    const pt_part *parts = b->doc->parts.items + text->parts;
    uint32_t part = 0;
    uint32_t segment = 0;
    b->lines.len = 0;
    pt_item item;
    bool more = pt_item_read(
        &item, b->doc, pt_source_skip_space(b->doc, text->begin), ITEM_DEPTH);
    line *at = NULL;
    while (more) {
        while (part + 1 < text->n_parts &&
               segment_begin(b->doc, text, &segment, parts[part + 1].start) <
                   item.end) {
            part++;
            at = NULL;
        }
        const bool is_text = !is_break(&item);
        if (is_text && at == NULL) {
            at = pt_vec_add(&b->lines, sizeof *at);
            if (at == NULL)
                return pt_error_nomem(b->err);
            *at = (line){item.begin, item.end, parts[part].role};
        } else if (is_text) {
            at->end = item.end;
        }
        more = pt_item_next(&item, b->doc, item.end, ITEM_DEPTH);
    }
    return PT_OK;
}

/* Makes a line the document's title. */
static pt_status set_title(builder *b, const line *headline)
{
    pt_buf value;
    pt_buf_init(&value);
    pt_buf_add(&value, PT_STR("{\"t\":\"MetaInlines\",\"c\":["));
    pt_buf_add(&value,
               pt_str_slice(b->doc->source, headline->begin, headline->end));
    pt_buf_add(&value, PT_STR("]}"));
    const bool failed = pt_buf_failed(&value);
    pt_meta_set(&b->changes, PT_STR("title"), pt_buf_str(&value));
    pt_buf_release(&value);
    b->needs_title = false;
    return failed ? pt_error_nomem(b->err) : PT_OK;
}

/* Makes a Para that is the headline alone the title, if others follow. */
static pt_status move_block(builder *b, const pt_item *block)
{
    pt_item next;
    if (!pt_item_next(&next, b->doc, block->end, ITEM_DEPTH))
        return PT_OK;
    pt_edits_add(b->edits, block->begin, next.begin - block->begin, PT_STR(""));
    return set_title(b, &b->lines.items[0]);
}

/* Replaces a block by the blocks of its lines. */
static pt_status replace_block(builder *b, const pt_text *text,
                               const pt_item *block)
{
    const line *lines = b->lines.items;
    if (b->lines.len == 1 && lines[0].role == PT_ROLE_HEADLINE &&
        b->needs_title)
        return move_block(b, block);
    const uint32_t end = block->end;
    pt_status st = PT_OK;
    pt_buf between;
    pt_buf_init(&between);
    uint32_t from = text->block;
    const line *previous = NULL;
    for (uint32_t i = 0; i < b->lines.len && st == PT_OK; i++) {
        const line *l = &b->lines.items[i];
        if (l->role == PT_ROLE_HEADLINE && b->needs_title && b->lines.len > 1) {
            st = set_title(b, l);
            continue;
        }
        pt_buf_clear(&between);
        if (previous != NULL) {
            add_closing(&between, previous->role);
            pt_buf_add_byte(&between, ',');
        }
        add_opening(&between, l->role);
        pt_edits_add(b->edits, from, l->begin - from, pt_buf_str(&between));
        from = l->end;
        previous = l;
    }
    pt_buf_clear(&between);
    if (previous != NULL)
        add_closing(&between, previous->role);
    pt_edits_add(b->edits, from, end - from, pt_buf_str(&between));
    if (st == PT_OK && pt_buf_failed(&between))
        st = pt_error_nomem(b->err);
    pt_buf_release(&between);
    return st;
}

/* Whether a part is other than a paragraph of a Para. */
static bool is_head(const pt_part *part)
{
    return part->role == PT_ROLE_HEADING || part->role == PT_ROLE_HEADLINE;
}

/* Whether a Para is an article's lines, or a bare line between its Paras. */
static bool is_pasted(const pt_document *doc, const pt_text *text)
{
    if (text->kind != PT_BLOCK_PARA || (text->bits & PT_TEXT_TOP) == 0)
        return false;
    return (text->bits & PT_TEXT_PASTED) != 0 ||
           (text->n_parts == 1 && is_head(&doc->parts.items[text->parts]));
}

pt_status pt_structure_edits(pt_edits *edits, const pt_document *doc,
                             pt_error *err)
{
    builder b = {.edits = edits, .doc = doc, .err = err};
    b.needs_title = pt_meta_find(doc, PT_STR("title")) == NULL;
    pt_meta_changes_init(&b.changes);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < doc->texts.len && st == PT_OK; i++) {
        const pt_text *text = &doc->texts.items[i];
        pt_item block;
        if (!is_pasted(doc, text) ||
            !pt_item_read(&block, doc, text->block, ITEM_DEPTH))
            continue;
        st = find_lines(&b, text);
        if (st == PT_OK && b.lines.len > 0)
            st = replace_block(&b, text, &block);
    }
    if (st == PT_OK)
        st = pt_meta_edits(edits, doc, &b.changes, err);
    pt_vec_release(&b.lines);
    pt_meta_changes_release(&b.changes);
    return st;
}
