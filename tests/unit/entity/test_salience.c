/* SPDX-License-Identifier: MIT */
/* Tests of entity/salience. */
#include "entity/salience.h"

#include "entities_of.h"
#include "suite.h"

START_TEST(the_headline_tells_most_then_counts_and_places)
{
    static const struct {
        uint32_t text;
        const char *form;
        pt_type type;
    } rows[] = {
        {0, "Oslo",   PT_TYPE_LOCATION},
        {1, "Oslo",   PT_TYPE_LOCATION},
        {1, "Bergen", PT_TYPE_LOCATION},
        {1, "Bergen", PT_TYPE_LOCATION},
        {1, "2026",   PT_TYPE_DATE    },
        {1, "Narvik", PT_TYPE_LOCATION},
    };
    static const uint32_t owners[] = {0, 0, 1, 1, 2, 3};
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    document_of(&td, "# Oslo waits\n\n"
                     "From Oslo to Bergen, said Bergen, in 2026 or Narvik");
    for (int i = 0; i < 6; i++)
        mention_of(&mentions, &td, rows[i].text, rows[i].form, rows[i].type)
            ->entity = owners[i];
    static const pt_type types[] = {PT_TYPE_LOCATION, PT_TYPE_LOCATION,
                                    PT_TYPE_DATE, PT_TYPE_LOCATION};
    static const uint32_t counts[] = {2, 2, 1, 1};
    static const uint32_t firsts[] = {0, 2, 4, 5};
    for (int i = 0; i < 4; i++) {
        pt_entity *entity = pt_vec_add(&entities, sizeof *entity);
        ck_assert_ptr_nonnull(entity);
        *entity = (pt_entity){
            .type = types[i], .n_mentions = counts[i], .first = firsts[i]};
    }
    pt_salience_give(&entities, &mentions, &td.doc);
    const pt_entity *e = entities.items;
    for (int i = 0; i < 4; i++)
        ck_assert(e[i].salience > 0 && e[i].salience <= 1);
    ck_assert(e[0].salience > e[1].salience + 0.1F);
    ck_assert(e[1].salience > e[2].salience);
    ck_assert(e[2].salience > e[3].salience);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_headline_tells_most_then_counts_and_places,
                            NULL};
    return suite_run("salience", tests);
}
