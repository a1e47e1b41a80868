/* SPDX-License-Identifier: MIT */
/* Tests of document/own. */
#include "document/own.h"

#include "base/map.h"
#include "suite.h"

START_TEST(ours_have_the_class_and_the_attribute)
{
    enum {
        SPAN = PT_OWN_SPAN,
        START = PT_OWN_JOINT_START,
        END = PT_OWN_JOINT_END
    };
    static const struct {
        const char *attr;
        unsigned own;
    } cases[] = {
        {"[\"\",[\"entity\"],[[\"entity\",\"x\"]]]",                       SPAN        },
        {"[\"\",[\"person\",\"entity\"],[[\"entity\",\"x\"]]]",            SPAN        },
        {"[\"\",[\"keyword\"],[[\"a\",\"b\"],[\"keyword\",\"x\"]]]",       SPAN        },
        {" [ \"\" , [ \"\\u0065ntity\" ] , [ [ \"entity\" , \"x\" ] ] ] ",
         SPAN                                                                          },
        {"[\"\",[\"entity\"],[[\"entity\",\"x\"],[\"joint\",\"start\"]]]",
         SPAN | START                                                                  },
        {"[\"\",[\"entity\"],[[\"joint\",\"end\"],[\"entity\",\"x\"]]]",
         SPAN | END                                                                    },
        {"[\"\",[\"entity\"],[[\"entity\",\"x\"],[\"joint\",\"both\"]]]",
         SPAN | START | END                                                            },
        {"[\"\",[\"entity-link\"],[[\"entity\",\"x\"]]]",                  PT_OWN_LINK },
        {"[\"\",[\"entity-link\"],[]]",                                    0           },
        {"[\"\",[\"entity-name\"],[[\"itemprop\",\"name\"]]]",             PT_OWN_NAME },
        {"[\"\",[],[[\"tagger\",\"json-ld\"]]]",                           PT_OWN_BLOCK},
        {"[\"\",[\"tagger\"],[]]",                                         0           },
        {"[\"\",[\"entity\"],[[\"wikidata\",\"Q1\"]]]",                    0           },
        {"[\"\",[\"entity\"],[[\"keyword\",\"x\"]]]",                      0           },
        {"[\"\",[\"person\"],[[\"entity\",\"x\"]]]",                       0           },
        {"[\"entity\",[],[]]",                                             0           },
        {"[]",                                                             0           },
        {"[\"\",{},{}]",                                                   0           },
        {"[\"\",[\"entity\"],[\"entity\",\"x\"]]",                         0           },
        {"[\"\",[\"entity\"],[[\"entity\"]]]",                             0           },
        {"[\"\",[[[[\"entity\"]]]],[[\"entity\",\"x\"]]]",                 0           },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_document doc = {.source = pt_str_from(cases[i].attr)};
        ck_assert_msg(pt_own_read(&doc, 0) == cases[i].own, "%s",
                      cases[i].attr);
    }
}
END_TEST

START_TEST(without_an_attr_it_is_not_ours)
{
    const pt_document doc = {.source = PT_STR("[]")};
    ck_assert_uint_eq(pt_own_read(&doc, PT_NONE), 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {ours_have_the_class_and_the_attribute,
                            without_an_attr_it_is_not_ours, NULL};
    return suite_run("own", tests);
}
