/* SPDX-License-Identifier: MIT */
/* Tests of report/extract_ninjs. */
#include "report/extract_of.h"

START_TEST(things_go_to_the_lists_of_their_types)
{
    pt_buf out;
    extract_of(&out, pt_extract_ninjs, META_OF("plan"),
               "Minister Ana Prado paid $5 in Oslo for a plan.");
    ck_assert(buf_has(
        &out,
        "{\"uri\":\"file:a.md\",\"standard\":{\"name\":\"ninjs\",\"version\":\"2.1\","));
    ck_assert(buf_has(
        &out,
        "\"people\":[{\"name\":\"Ana Prado\",\"rel\":\"mentions\",\"literal\":\"ana-prado\"}]"));
    ck_assert(buf_has(
        &out,
        "\"places\":[{\"name\":\"Oslo\",\"rel\":\"mentions\",\"uri\":\"http://www.wikidata.org/entity/Q585\""));
    ck_assert(buf_has(
        &out,
        "\"subjects\":[{\"name\":\"plan\",\"rel\":\"keyword\",\"literal\":\"plan\"}]"));
    ck_assert(!buf_has(&out, "$5\","));
    ck_assert(!buf_has(&out, "\"events\""));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {things_go_to_the_lists_of_their_types, NULL};
    return suite_run("extract_ninjs", tests);
}
