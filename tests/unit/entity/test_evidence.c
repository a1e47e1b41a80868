/* SPDX-License-Identifier: MIT */
/* Tests of entity/evidence. */
#include "entity/evidence.h"

#include "suite.h"
#include "world_of.h"

START_TEST(a_chain_leads_from_city_to_country)
{
    pt_names *names = world_of();
    const pt_chain chain = pt_chain_of(names, entry_of(names, "Q6"));
    ck_assert_uint_eq(chain.len, 3);
    ck_assert_uint_eq(chain.entries[1], entry_of(names, "Q3"));
    ck_assert_uint_eq(chain.entries[2], entry_of(names, "Q1"));
    ck_assert(chain.bits[2] & PT_NAME_COUNTRY);
    ck_assert(pt_chain_has(&chain, entry_of(names, "Q1")));
    ck_assert(!pt_chain_has(&chain, entry_of(names, "Q2")));
    ck_assert_uint_eq(pt_chain_of(names, PT_NONE).len, 0);
    pt_names_free(names);
}
END_TEST

START_TEST(what_lies_in_a_place_speaks_of_it)
{
    pt_names *names = world_of();
    pt_arena *arena = pt_arena_new();
    pt_evidence evidence;
    pt_evidence_init(&evidence, names, arena);
    const pt_chain city = pt_chain_of(names, entry_of(names, "Q6"));
    const pt_chain country = pt_chain_of(names, entry_of(names, "Q1"));
    ck_assert(pt_evidence_add(&evidence, &city, 2));
    ck_assert(pt_evidence_add(&evidence, &country, 1));
    ck_assert_int_eq((int)pt_evidence_of(&evidence, entry_of(names, "Q6")), 2);
    ck_assert_int_eq((int)pt_evidence_of(&evidence, entry_of(names, "Q1")), 3);
    ck_assert_int_eq((int)pt_evidence_of(&evidence, entry_of(names, "Q2")), 0);
    pt_evidence_release(&evidence);
    pt_arena_free(arena);
    pt_names_free(names);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_chain_leads_from_city_to_country,
                            what_lies_in_a_place_speaks_of_it, NULL};
    return suite_run("evidence", tests);
}
