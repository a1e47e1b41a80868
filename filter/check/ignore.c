/* SPDX-License-Identifier: MIT */
/*
 * The author's own exceptions. For each finding in a text the frames that
 * hold it and the scopes around it are looked at; as findings are few, their
 * attributes are decoded anew each time.
 */
#include "check/ignore.h"

#include "base/error.h"
#include "base/map.h"
#include "check/check.h"
#include "document/attr.h"

/* Whether a list of ids, separated by spaces or commas, has `id`. */
static bool is_listed(pt_str list, pt_str id)
{
    for (size_t at = 0; at < list.len;) {
        size_t end = at;
        while (end < list.len && list.ptr[end] != ' ' && list.ptr[end] != ',')
            end++;
        if (pt_str_is_equal(pt_str_slice(list, at, end), id))
            return true;
        at = end + 1;
    }
    return false;
}

/* Sets `*out` when the Attr at `at` excepts the check. */
static pt_status look(bool *out, const pt_document *doc, uint32_t at, pt_str id,
                      pt_arena *scratch, pt_error *err)
{
    pt_attr attr;
    if (at == PT_NONE || *out)
        return PT_OK;
    pt_arena_clear(scratch);
    const pt_status st = pt_attr_read(&attr, doc, at, scratch, err);
    if (st == PT_OK)
        *out = pt_attr_has_class(&attr, PT_STR("no-check")) ||
               is_listed(pt_attr_value(&attr, PT_STR("check-ignore")), id);
    return st;
}

static pt_status look_around(bool *out, const pt_document *doc,
                             const pt_finding *finding, pt_arena *scratch,
                             pt_error *err)
{
    const pt_str id = pt_str_from(pt_check_describe(finding->check)->id);
    const pt_span span = finding->span;
    const pt_text *text = &doc->texts.items[span.text];
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < text->n_frames && st == PT_OK; i++) {
        const pt_frame *frame = &doc->frames.items[text->frames + i];
        if (frame->start <= span.start && frame->end >= span.end)
            st = look(out, doc, frame->attr, id, scratch, err);
    }
    for (uint32_t i = text->scope; i != PT_NONE && !*out && st == PT_OK;
         i = doc->scopes.items[i].parent)
        st = look(out, doc, doc->scopes.items[i].attr, id, scratch, err);
    return st;
}

pt_status pt_ignored_remove(pt_findings *findings, const pt_document *doc,
                            pt_error *err)
{
    pt_arena *scratch = pt_arena_new();
    if (scratch == NULL)
        return pt_error_nomem(err);
    pt_status st = PT_OK;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len && st == PT_OK; i++) {
        bool ignored = false;
        if (findings->items[i].span.text != PT_NONE)
            st = look_around(&ignored, doc, &findings->items[i], scratch, err);
        if (!ignored)
            findings->items[kept++] = findings->items[i];
    }
    if (st == PT_OK)
        findings->len = kept;
    pt_arena_free(scratch);
    return st;
}
