/* SPDX-License-Identifier: MIT */
/* Tests of entity/author. */
#include "entity/author.h"

#include "suite.h"
#include "world_of.h"

START_TEST(the_authors_type_holds_for_the_same_form)
{
    test_document td;
    pt_mentions mentions = {0};
    document_of(&td, "Lagoa, Lagoa, Falk, Lagoa");
    mention_of(&mentions, &td, 0, "Lagoa", PT_TYPE_LOCATION);
    mention_of(&mentions, &td, 0, "Lagoa", PT_TYPE_ORGANIZATION)->bits =
        PT_MENTION_OWN;
    mention_of(&mentions, &td, 0, "Falk", PT_TYPE_PERSON)->bits =
        PT_MENTION_OWN | PT_MENTION_UNTYPED;
    mention_of(&mentions, &td, 0, "Lagoa", PT_TYPE_PERSON);
    ck_assert_int_eq(pt_author_types_spread(&mentions, &td.in, NULL), PT_OK);
    const pt_mention *m = mentions.list.items;
    ck_assert_int_eq(m[0].type, PT_TYPE_ORGANIZATION);
    ck_assert_int_eq(m[3].type, PT_TYPE_ORGANIZATION);
    ck_assert_int_eq(m[2].type, PT_TYPE_PERSON);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_authors_type_holds_for_the_same_form, NULL};
    return suite_run("author", tests);
}
