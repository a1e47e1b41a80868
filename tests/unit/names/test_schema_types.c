/* SPDX-License-Identifier: MIT */
/* Tests of names/schema_types. */
#include "names/schema_types.h"

#include "base/str.h"
#include "pandoc-tagger/types.h"
#include "suite.h"

START_TEST(a_class_is_known_by_the_last_part_of_its_iri)
{
    static const struct {
        const char *iri;
        int type;
    } cases[] = {
        {"http://schema.org/City",                      PT_TYPE_LOCATION    },
        {"https://schema.org/Airline",                  PT_TYPE_ORGANIZATION},
        {"http://xmlns.com/foaf/0.1/Person",            PT_TYPE_PERSON      },
        {"http://www.w3.org/ns/org#FormalOrganization", PT_TYPE_ORGANIZATION},
        {"schema:AdministrativeArea",                   PT_TYPE_LOCATION    },
        {"Vehicle",                                     PT_TYPE_PRODUCT     },
        {"http://www.w3.org/2004/02/skos/core#Concept", -1                  },
        {"http://schema.org/",                          -1                  },
        {"",                                            -1                  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_int_eq(pt_schema_type_find(pt_str_from(cases[i].iri)),
                         cases[i].type);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_class_is_known_by_the_last_part_of_its_iri, NULL};
    return suite_run("schema_types", tests);
}
