/* SPDX-License-Identifier: MIT */
/* Tests of cli/pandoc. */
#include "cli/pandoc.h"

#include "run/tagger_of.h"

#include <string.h>

START_TEST(what_pandoc_reads_may_be_larger_than_a_pipe)
{
    static const char *const arguments[] = {"--from=markdown", "--to=plain",
                                            "--wrap=none", NULL};
    pt_buf in;
    pt_buf out;
    pt_buf_init(&in);
    pt_buf_init(&out);
    for (int i = 0; i < 20000; i++)
        pt_buf_add(&in, PT_STR("*word* "));
    const pt_str input = pt_buf_str(&in);
    ck_assert_int_eq(pt_pandoc_run(&out, arguments, &input, "in", NULL), PT_OK);
    ck_assert_uint_ge(out.len, 20000 * 5);
    pt_buf_release(&in);
    pt_buf_release(&out);
}
END_TEST

START_TEST(what_pandoc_refuses_is_an_error)
{
    static const char *const arguments[] = {"--from=json", NULL};
    const pt_str input = PT_STR("none");
    pt_error err = {"", ""};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_pandoc_run(&out, arguments, &input, "in", &err),
                     PT_ERR_IO);
    ck_assert_str_eq(err.where, "in");
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_pandoc_reads_may_be_larger_than_a_pipe,
                            what_pandoc_refuses_is_an_error, NULL};
    return suite_run("pandoc", tests);
}
