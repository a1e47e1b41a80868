/* SPDX-License-Identifier: MIT */
/*
 * What stands in a mention's Span beside the words: RawInlines of the
 * writer's markup outermost, then the Span of the name, then the Link; the
 * index entry last. All of it stands at an edge of the Span, where strip
 * finds it again.
 */
#include "output/dress.h"

#include "base/map.h"
#include "base/str.h"
#include "output/datetime.h"
#include "output/format.h"
#include "output/latex.h"
#include "output/markup.h"
#include "output/target.h"
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

unsigned pt_dress_html(const pt_analysis *analysis, uint32_t mention,
                       const pt_presentation *presentation)
{
    const pt_mention *m = &analysis->mentions.list.items[mention];
    const pt_value *value = value_of(analysis, m);
    const bool is_time = m->type == PT_TYPE_DATE || m->type == PT_TYPE_TIME;
    if (presentation->markup && is_time && value != NULL &&
        pt_datetime_is_html(value->iso))
        return PT_DRESS_MARKUP;
    return presentation->inline_data != PT_INLINE_DATA_OFF &&
                   pt_target_is_thing(&analysis->entities.items[m->entity])
               ? PT_DRESS_NAME
               : 0;
}

/* Whose markup a writer has: the format of its RawInlines. */
static const char *raw_format(unsigned format)
{
    if ((format & PT_FORMAT_TEI) != 0)
        return "tei";
    return (format & PT_FORMAT_HTML5) != 0 ? "html" : "latex";
}

/* Appends the markup before the words as a RawInline. */
static void add_start(pt_buf *out, const pt_analysis *analysis,
                      const pt_mention *mention, unsigned format)
{
    const pt_value *value = value_of(analysis, mention);
    pt_buf raw;
    pt_buf_init(&raw);
    if ((format & PT_FORMAT_TEI) != 0) {
        pt_tei_add_start(&raw, &analysis->entities.items[mention->entity],
                         (pt_type)mention->type, value);
    } else if ((format & PT_FORMAT_HTML5) != 0) {
        pt_buf_add(&raw, PT_STR("<time datetime=\""));
        pt_markup_add_html(&raw, value == NULL ? PT_STR("") : value->iso);
        pt_buf_add(&raw, PT_STR("\">"));
    } else {
        pt_latex_add_colour(&raw, (pt_type)mention->type);
    }
    add_raw(out, raw_format(format), &raw);
}

/* Appends the markup behind the words as a RawInline. */
static void add_end(pt_buf *out, const pt_mention *mention, unsigned format)
{
    pt_buf raw;
    pt_buf_init(&raw);
    if ((format & PT_FORMAT_TEI) != 0)
        pt_tei_add_end(&raw, (pt_type)mention->type);
    else if ((format & PT_FORMAT_HTML5) != 0)
        pt_buf_add(&raw, PT_STR("</time>"));
    else
        pt_buf_add_byte(&raw, '}');
    add_raw(out, raw_format(format), &raw);
}

void pt_dress_add_before(pt_buf *out, const pt_analysis *analysis,
                         const pt_mention *mention, unsigned dress,
                         const pt_span_style *style)
{
    const pt_entity *entity = &analysis->entities.items[mention->entity];
    if ((dress & PT_DRESS_MARKUP) != 0) {
        add_start(out, analysis, mention, style->format);
        pt_buf_add_byte(out, ',');
    }
    if ((dress & PT_DRESS_NAME) != 0)
        pt_inline_data_open_name(out, style->inline_data);
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
    if ((dress & PT_DRESS_NAME) != 0)
        pt_buf_add(out, PT_CLOSING_SPAN);
    if ((dress & PT_DRESS_MARKUP) != 0) {
        pt_buf_add_byte(out, ',');
        add_end(out, mention, format);
    }
    if ((dress & PT_DRESS_ENTRY) != 0) {
        st = pt_latex_add_index(&raw, entity, analysis->doc->arena, err);
        pt_buf_add_byte(out, ',');
        add_raw(out, "latex", &raw);
    }
    return st;
}
