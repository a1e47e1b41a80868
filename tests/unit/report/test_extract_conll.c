/* SPDX-License-Identifier: MIT */
/* Tests of report/extract_conll. */
#include "report/extract_of.h"

START_TEST(a_token_a_line_with_its_label)
{
    pt_buf out;
    extract_of(&out, pt_extract_conll, "{}",
               "Minister Ana Prado left. She is in Oslo.");
    ck_assert(buf_has(
        &out,
        "# global.columns = FORM NER ENTITY WIKIDATA\n\nMinister\tO\t_\t_\nAna\tB-person\tana-prado\t_\nPrado\tI-person\tana-prado\t_\nleft"));
    ck_assert(buf_has(&out, ".\tO\t_\t_\n\nShe\tO"));
    ck_assert(buf_has(&out, "Oslo\tB-location\toslo\tQ585\n.\tO\t_\t_\n\n"));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_token_a_line_with_its_label, NULL};
    return suite_run("extract_conll", tests);
}
