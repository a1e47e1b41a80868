/* SPDX-License-Identifier: MIT */
/*
 * Spans that say what they name, in schema.org's vocabulary. RDFa (RDFa Lite
 * 1.1, W3C 2015) has the prefix `schema` declared already, and one element
 * can be type and identity of what the page mentions; a thing that Wikidata
 * does not know is a fragment of the page, the same for all its mentions.
 * Microdata (HTML Standard, 5) has items of their own, with Wikidata's URI
 * as the global identifier: an itemprop would need the whole page to be an
 * item. Either way the name stands in a Span inside.
 */
#include "output/inline_data.h"

#include "base/str.h"
#include "output/target.h"

static void add_rdfa(pt_buf *out, const pt_entity *entity)
{
    pt_buf_add_format(out,
                      ",[\"property\",\"schema:mentions\"],"
                      "[\"typeof\",\"schema:%s\"],[\"resource\",\"",
                      entity->schema);
    if (pt_target_has_uri(entity)) {
        pt_target_add_uri(out, entity);
    } else {
        pt_buf_add_byte(out, '#');
        pt_buf_add_json(out, entity->slug);
    }
    pt_buf_add(out, PT_STR("\"]"));
}

static void add_microdata(pt_buf *out, const pt_entity *entity)
{
    pt_buf_add_format(out,
                      ",[\"itemscope\",\"\"],"
                      "[\"itemtype\",\"https://schema.org/%s\"]",
                      entity->schema);
    if (!pt_target_has_uri(entity))
        return;
    pt_buf_add(out, PT_STR(",[\"itemid\",\""));
    pt_target_add_uri(out, entity);
    pt_buf_add(out, PT_STR("\"]"));
}

void pt_inline_data_add(pt_buf *out, pt_inline_data as, const pt_entity *entity)
{
    switch (as) {
    case PT_INLINE_DATA_OFF:
        return;
    case PT_INLINE_DATA_RDFA:
        add_rdfa(out, entity);
        return;
    case PT_INLINE_DATA_MICRODATA:
        add_microdata(out, entity);
        return;
    }
}

void pt_inline_data_open_name(pt_buf *out, pt_inline_data as)
{
    pt_buf_add_format(
        out,
        "{\"t\":\"Span\",\"c\":[[\"\",[\"entity-name\"],[[\"%s\",\"%s\"]]],[",
        as == PT_INLINE_DATA_RDFA ? "property" : "itemprop",
        as == PT_INLINE_DATA_RDFA ? "schema:name" : "name");
}
