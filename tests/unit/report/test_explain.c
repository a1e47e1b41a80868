/* SPDX-License-Identifier: MIT */
/* Tests of report/explain. */
#include "report/explain.h"

#include "report/extract_of.h"
#include "suite.h"

START_TEST(each_mention_has_a_line_with_place_entity_link_and_why)
{
    analysed a;
    pt_buf out;
    pt_suggestions none = {.list = {0}};
    pt_buf_init(&out);
    analyse(&a, "{}", "Mrs. Ana Prado saw Oslo.");
    ck_assert_int_eq(pt_explain_table(&out, &a.analysis, &none, NULL), PT_OK);
    ck_assert(pt_str_has_prefix(pt_buf_str(&out), PT_STR("place  mention")));
    ck_assert(buf_has(&out, "\n1:6    Ana Prado  person    "));
    ck_assert(buf_has(&out, "ana-prado"));
    ck_assert(buf_has(&out, "title\n"));
    ck_assert(buf_has(&out, "\n1:20   Oslo       location  "));
    ck_assert(buf_has(&out, "Q585 0."));
    pt_buf_release(&out);
    release(&a);
}
END_TEST

START_TEST(control_characters_are_harmless)
{
    analysed a;
    pt_buf out;
    pt_suggestions none = {.list = {0}};
    pt_buf_init(&out);
    analyse(&a, "{}", "Mrs. Ana\\u001b[31m Prado saw Oslo.");
    ck_assert_int_eq(pt_explain_table(&out, &a.analysis, &none, NULL), PT_OK);
    ck_assert(!buf_has(&out, "\x1b"));
    pt_buf_release(&out);
    release(&a);
}
END_TEST

START_TEST(reasons_have_words)
{
    unsigned n = 0;
    while (pt_explain_reason(n) != NULL)
        n++;
    ck_assert_uint_eq(1U << (n - 1), PT_LINK_AUTHOR);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        each_mention_has_a_line_with_place_entity_link_and_why,
        control_characters_are_harmless, reasons_have_words, NULL};
    return suite_run("explain", tests);
}
