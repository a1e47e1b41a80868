/* SPDX-License-Identifier: MIT */
/* Tests of run/explain. */
#include "run/tagger_of.h"

static pt_status explain(pt_buf *out, const char *meta, int json, pt_error *err)
{
    pt_tagger *tagger = tagger_of("{}");
    pt_buf source;
    pt_buf_init(&source);
    document_json(&source, meta, "Mr. John Smith met Angela Merkel in Oslo.");
    pt_buf_clear(out);
    const pt_status st = pt_tagger_explain(tagger, pt_buf_str(&source), json,
                                           append_piece, out, err);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
    return st;
}

START_TEST(every_mention_has_its_reasons)
{
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(explain(&out, "{}", 0, NULL), PT_OK);
    ck_assert(buf_has(&out, "Angela Merkel"));
    ck_assert(buf_has(&out, "person"));
    ck_assert(!buf_has(&out, "{\""));
    ck_assert_int_eq(explain(&out, "{}", 1, NULL), PT_OK);
    ck_assert_int_eq(out.ptr[0], '{');
    ck_assert(buf_has(&out, "\"John Smith\""));
    ck_assert(buf_has(&out, "\"Oslo\""));
    pt_buf_release(&out);
}
END_TEST

START_TEST(the_documents_own_options_hold)
{
    pt_error err = {"", ""};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(explain(&out,
                             "{\"tagger.types\":{\"t\":\"MetaString\","
                             "\"c\":\"location\"}}",
                             1, NULL),
                     PT_OK);
    ck_assert(buf_has(&out, "\"Oslo\""));
    ck_assert(!buf_has(&out, "\"person\""));
    ck_assert_int_eq(explain(&out,
                             "{\"tagger.types\":{\"t\":\"MetaString\","
                             "\"c\":\"ship\"}}",
                             1, &err),
                     PT_ERR_OPTION);
    ck_assert_uint_eq(out.len, 0);
    ck_assert_str_ne(err.message, "");
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_mention_has_its_reasons,
                            the_documents_own_options_hold, NULL};
    return suite_run("explain", tests);
}
