/* SPDX-License-Identifier: MIT */
/* Tests of entity/pieces, through what makes entities of it. */
#include "entity/pieces.h"

#include "clusters_of.h"
#include "suite.h"

#define O PT_TYPE_ORGANIZATION
#define L PT_TYPE_LOCATION

START_TEST(a_beginning_joins_the_one_long_form)
{
    clusters("Hooli Industries sold Hooli.",
             (world_row[ROWS]){
                 {"Hooli Industries", O},
                 {"Hooli",            O}
    },
             "hooli-industries hooli-industries");
    clusters("Hooli Industries met Hooli Bank. Hooli won.",
             (world_row[ROWS]){
                 {"Hooli Industries", O},
                 {"Hooli Bank",       O},
                 {"Hooli",            O}
    },
             "hooli-industries hooli-bank hooli");
    clusters("Lund Airport lies near Lund.",
             (world_row[ROWS]){
                 {"Lund Airport", PT_TYPE_FACILITY},
                 {"Lund",         L               }
    },
             "lund-airport lund");
}
END_TEST

START_TEST(a_last_word_joins_only_with_the)
{
    clusters("Northern Forum said the Forum met. Forum ended.",
             (world_row[ROWS]){
                 {"Northern Forum", O},
                 {"Forum",          O}
    },
             "northern-forum northern-forum");
    clusters("Northern Forum said Forum met.",
             (world_row[ROWS]){
                 {"Northern Forum", O},
                 {"Forum",          O}
    },
             "northern-forum forum");
    clusters("House of Deputies: the House",
             (world_row[ROWS]){
                 {"House of Deputies", O},
                 {"House",             O}
    },
             "house-of-deputies house-of-deputies");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_beginning_joins_the_one_long_form,
                            a_last_word_joins_only_with_the, NULL};
    return suite_run("pieces", tests);
}
