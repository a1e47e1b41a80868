/* SPDX-License-Identifier: MIT */
/*
 * What stands in a mention's Span beside the words: RawInlines of the
 * writer's markup outermost, then the Link, the index entry last. All of it
 * stands at an edge of the Span, where strip finds it again.
 */
#include "output/dress.h"

#include "base/map.h"
#include "base/str.h"
#include "output/format.h"
#include "output/latex.h"
#include "output/opening.h"
#include "output/tei.h"

static const pt_value *value_of(const pt_analysis *analysis,
                                const pt_mention *m)
{
    return m->value == PT_NONE ? NULL
                               : &analysis->mentions.values.items[m->value];
}

/* Appends what was written into `raw` as a RawInline, and releases it. */
static void add_raw(pt_buf *out, const char *format, pt_buf *raw)
{
    if (pt_buf_failed(raw))
        out->failed = true;
    else
        pt_opening_add_raw(out, format, pt_buf_str(raw));
    pt_buf_release(raw);
}

void pt_dress_add_before(pt_buf *out, const pt_analysis *analysis,
                         const pt_mention *mention, unsigned dress,
                         unsigned format)
{
    const pt_entity *entity = &analysis->entities.items[mention->entity];
    if ((dress & PT_DRESS_MARKUP) != 0) {
        pt_buf raw;
        pt_buf_init(&raw);
        const bool is_tei = (format & PT_FORMAT_TEI) != 0;
        if (is_tei)
            pt_tei_add_start(&raw, entity, (pt_type)mention->type,
                             value_of(analysis, mention));
        else
            pt_latex_add_colour(&raw, (pt_type)mention->type);
        add_raw(out, is_tei ? "tei" : "latex", &raw);
        pt_buf_add_byte(out, ',');
    }
    if ((dress & PT_DRESS_LINK) != 0)
        pt_opening_add_link(out, entity);
}

pt_status pt_dress_add_behind(pt_buf *out, const pt_analysis *analysis,
                              const pt_mention *mention, unsigned dress,
                              unsigned format, pt_str url, pt_error *err)
{
    const pt_entity *entity = &analysis->entities.items[mention->entity];
    pt_status st = PT_OK;
    pt_buf raw;
    pt_buf_init(&raw);
    if ((dress & PT_DRESS_LINK) != 0)
        pt_closing_add_link(out, url);
    if ((dress & PT_DRESS_MARKUP) != 0) {
        const bool is_tei = (format & PT_FORMAT_TEI) != 0;
        if (is_tei)
            pt_tei_add_end(&raw, (pt_type)mention->type);
        else
            pt_buf_add_byte(&raw, '}');
        pt_buf_add_byte(out, ',');
        add_raw(out, is_tei ? "tei" : "latex", &raw);
    }
    if ((dress & PT_DRESS_ENTRY) != 0) {
        st = pt_latex_add_index(&raw, entity, analysis->doc->arena, err);
        pt_buf_add_byte(out, ',');
        add_raw(out, "latex", &raw);
    }
    return st;
}
