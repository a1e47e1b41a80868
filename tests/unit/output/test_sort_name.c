/* SPDX-License-Identifier: MIT */
/* Tests of output/sort_name. */
#include "output/sort_name.h"

#include "base/str.h"
#include "suite.h"

START_TEST(people_stand_under_their_surname)
{
    static const struct {
        pt_type type;
        const char *name, *sorted, *key;
    } cases[] = {
        {PT_TYPE_PERSON,       "Mark Carney",          "Carney, Mark",          "carney, mark"},
        {PT_TYPE_PERSON,       "Ursula von der Leyen", "Leyen, Ursula von der",
         "leyen, ursula von der"                                                              },
        {PT_TYPE_PERSON,       "Martin Van Buren",     "Van Buren, Martin",
         "van buren, martin"                                                                  },
        {PT_TYPE_PERSON,       "Martin L. King Jr.",   "King, Martin L. Jr.",
         "king, martin l jr"                                                                  },
        {PT_TYPE_PERSON,       "Xi Jinping",           "Xi Jinping",            "xi jinping"  },
        {PT_TYPE_PERSON,       "Lula",                 "Lula",                  "lula"        },
        {PT_TYPE_ORGANIZATION, "The Hague Court",      "Hague Court",           "hague court" },
        {PT_TYPE_ORGANIZATION, "Procter & Gamble",     "Procter & Gamble",
         "procter gamble"                                                                     },
        {PT_TYPE_LOCATION,     "Zürich",              "Zürich",               "zurich"      },
        {PT_TYPE_LOCATION,     "北京",               "北京",                "北京"      },
        {PT_TYPE_LOCATION,     "@!|\"",                "@!|\"",                 ""            },
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_entity entity = {.name = pt_str_from(cases[i].name),
                                  .type = cases[i].type};
        pt_buf name, key;
        pt_buf_init(&name);
        pt_buf_init(&key);
        pt_sort_name_add(&name, &entity);
        ck_assert_int_eq(pt_sort_name_add_key(&key, &entity, arena, NULL),
                         PT_OK);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&name), pt_str_from(cases[i].sorted)),
            "%.*s", (int)name.len, name.ptr);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&key), pt_str_from(cases[i].key)),
            "%.*s", (int)key.len, key.ptr);
        pt_buf_release(&name);
        pt_buf_release(&key);
    }
    pt_arena_free(arena);
}
END_TEST

START_TEST(values_and_doubtful_surnames_are_in_no_index)
{
    ck_assert(pt_sort_name_has(&(pt_entity){.type = PT_TYPE_PERSON}));
    ck_assert(pt_sort_name_has(&(pt_entity){.type = PT_TYPE_LAW}));
    ck_assert(!pt_sort_name_has(&(pt_entity){.type = PT_TYPE_DATE}));
    ck_assert(!pt_sort_name_has(&(pt_entity){.type = PT_TYPE_NORP}));
    ck_assert(!pt_sort_name_has(&(pt_entity){.bits = PT_ENTITY_AMBIGUOUS}));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {people_stand_under_their_surname,
                            values_and_doubtful_surnames_are_in_no_index, NULL};
    return suite_run("sort_name", tests);
}
