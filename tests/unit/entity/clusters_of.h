/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_ENTITY_CLUSTERS_OF_H
#define PT_TESTS_UNIT_ENTITY_CLUSTERS_OF_H

#include "world_of.h"

/** How many mentions a test has at most. */
enum { ROWS = 12 };

/**
 * Asserts that the rows' mentions in `plain` have these entities: slugs with
 * spaces between them, "?" before those of ambiguous ones.
 */
static inline void clusters(const char *plain, const world_row *rows,
                            const char *expected)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    document_of(&td, plain);
    world_mentions(&mentions, &td, rows);
    ck_assert_int_eq(pt_entities_cluster(&entities, &mentions, &td.in, NULL),
                     PT_OK);
    for (uint32_t i = 0; i < mentions.list.len; i++) {
        const pt_entity *entity =
            &entities.items[mentions.list.items[i].entity];
        pt_buf_add(&buf, i ? PT_STR(" ") : PT_STR(""));
        if (entity->bits & PT_ENTITY_AMBIGUOUS)
            pt_buf_add_byte(&buf, '?');
        pt_buf_add(&buf, entity->slug);
    }
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "in \"%s\": expected \"%s\", found \"%.*s\"", plain, expected,
                  (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}

#endif
