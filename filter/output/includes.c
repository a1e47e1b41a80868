/* SPDX-License-Identifier: MIT */
/*
 * Code around a document. Pandoc's templates print header-includes in the
 * head; the author's value keeps its bytes, and what is ours stands behind it
 * and carries the mark by which the next run finds it (document/mark.h). What
 * goes to the end of the body stands in a Div of ours.
 */
#include "output/includes.h"

#include "base/str.h"
#include "document/item.h"
#include "document/mark.h"

void pt_includes_add_raw(pt_buf *out, const char *format, pt_str raw)
{
    while (raw.len > 0 && raw.ptr[raw.len - 1] == '\n')
        raw.len--;
    pt_buf_add_format(out, "{\"t\":\"RawBlock\",\"c\":[\"%s\",\"", format);
    pt_buf_add_json(out, raw);
    pt_buf_add(out, PT_STR("\"]}"));
}

void pt_includes_set(pt_meta_changes *changes, const pt_document *doc,
                     const char *format, pt_str raw)
{
    static const pt_str key = {"header-includes", 15};
    const pt_addition a = pt_mark_addition(doc, pt_meta_find(doc, key));
    pt_buf value;
    pt_buf_init(&value);
    pt_mark_open(&value, &a);
    pt_buf_add(&value, PT_STR("{\"t\":\"MetaBlocks\",\"c\":["));
    pt_mark_add_block(&value, a.mark);
    pt_buf_add_byte(&value, ',');
    pt_includes_add_raw(&value, format, raw);
    pt_buf_add(&value, PT_STR("]}"));
    pt_buf_add(&value, a.close);
    changes->failed = changes->failed || pt_buf_failed(&value);
    pt_meta_set(changes, key, pt_buf_str(&value));
    pt_buf_release(&value);
}

void pt_includes_append(pt_edits *edits, const pt_document *doc,
                        const char *what, pt_str blocks, bool is_only)
{
    pt_buf div;
    pt_buf_init(&div);
    const uint32_t first = pt_source_skip_space(doc, doc->blocks_begin);
    if (first != doc->blocks_end && !is_only)
        pt_buf_add_byte(&div, ',');
    pt_buf_add_format(
        &div, "{\"t\":\"Div\",\"c\":[[\"\",[],[[\"tagger\",\"%s\"]]],[", what);
    pt_buf_add(&div, blocks);
    pt_buf_add(&div, PT_STR("]]}"));
    edits->failed = edits->failed || pt_buf_failed(&div);
    pt_edits_add(edits, doc->blocks_end, 0, pt_buf_str(&div));
    pt_buf_release(&div);
}
