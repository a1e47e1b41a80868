/* SPDX-License-Identifier: MIT */
/* Tests of entity/alias. */
#include "entity/alias.h"

#include "base/str.h"

#include "suite.h"

START_TEST(forms_of_one_thing_have_one_key)
{
    static const struct {
        const char *a, *b;
        pt_type type;
        bool same;
    } cases[] = {
        {"Zürich",          "ZURICH",         PT_TYPE_LOCATION,     true },
        {"the Hooli AG",     "Hooli",          PT_TYPE_ORGANIZATION, true },
        {"Initech, Inc.",    "Initech",        PT_TYPE_ORGANIZATION, true },
        {"R.U.",             "RU",             PT_TYPE_LOCATION,     true },
        {"Ana Prado",        "Ana M. Prado",   PT_TYPE_PERSON,       true },
        {"Jan van der Berg", "Jan Berg",       PT_TYPE_PERSON,       true },
        {"Omar al-Khatib",   "Omar Khatib",    PT_TYPE_PERSON,       true },
        {"Von der Berg",     "von der Berg",   PT_TYPE_PERSON,       true },
        {"Ana Prado",        "Eva Prado",      PT_TYPE_PERSON,       false},
        {"Northern Forum",   "Southern Forum", PT_TYPE_ORGANIZATION, false},
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_alias a;
        pt_alias b;
        ck_assert_int_eq(pt_alias_read(&a, pt_str_from(cases[i].a),
                                       cases[i].type, arena, NULL),
                         PT_OK);
        ck_assert_int_eq(pt_alias_read(&b, pt_str_from(cases[i].b),
                                       cases[i].type, arena, NULL),
                         PT_OK);
        ck_assert_msg(pt_str_is_equal(a.key, b.key) == cases[i].same, "%s",
                      cases[i].a);
    }
    pt_arena_free(arena);
}
END_TEST

START_TEST(kinds_have_keys_of_their_own)
{
    static const pt_type types[] = {PT_TYPE_PERSON,   PT_TYPE_NORP,
                                    PT_TYPE_LANGUAGE, PT_TYPE_MONEY,
                                    PT_TYPE_DATE,     PT_TYPE_LOCATION};
    enum { N = sizeof types / sizeof types[0] };
    pt_arena *arena = pt_arena_new();
    pt_alias made[N];
    for (int i = 0; i < N; i++) {
        ck_assert_int_eq(
            pt_alias_read(&made[i], PT_STR("May"), types[i], arena, NULL),
            PT_OK);
        for (int j = 0; j < i; j++)
            ck_assert(!pt_str_is_equal(made[i].key, made[j].key));
    }
    ck_assert(made[0].single);
    pt_arena_free(arena);
}
END_TEST

START_TEST(middle_names_tell_two_people_apart)
{
    pt_alias a;
    pt_alias b;
    pt_arena *arena = pt_arena_new();
    ck_assert_int_eq(pt_alias_read(&a, PT_STR("John A. B. Falk"),
                                   PT_TYPE_PERSON, arena, NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_alias_read(&b, PT_STR("John C. Falk"), PT_TYPE_PERSON, arena, NULL),
        PT_OK);
    ck_assert(pt_str_is_equal(a.key, b.key));
    ck_assert(!pt_alias_is_compatible(a.middle, b.middle));
    ck_assert(pt_alias_is_compatible(a.middle, (pt_str){"", 0}));
    ck_assert(pt_alias_is_compatible(a.middle, PT_STR("a")));
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {forms_of_one_thing_have_one_key,
                            kinds_have_keys_of_their_own,
                            middle_names_tell_two_people_apart, NULL};
    return suite_run("alias", tests);
}
