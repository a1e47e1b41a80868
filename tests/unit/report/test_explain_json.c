/* SPDX-License-Identifier: MIT */
/* Tests of report/explain_json. */
#include "report/explain.h"
#include "report/extract_of.h"
#include "suite.h"

START_TEST(mentions_have_places_and_links)
{
    analysed a;
    pt_buf out;
    pt_suggestions none = {.list = {0}};
    pt_buf_init(&out);
    analyse(&a, "{}", "Mrs. Ana Prado saw Oslo.");
    ck_assert_int_eq(pt_explain_json(&out, &a.analysis, &none, NULL), PT_OK);
    ck_assert(buf_has(&out, "\"paragraph\":1,\"character\":20"));
    ck_assert(buf_has(&out, "\"titled\":true"));
    ck_assert(buf_has(&out, "\"link\":{\"likeliest\":{\"name\":\"Oslo\","
                            "\"wikidata\":\"Q585\",\"score\":0."));
    ck_assert(buf_has(&out, "\"taken\":true"));
    ck_assert(buf_has(&out, "\"country\":{\"name\":\"Norway\","));
    pt_buf_release(&out);
    release(&a);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {mentions_have_places_and_links, NULL};
    return suite_run("explain_json", tests);
}
