/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_ENTITY_WORLD_OF_H
#define PT_TESTS_UNIT_ENTITY_WORLD_OF_H

#include "entities_of.h"
#include "names_of.h"

/**
 * A small world whose names are ambiguous: Arden is a country and a region
 * of Freedonia, Marlow a city of Ruritania and a smaller one of Freedonia.
 */
static const char world_table[] =
    "name\ttype\tid\taliases\tkind\tcountry\tprior\n"
    "Ruritania\tlocation\tQ1\tRURI\tcountry\t\t95\n"
    "Freedonia\tlocation\tQ2\t\tcountry\t\t95\n"
    "Westmark\tlocation\tQ3\t\tregion\tQ1\t90\n"
    "Arden\tlocation\tQ4\t\tregion\tQ2\t45\n"
    "Arden\tlocation\tQ5\t\tcountry\t\t50\n"
    "Strelsau\tlocation\tQ6\t\tcity\tQ3\t90\n"
    "Hollin\tlocation\tQ11\t\tcity\tQ4\t90\n"
    "Marlow\tlocation\tQ7\t\tcity\tQ1\t80\n"
    "Marlow\tlocation\tQ8\t\tcity\tQ4\t15\n"
    "Ruritanian\tnorp\t\t\t\tQ1\t95\n"
    "Ann Vole\tperson\tQ9\t\t\tQ2\t95\n"
    "Arden\torganization\tQ10\t\t\t\t90\n";

/** Makes its names; pt_names_free them. */
static inline pt_names *world_of(void)
{
    return names_of(world_table);
}

/** Returns the entry with an id. */
static inline uint32_t entry_of(const pt_names *names, const char *id)
{
    for (uint32_t entry = 0; entry < 16; entry++)
        if (pt_str_is_equal(pt_names_entry(names, entry).id, pt_str_from(id)))
            return entry;
    ck_abort_msg("no entry %s", id);
}

/** A mention of a test: form and type; the last has no form. */
typedef struct world_row {
    const char *form;
    pt_type type;
} world_row;

/** Adds the rows' mentions, each in the paragraph where it next stands. */
static inline void world_mentions(pt_mentions *mentions, test_document *td,
                                  const world_row *rows)
{
    uint32_t text = 0;
    for (; rows->form != NULL; rows++) {
        const pt_str form = pt_str_from(rows->form);
        const uint32_t n = mentions->list.len;
        size_t from = 0;
        if (n > 0)
            from = mentions->list.items[n - 1].end;
        while (pt_str_find(pt_document_text(&td->doc, text), form, from) >=
               td->doc.texts.items[text].len) {
            ck_assert_uint_lt(++text, td->doc.texts.len);
            from = 0;
        }
        mention_of(mentions, td, text, rows->form, rows->type);
    }
}

/** No mention is defined as short for another; pt_vec_release it. */
static inline pt_definitions no_definitions(const pt_mentions *mentions)
{
    pt_definitions none = {0};
    uint32_t *items = pt_vec_reserve(&none, mentions->list.len, sizeof *items);
    ck_assert_ptr_nonnull(items);
    none.len = mentions->list.len;
    for (uint32_t i = 0; i < none.len; i++)
        items[i] = PT_NONE;
    return none;
}

#endif
