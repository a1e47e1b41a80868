/* SPDX-License-Identifier: MIT */
/* Tests of entity/given. */
#include "entity/given.h"

#include "entity/skeleton.h"
#include "suite.h"

/* Names come as they are written; the tables hold skeletons. */
static pt_str skeleton_of(pt_buf *buf, const char *name)
{
    pt_arena *arena = pt_arena_new();
    pt_buf_clear(buf);
    pt_skeleton_add(buf, pt_str_from(name), arena);
    pt_arena_free(arena);
    return pt_buf_str(buf);
}

START_TEST(short_forms_have_full_ones)
{
    static const char *const cases[][2] = {
        {"Bobby",  "Robert"   },
        {"Jack",   "John"     },
        {"Steven", "Stephen"  },
        {"Liz",    "Elizabeth"},
        {"Zoltan", "Zoltan"   },
    };
    pt_buf a;
    pt_buf b;
    pt_buf_init(&a);
    pt_buf_init(&b);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(
            pt_str_is_equal(pt_given_full(skeleton_of(&a, cases[i][0])),
                            skeleton_of(&b, cases[i][1])),
            "%s", cases[i][0]);
    pt_buf_release(&a);
    pt_buf_release(&b);
}
END_TEST

START_TEST(names_have_genders_where_that_is_clear)
{
    static const struct {
        const char *name;
        pt_gender gender;
    } cases[] = {
        {"Sophie",   PT_GENDER_FEMALE},
        {"Marc",     PT_GENDER_MALE  },
        {"Andrea",   PT_GENDER_OPEN  },
        {"Mohammed", PT_GENDER_MALE  },
        {"Xyz",      PT_GENDER_OPEN  },
    };
    pt_buf a;
    pt_buf_init(&a);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_given_gender(skeleton_of(&a, cases[i].name)) ==
                          cases[i].gender,
                      "%s", cases[i].name);
    pt_buf_release(&a);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {short_forms_have_full_ones,
                            names_have_genders_where_that_is_clear, NULL};
    return suite_run("given", tests);
}
