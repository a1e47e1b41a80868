/* SPDX-License-Identifier: MIT */
/* Tests of entity/beside. */
#include "entity/beside.h"

#include "suite.h"
#include "world_of.h"

/* What stands beside the first "Prado". */
static pt_beside beside(const char *plain)
{
    test_document td;
    pt_mentions mentions = {0};
    document_of(&td, plain);
    mention_of(&mentions, &td, 0, "Prado", PT_TYPE_PERSON);
    const pt_beside out = pt_beside_read(&td.in, &mentions.list.items[0]);
    pt_mentions_release(&mentions);
    document_release(&td);
    return out;
}

START_TEST(titles_are_the_same_however_they_are_written)
{
    const uint64_t senator = beside("said Senator Prado").title;
    ck_assert(senator != 0);
    ck_assert(beside("said Sen. Prado").title == senator);
    ck_assert(beside("said Judge Prado").title != senator);
    ck_assert(beside("said Prado").title == 0);
}
END_TEST

START_TEST(forms_of_address_tell_the_gender)
{
    ck_assert_int_eq(beside("said Ms. Prado").gender, PT_GENDER_FEMALE);
    ck_assert_int_eq(beside("said Mr Prado").gender, PT_GENDER_MALE);
    ck_assert_int_eq(beside("said Dr. Prado").gender, PT_GENDER_OPEN);
}
END_TEST

START_TEST(words_set_one_off_against_others)
{
    static const struct {
        const char *plain;
        bool others;
    } cases[] = {
        {"met the other Prado",    true },
        {"met another Prado",      true },
        {"asked which Prado won",  true },
        {"the younger Prado won",  true },
        {"the lawyer Prado won",   false},
        {"said Prado",             false},
        {"It ended. Prado won",    false},
        {"He met the Prado there", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(beside(cases[i].plain).others == cases[i].others, "%s",
                      cases[i].plain);
}
END_TEST

START_TEST(places_and_subjects_are_seen)
{
    ck_assert(beside("met Prado of Lund").place ==
              beside("saw Prado of Lund").place);
    ck_assert(beside("met Prado of old").place == 0);
    ck_assert(beside("and Prado said so").subject);
    ck_assert(beside("Prado won").subject);
    ck_assert(!beside("They met Prado there").subject);
}
END_TEST

START_TEST(paragraphs_have_distances)
{
    test_document td;
    pt_mentions mentions = {0};
    document_of(&td, "Prado and Falk\n\nPrado");
    mention_of(&mentions, &td, 0, "Prado", PT_TYPE_PERSON);
    mention_of(&mentions, &td, 0, "Falk", PT_TYPE_PERSON);
    mention_of(&mentions, &td, 1, "Prado", PT_TYPE_PERSON);
    const pt_mention *m = mentions.list.items;
    ck_assert(pt_beside_is_near(&td.in, &m[0], &m[1], 0));
    ck_assert(pt_beside_is_near(&td.in, &m[0], &m[2], 1));
    ck_assert(!pt_beside_is_near(&td.in, &m[0], &m[2], 0));
    ck_assert(!pt_beside_is_near(&td.in, &m[2], &m[0], 1));
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {titles_are_the_same_however_they_are_written,
                            forms_of_address_tell_the_gender,
                            words_set_one_off_against_others,
                            places_and_subjects_are_seen,
                            paragraphs_have_distances,
                            NULL};
    return suite_run("beside", tests);
}
