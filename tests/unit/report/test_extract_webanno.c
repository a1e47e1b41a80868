/* SPDX-License-Identifier: MIT */
/* Tests of report/extract_webanno. */
#include "report/extract_of.h"

START_TEST(a_place_is_named_by_its_words_and_by_position)
{
    pt_buf out;
    extract_of(&out, pt_extract_webanno, "{}", "The plan of Oslo fails.");
    ck_assert(buf_has(
        &out,
        "\"id\":\"file:a.md#annotation-1\",\"type\":\"Annotation\",\"motivation\":\"identifying\""));
    ck_assert(buf_has(
        &out,
        "{\"type\":\"SpecificResource\",\"purpose\":\"identifying\",\"source\":\"http://www.wikidata.org/entity/Q585\"}"));
    ck_assert(buf_has(
        &out,
        "\"exact\":\"Oslo\",\"prefix\":\"The plan of \",\"suffix\":\" fails.\"}"));
    ck_assert(buf_has(
        &out, "{\"type\":\"TextPositionSelector\",\"start\":12,\"end\":16}"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(an_empty_page_is_a_page)
{
    pt_buf out;
    extract_of(&out, pt_extract_webanno, "{}", "nothing at all");
    ck_assert(buf_has(&out, "\"type\":\"AnnotationPage\",\"items\":[]}\n"));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_place_is_named_by_its_words_and_by_position,
                            an_empty_page_is_a_page, NULL};
    return suite_run("extract_webanno", tests);
}
