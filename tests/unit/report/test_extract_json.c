/* SPDX-License-Identifier: MIT */
/* Tests of report/extract_json. */
#include "report/extract_of.h"

START_TEST(the_whole_is_one_object_on_one_line)
{
    pt_buf out;
    extract_of(&out, pt_extract_json, META_OF("plan"), "The plan of Oslo.");
    ck_assert(buf_has(
        &out,
        "{\"format\":\"pandoc-tagger\",\"version\":1,\"name\":\"a.md\",\"uri\":\"file:a.md\",\"keywords\":[{\"keyword\":\"plan\""));
    ck_assert(buf_has(&out, "],\"matches\":[{\"start\":4,"));
    ck_assert(buf_has(&out, "],\"entities\":[{\"entity\":\"oslo\""));
    ck_assert(buf_has(&out, "],\"mentions\":[{\"start\":12,"));
    ck_assert(buf_has(&out, "}]}\n"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(a_document_with_nothing_has_empty_lists)
{
    pt_buf out;
    extract_of(&out, pt_extract_json, "{}", "nothing at all");
    ck_assert(buf_has(
        &out,
        "\"keywords\":[],\"matches\":[],\"entities\":[],\"mentions\":[]}\n"));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_whole_is_one_object_on_one_line,
                            a_document_with_nothing_has_empty_lists, NULL};
    return suite_run("extract_json", tests);
}
