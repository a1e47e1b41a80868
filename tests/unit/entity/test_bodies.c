/* SPDX-License-Identifier: MIT */
/* Tests of entity/bodies. */
#include "entity/bodies.h"

#include "clusters_of.h"
#include "suite.h"

#define O PT_TYPE_ORGANIZATION
#define P PT_TYPE_PERSON

START_TEST(a_firm_is_no_person)
{
    clusters("Samaki Pay Ltd grew. Samaki Pay fell.",
             (world_row[ROWS]){
                 {"Samaki Pay Ltd", O},
                 {"Samaki Pay",     P}
    },
             "samaki-pay-ltd samaki-pay-ltd");
    clusters("Samaki grew. Samaki fell.",
             (world_row[ROWS]){
                 {"Samaki", O},
                 {"Samaki", P}
    },
             "samaki samaki");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_firm_is_no_person, NULL};
    return suite_run("bodies", tests);
}
