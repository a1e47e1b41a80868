/* SPDX-License-Identifier: MIT */
/*
 * The author's types. One pass notes the forms that own Span inlines have,
 * one gives their types to the others. Linear.
 */
#include "entity/author.h"

#include "base/error.h"
#include "base/str.h"

static pt_str surface_of(const pt_find_input *in, const pt_mention *m)
{
    return pt_str_slice(pt_document_text(in->doc, m->text), m->start, m->end);
}

static bool is_typed(const pt_mention *m)
{
    return (m->bits & (PT_MENTION_OWN | PT_MENTION_UNTYPED)) == PT_MENTION_OWN;
}

pt_status pt_author_types_spread(pt_mentions *mentions, const pt_find_input *in,
                                 pt_error *err)
{
    pt_map types;
    pt_status st = PT_OK;
    pt_map_init(&types);
    for (uint32_t i = 0; i < mentions->list.len && st == PT_OK; i++) {
        const pt_mention *m = &mentions->list.items[i];
        if (is_typed(m) &&
            pt_map_add(&types, surface_of(in, m), m->type, NULL) == NULL)
            st = pt_error_nomem(err);
    }
    for (uint32_t i = 0; i < mentions->list.len && types.len > 0; i++) {
        pt_mention *m = &mentions->list.items[i];
        const uint32_t type = pt_map_find(&types, surface_of(in, m));
        if (type != PT_NONE && !(m->bits & PT_MENTION_OWN))
            m->type = (uint8_t)type;
    }
    pt_map_release(&types);
    return st;
}
