/* SPDX-License-Identifier: MIT */
/* Tests of report/extract_jsonl. */
#include "report/extract_of.h"

START_TEST(each_row_is_a_line)
{
    pt_buf out;
    extract_of(&out, pt_extract_jsonl, META_OF("plan"), "The plan of Oslo.");
    ck_assert(buf_has(&out, "{\"kind\":\"keyword\",\"start\":4,"));
    ck_assert(buf_has(&out, "}\n{\"kind\":\"mention\",\"start\":12,"));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {each_row_is_a_line, NULL};
    return suite_run("extract_jsonl", tests);
}
