/* SPDX-License-Identifier: MIT */
/*
 * Keeps, removes or moves the keyword section. The finder has noted which
 * whole blocks and inlines it is made of; here they are cut out with one of
 * the commas around them, and for moving their bytes are written again
 * behind the last block, lines of a pasted Para as Paras of their own. What
 * already stands at the end stays. Linear in the section.
 */
#include "output/section.h"

#include "base/error.h"
#include "base/str.h"
#include "document/item.h"

static char byte_at(const pt_document *doc, uint32_t at)
{
    return at < doc->source.len ? doc->source.ptr[at] : '\0';
}

/* Cuts a range out with the comma after it, or else the one before it. */
static void cut(pt_edits *edits, const pt_document *doc,
                const pt_keyword_range *range)
{
    uint32_t begin = range->begin;
    uint32_t end = range->end;
    const uint32_t after = pt_source_skip_space(doc, end);
    const uint32_t before = pt_source_skip_space_back(doc, begin);
    if (byte_at(doc, after) == ',')
        end = pt_source_skip_space(doc, after + 1);
    else if (before > 0 && byte_at(doc, before - 1) == ',')
        begin = before - 1;
    pt_edits_add(edits, begin, end - begin, PT_STR(""));
}

static bool is_white(pt_str type)
{
    return pt_str_is_equal(type, PT_STR("Space")) ||
           pt_str_is_equal(type, PT_STR("SoftBreak")) ||
           pt_str_is_equal(type, PT_STR("LineBreak"));
}

/* A range of inlines without the breaks at its ends. */
static pt_keyword_range without_breaks(const pt_document *doc,
                                       const pt_keyword_range *range)
{
    pt_keyword_range inner = {range->end, range->end, true};
    pt_item item;
    bool has_item = pt_item_read(&item, doc, range->begin, UINT32_MAX);
    while (has_item && item.begin < range->end) {
        if (!is_white(item.type)) {
            inner.begin = inner.begin < range->end ? inner.begin : item.begin;
            inner.end = item.end;
        }
        has_item = pt_item_next(&item, doc, item.end, UINT32_MAX);
    }
    return inner;
}

/* Appends the range as blocks. */
static void add_blocks(pt_buf *out, const pt_document *doc,
                       const pt_keyword_range *range)
{
    if (!range->inlines) {
        pt_buf_add(out, pt_str_slice(doc->source, range->begin, range->end));
        return;
    }
    const pt_keyword_range inner = without_breaks(doc, range);
    pt_buf_add(out, PT_STR("{\"t\":\"Para\",\"c\":["));
    pt_buf_add(out, pt_str_slice(doc->source, inner.begin, inner.end));
    pt_buf_add(out, PT_STR("]}"));
}

/* Do the blocks of the range end the document? */
static bool is_last(const pt_document *doc, const pt_keyword_range *range)
{
    return !range->inlines &&
           pt_source_skip_space(doc, range->end) == doc->blocks_end;
}

/* Is anything left of the document's blocks before `end`? */
static bool leaves_blocks(const pt_document *doc,
                          const pt_keyword_range *ranges, uint32_t n)
{
    uint32_t at = pt_source_skip_space(doc, doc->blocks_begin);
    for (uint32_t i = 0; i < n; i++) {
        if (ranges[i].inlines || ranges[i].begin != at)
            break;
        at = pt_source_skip_space(doc, ranges[i].end);
        if (byte_at(doc, at) == ',')
            at = pt_source_skip_space(doc, at + 1);
    }
    return at < doc->blocks_end;
}

static pt_status move_to_end(pt_edits *edits, const pt_document *doc,
                             const pt_keyword_section *section, pt_error *err)
{
    uint32_t n = section->len;
    const bool has_last = is_last(doc, &section->items[n - 1]);
    if (has_last && n == 1)
        return PT_OK;
    pt_buf blocks;
    pt_buf_init(&blocks);
    bool is_first = !leaves_blocks(doc, section->items, n);
    for (uint32_t i = 0; i < n; i++) {
        if (!is_first)
            pt_buf_add_byte(&blocks, ',');
        add_blocks(&blocks, doc, &section->items[i]);
        cut(edits, doc, &section->items[i]);
        is_first = false;
    }
    pt_edits_add(edits, doc->blocks_end, 0, pt_buf_str(&blocks));
    const bool failed = pt_buf_failed(&blocks);
    pt_buf_release(&blocks);
    return failed ? pt_error_nomem(err) : PT_OK;
}

pt_status pt_section_edits(pt_edits *edits, const pt_analysis *analysis,
                           pt_place place, pt_error *err)
{
    const pt_keyword_section *section = &analysis->section;
    if (section->len == 0)
        return PT_OK;
    switch (place) {
    case PT_PLACE_KEEP:
        return PT_OK;
    case PT_PLACE_REMOVE:
        for (uint32_t i = 0; i < section->len; i++)
            cut(edits, analysis->doc, &section->items[i]);
        return PT_OK;
    case PT_PLACE_END:
        return move_to_end(edits, analysis->doc, section, err);
    }
    return PT_OK;
}

bool pt_section_is_all(const pt_analysis *analysis, pt_place place)
{
    const pt_keyword_section *section = &analysis->section;
    return place == PT_PLACE_REMOVE && section->len > 0 &&
           !leaves_blocks(analysis->doc, section->items, section->len);
}
