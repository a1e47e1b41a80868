/* SPDX-License-Identifier: MIT */
/* Tests of report/extract. */
#include "report/extract_of.h"

START_TEST(a_format_is_found_by_its_name)
{
    static const char *const formats[] = {"json",  "jsonl", "tsv", "webanno",
                                          "ninjs", "conll", "text"};
    analysed a;
    analyse(&a, "{}", "A plan of Oslo.");
    const pt_extract extract = {.analysis = &a.analysis,
                                .uri = PT_STR("file:a")};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        pt_buf out;
        pt_buf_init(&out);
        ck_assert_int_eq(
            pt_extract_write(&out, &extract, pt_str_from(formats[i]), NULL),
            PT_OK);
        ck_assert(buf_has(&out, "Oslo"));
        ck_assert_int_eq(out.ptr[out.len - 1], '\n');
        pt_buf_release(&out);
    }
    release(&a);
}
END_TEST

START_TEST(an_unknown_format_is_refused_with_the_known_ones)
{
    const pt_extract extract = {.analysis = NULL};
    pt_buf out;
    pt_error err;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_extract_write(&out, &extract, PT_STR("xml"), &err),
                     PT_ERR_OPTION);
    ck_assert_ptr_nonnull(strstr(err.message, "webanno"));
    ck_assert_ptr_nonnull(strstr(err.message, "'xml'"));
    ck_assert_uint_eq(out.len, 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_format_is_found_by_its_name,
                            an_unknown_format_is_refused_with_the_known_ones,
                            NULL};
    return suite_run("extract", tests);
}
