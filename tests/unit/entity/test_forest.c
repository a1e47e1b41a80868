/* SPDX-License-Identifier: MIT */
/* Tests of entity/forest. */
#include "entity/forest.h"

#include "entity/link.h"
#include "suite.h"
#include "world_of.h"

#define L PT_TYPE_LOCATION
#define P PT_TYPE_PERSON

START_TEST(forms_share_keys_entries_and_identifiers)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_forest forest;
    document_of(&td, "RURI, Ruritania, Ruritania, Falk, Marlow, Marlow");
    pt_names *names = world_of();
    td.in.names = names;
    mention_of(&mentions, &td, 0, "RURI", L)->entry = entry_of(names, "Q1");
    mention_of(&mentions, &td, 0, "Ruritania", L)->entry =
        entry_of(names, "Q1");
    mention_of(&mentions, &td, 0, "Ruritania", L);
    mention_of(&mentions, &td, 0, "Falk", P);
    mention_of(&mentions, &td, 0, "Marlow", L)->entry = entry_of(names, "Q7");
    mention_of(&mentions, &td, 0, "Marlow", L)->entry = PT_ENTRY_OTHER;
    ck_assert_int_eq(pt_forest_read(&forest, &mentions, &td.in, NULL), PT_OK);
    uint32_t roots[6];
    for (int i = 0; i < 6; i++)
        roots[i] = pt_forest_root(&forest, forest.form_of.items[i]);
    ck_assert_uint_eq(roots[0], roots[1]);
    ck_assert_uint_eq(roots[0], roots[2]);
    ck_assert_uint_ne(roots[0], roots[3]);
    ck_assert_uint_ne(roots[4], roots[5]);
    /* What the knowledge base knows as two things stays two. */
    pt_forest_unite(&forest, roots[0], roots[4]);
    ck_assert_uint_ne(pt_forest_root(&forest, roots[0]),
                      pt_forest_root(&forest, roots[4]));
    pt_forest_unite(&forest, roots[3], roots[4]);
    ck_assert_uint_eq(pt_forest_root(&forest, roots[3]),
                      pt_forest_root(&forest, roots[4]));
    ck_assert_int_eq(pt_forest_share(&forest, roots[3], (pt_str){"", 0}),
                     PT_OK);
    pt_forest_release(&forest);
    pt_mentions_release(&mentions);
    pt_names_free(names);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {forms_share_keys_entries_and_identifiers, NULL};
    return suite_run("forest", tests);
}
