/* SPDX-License-Identifier: MIT */
/*
 * Our inlines as JSON: classes and attributes of the Span of a mention or a
 * keyword, and the Link that may stand in a mention's Span. The Link carries
 * `entity` too, so that strip knows it for ours.
 */
#include "output/opening.h"

#include "base/map.h"
#include "base/str.h"
#include "output/format.h"

static void add_pair(pt_buf *out, pt_str key, pt_str value)
{
    if (value.len == 0)
        return;
    pt_buf_add(out, PT_STR(",[\""));
    pt_buf_add(out, key);
    pt_buf_add(out, PT_STR("\",\""));
    pt_buf_add_json(out, value);
    pt_buf_add(out, PT_STR("\"]"));
}

/* Ends the classes and adds the first attribute, by which a Span is ours. */
static void add_slug(pt_buf *out, pt_str key, pt_str slug)
{
    pt_buf_add(out, PT_STR("],[[\""));
    pt_buf_add(out, key);
    pt_buf_add(out, PT_STR("\",\""));
    pt_buf_add_json(out, slug);
    pt_buf_add(out, PT_STR("\"]"));
}

/* What JATS has for a term of a controlled vocabulary (named-content). */
static void add_vocabulary(pt_buf *out, const pt_entity *entity)
{
    if (entity->wikidata.len == 0)
        return;
    add_pair(out, PT_STR("vocab"), PT_STR("wikidata"));
    add_pair(out, PT_STR("vocab-identifier"),
             PT_STR("http://www.wikidata.org/entity/"));
    add_pair(out, PT_STR("vocab-term"), entity->name);
    add_pair(out, PT_STR("vocab-term-identifier"), entity->wikidata);
}

/* Names the character style of a type: "Entity Person". */
static void add_style(pt_buf *out, const char *label)
{
    pt_buf_add(out, PT_STR(",[\"custom-style\",\"Entity "));
    pt_buf_add_json(out, pt_str_from(label));
    pt_buf_add(out, PT_STR("\"]"));
}

void pt_opening_add_mention(pt_buf *out, const pt_analysis *analysis,
                            const pt_mention *mention,
                            const pt_span_style *style)
{
    const char *type = pt_type_describe((pt_type)mention->type)->name;
    const bool type_first = (style->format & PT_FORMAT_TYPE_FIRST) != 0;
    pt_buf_add(out, PT_STR("{\"t\":\"Span\",\"c\":[[\""));
    pt_buf_add_json(out, style->id);
    pt_buf_add_format(out, "\",[\"%s\",\"%s\"", type_first ? type : "entity",
                      type_first ? "entity" : type);
    const pt_entity *entity = &analysis->entities.items[mention->entity];
    add_slug(out, PT_STR("entity"), entity->slug);
    add_pair(out, PT_STR("wikidata"), entity->wikidata);
    add_pair(out, PT_STR("ref"), entity->ref);
    if (mention->value != PT_NONE) {
        const pt_value *v = &analysis->mentions.values.items[mention->value];
        add_pair(out, PT_STR("iso"), v->iso);
        add_pair(out, PT_STR("amount"), v->amount);
        add_pair(out, PT_STR("currency"), v->currency);
        add_pair(out, PT_STR("unit"), v->unit);
    }
    if ((style->format & PT_FORMAT_JATS) != 0)
        add_vocabulary(out, entity);
    if (style->named)
        add_style(out, pt_type_describe((pt_type)mention->type)->label);
    pt_inline_data_add(out, style->inline_data, entity);
    add_pair(out, PT_STR("link"), style->url);
    if (style->number > 0)
        pt_buf_add_format(out, ",[\"number\",\"%u\"]", (unsigned)style->number);
    add_pair(out, PT_STR("joint"), pt_str_from(style->joint));
    pt_buf_add(out, PT_STR("]],["));
}

void pt_opening_add_keyword(pt_buf *out, const pt_keyword *keyword,
                            const pt_span_style *style)
{
    pt_buf_add(out, PT_STR("{\"t\":\"Span\",\"c\":[[\"\",[\"keyword\""));
    add_slug(out, PT_STR("keyword"), keyword->slug);
    if (style->named)
        add_pair(out, PT_STR("custom-style"), PT_STR("Keyword"));
    add_pair(out, PT_STR("joint"), pt_str_from(style->joint));
    pt_buf_add(out, PT_STR("]],["));
}

void pt_opening_add_raw(pt_buf *out, const char *format, pt_str raw)
{
    pt_buf_add_format(out, "{\"t\":\"RawInline\",\"c\":[\"%s\",\"", format);
    pt_buf_add_json(out, raw);
    pt_buf_add(out, PT_STR("\"]}"));
}

void pt_opening_add_link(pt_buf *out, const pt_entity *entity)
{
    pt_buf_add(out, PT_STR("{\"t\":\"Link\",\"c\":[[\"\",[\"entity-link\""));
    add_slug(out, PT_STR("entity"), entity->slug);
    pt_buf_add(out, PT_STR("]],["));
}

void pt_closing_add_link(pt_buf *out, pt_str url)
{
    pt_buf_add(out, PT_STR("],[\""));
    pt_buf_add_json(out, url);
    pt_buf_add(out, PT_STR("\",\"\"]]}"));
}
