/* SPDX-License-Identifier: MIT */
/* Tests of entity/readings. */
#include "entity/readings.h"

#include "suite.h"
#include "world_of.h"

START_TEST(each_form_is_looked_up_once_and_values_never)
{
    static const world_row rows[] = {
        {"Arden",    PT_TYPE_LOCATION},
        {"Arden",    PT_TYPE_LOCATION},
        {"Strelsau", PT_TYPE_LOCATION},
        {"Nowhere",  PT_TYPE_LOCATION},
        {"2026",     PT_TYPE_DATE    },
        {NULL,       PT_TYPE_MISC    },
    };
    test_document td;
    pt_mentions mentions = {0};
    pt_readings r;
    const pt_name_candidate *best;
    document_of(&td, "Arden, Arden, Strelsau, Nowhere, 2026");
    pt_names *names = world_of();
    td.in.names = names;
    world_mentions(&mentions, &td, rows);
    pt_definitions none = no_definitions(&mentions);
    ck_assert_int_eq(pt_readings_read(&r, &mentions, &none, &td.in, NULL),
                     PT_OK);
    ck_assert_uint_eq(r.forms.len, 3);
    ck_assert_uint_eq(r.form_of.items[1], 0);
    ck_assert_uint_eq(r.form_of.items[4], PT_NONE);
    ck_assert_uint_eq(r.forms.items[0].n_candidates, 3);
    ck_assert_uint_eq(r.forms.items[2].n_candidates, 0);
    const float sum =
        pt_readings_sum(&best, &r, &r.forms.items[0], PT_TYPE_LOCATION);
    ck_assert(sum > 0.949F && sum < 0.951F);
    ck_assert_uint_eq(best->entry, entry_of(names, "Q5"));
    pt_readings_sum(&best, &r, &r.forms.items[0], PT_TYPE_PERSON);
    ck_assert_ptr_null(best);
    pt_readings_release(&r);
    pt_vec_release(&none);
    pt_mentions_release(&mentions);
    pt_names_free(names);
    document_release(&td);
}
END_TEST

START_TEST(a_building_may_be_known_as_a_place)
{
    const pt_name_candidate place = {.type = PT_TYPE_LOCATION};
    ck_assert(pt_reading_fits(&place, PT_TYPE_LOCATION));
    ck_assert(pt_reading_fits(&place, PT_TYPE_FACILITY));
    ck_assert(!pt_reading_fits(&place, PT_TYPE_ORGANIZATION));
    ck_assert(!pt_reading_fits(&place, PT_TYPE_PERSON));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {each_form_is_looked_up_once_and_values_never,
                            a_building_may_be_known_as_a_place, NULL};
    return suite_run("readings", tests);
}
