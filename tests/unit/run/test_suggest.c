/* SPDX-License-Identifier: MIT */
/* Tests of run/suggest. */
#include "run/tagger_of.h"

static pt_status run(pt_buf *out, const pt_suggesting *how, const char *meta,
                     const char *words)
{
    pt_tagger *tagger = tagger_of("{\"model\":false}");
    pt_buf source;
    pt_buf_init(&source);
    document_json(&source, meta, words);
    pt_buf_clear(out);
    const pt_status st = pt_tagger_suggest(tagger, pt_buf_str(&source), how,
                                           append_piece, out, NULL);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
    return st;
}

START_TEST(no_more_are_suggested_than_wanted)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_suggesting how = {.form = PT_SUGGESTED_TEXT, .limit = 2};
    ck_assert_int_eq(
        run(&out, &how, "{}", "Cod quotas fall. Cod is rare in Norway."),
        PT_OK);
    size_t lines = 0;
    for (size_t i = 0; i < out.len; i++)
        lines += out.ptr[i] == '\n';
    ck_assert_uint_eq(lines, 2);
    pt_buf_release(&out);
}
END_TEST

START_TEST(the_title_of_the_metadata_counts)
{
    pt_buf out;
    pt_buf_init(&out);
    const pt_suggesting how = {.form = PT_SUGGESTED_NAMES};
    ck_assert_int_eq(run(&out, &how,
                         "{\"title\":{\"t\":\"MetaString\",\"c\":\"Herring "
                         "prices\"}}",
                         "They fell."),
                     PT_OK);
    ck_assert(buf_has(&out, "\"Herring prices\""));
    pt_buf_release(&out);
}
END_TEST

START_TEST(what_fails_writes_nothing)
{
    pt_tagger *tagger = tagger_of("{\"model\":false}");
    pt_buf out;
    pt_buf_init(&out);
    const pt_suggesting how = {.form = PT_SUGGESTED_JSON};
    ck_assert_int_eq(
        pt_tagger_suggest(tagger, PT_STR("["), &how, append_piece, &out, NULL),
        PT_ERR_JSON);
    ck_assert_uint_eq(out.len, 0);
    pt_buf_release(&out);
    pt_tagger_free(tagger);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {no_more_are_suggested_than_wanted,
                            the_title_of_the_metadata_counts,
                            what_fails_writes_nothing, NULL};
    return suite_run("suggest", tests);
}
