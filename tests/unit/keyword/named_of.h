/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_KEYWORD_NAMED_OF_H
#define PT_TESTS_UNIT_KEYWORD_NAMED_OF_H

#include "document_of.h"
#include "entity/entity.h"
#include "names_of.h"

/** Makes a knowledge base of a country, its capital and its people. */
static inline pt_names *named_names(void)
{
    static const char table[] = "name\ttype\tid\taliases\tkind\tcountry\n"
                                "Ruritania\tlocation\tQ1\tRURI\tcountry\t\n"
                                "Freedonia\tlocation\tQ2\t\tcountry\t\n"
                                "Strelsau\tlocation\tQ6\t\tcapital\tQ1\n"
                                "Ruritanian\tnorp\t\t\t\tQ1\n";
    return names_of(table);
}

/** Adds a mention where `form` first stands, and entities up to `entity`. */
static inline void named_add(pt_mentions *mentions, pt_entities *entities,
                             const test_document *td, const char *form,
                             uint32_t entity, const char *id)
{
    const pt_str text = pt_document_text(&td->doc, 0);
    const pt_str s = pt_str_from(form);
    const size_t start = pt_str_find(text, s, 0);
    ck_assert_uint_lt(start, text.len);
    pt_mention *m = pt_vec_add(&mentions->list, sizeof *m);
    ck_assert_ptr_nonnull(m);
    *m = (pt_mention){.start = (uint32_t)start,
                      .end = (uint32_t)(start + s.len),
                      .entry = PT_NONE,
                      .value = PT_NONE,
                      .entity = entity};
    for (uint32_t i = 0; id != NULL && i < 4; i++)
        if (pt_str_is_equal(pt_names_entry(td->in.names, i).id,
                            pt_str_from(id)))
            m->entry = i;
    if (entity < entities->len)
        return;
    pt_entity *added = pt_vec_add(entities, sizeof *added);
    ck_assert_ptr_nonnull(added);
    *added = (pt_entity){.entry = m->entry};
}

#endif
