/* SPDX-License-Identifier: MIT */
/* Tests of report/extract_tsv. */
#include "report/extract_of.h"

START_TEST(each_row_is_a_line_of_cells)
{
    pt_buf out;
    extract_of(&out, pt_extract_tsv, META_OF("plan"), "The plan of Oslo.");
    ck_assert(buf_has(&out, "kind\tstart\tend\ttext\t"));
    ck_assert(buf_has(&out, "\nkeyword\t4\t8\tplan\t\t\tplan\tplan\t"));
    ck_assert(buf_has(
        &out, "\nmention\t12\t16\tOslo\tlocation\toslo\t\tOslo\tQ585\t"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(formulas_and_quotation_marks_are_made_harmless)
{
    pt_buf out;
    extract_of(&out, pt_extract_tsv, META_OF("=1+1 \\\"x\\\""),
               "Sum =1+1 \"x\" there.");
    ck_assert(buf_has(&out, "\"'=1+1 \"\"x\"\"\""));
    ck_assert(!buf_has(&out, "\t=1"));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {each_row_is_a_line_of_cells,
                            formulas_and_quotation_marks_are_made_harmless,
                            NULL};
    return suite_run("extract_tsv", tests);
}
