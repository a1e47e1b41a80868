/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_ENTITY_ENTITIES_OF_H
#define PT_TESTS_UNIT_ENTITY_ENTITIES_OF_H

#include "entity/entity.h"

#include "document_of.h"
#include "entity/describe.h"

/**
 * Adds a mention of the first `form` in paragraph `text` at or after the end
 * of the mention before it.
 */
static inline pt_mention *mention_of(pt_mentions *mentions, test_document *td,
                                     uint32_t text, const char *form,
                                     pt_type type)
{
    const pt_str all = pt_document_text(&td->doc, text);
    const uint32_t n = mentions->list.len;
    size_t from = 0;
    if (n > 0 && mentions->list.items[n - 1].text == text)
        from = mentions->list.items[n - 1].end;
    const pt_str word = pt_str_from(form);
    const size_t start = pt_str_find(all, word, from);
    ck_assert_msg(start < all.len, "no \"%s\"", form);
    pt_mention *m = pt_vec_add(&mentions->list, sizeof *m);
    ck_assert_ptr_nonnull(m);
    *m = (pt_mention){.text = text,
                      .start = (uint32_t)start,
                      .end = (uint32_t)(start + word.len),
                      .entry = PT_NONE,
                      .value = PT_NONE,
                      .entity = PT_NONE,
                      .score = 0.9F,
                      .type = (uint8_t)type};
    return m;
}

/** Describes entities of mentions that nothing is linked to. */
static inline pt_status describe(pt_entities *entities, pt_mentions *mentions,
                                 const pt_find_input *in)
{
    pt_links links = {0};
    pt_link *none = pt_vec_reserve(&links, mentions->list.len, sizeof *none);
    ck_assert_ptr_nonnull(none);
    for (uint32_t i = 0; i < mentions->list.len; i++)
        none[i] = PT_LINK_NONE;
    const pt_status st =
        pt_entities_describe(entities, mentions, &links, in, NULL);
    pt_vec_release(&links);
    return st;
}

/** Writes each mention's slug, separated by spaces. */
static inline pt_str slugs_shown(pt_buf *buf, const pt_entities *entities,
                                 const pt_mentions *mentions)
{
    pt_buf_clear(buf);
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const uint32_t entity = mentions->list.items[i].entity;
        ck_assert_uint_lt(entity, entities->len);
        if (i > 0)
            pt_buf_add_byte(buf, ' ');
        pt_buf_add(buf, entities->items[entity].slug);
    }
    return pt_buf_str(buf);
}

#endif
