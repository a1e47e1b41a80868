/* SPDX-License-Identifier: MIT */
/* Tests of run/job. */
#include "run/job.h"

#include "run/tagger_of.h"

/* Prepares `source`; the job is to be released. */
static pt_status prepare(pt_job *job, const pt_tagger *tagger,
                         const pt_buf *source)
{
    *job = (pt_job){.tagger = tagger};
    return pt_job_prepare(job, pt_buf_str(source));
}

static void add_tagged(pt_buf *out, const char *meta)
{
    pt_buf_add_format(
        out,
        "{\"pandoc-api-version\":[1,22],\"meta\":%s,\"blocks\":[{\"t\":"
        "\"Para\",\"c\":[{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"person\"],"
        "[[\"entity\",\"ana\"]]],[{\"t\":\"Str\",\"c\":\"Ana\"}]]}]}]}",
        meta);
}

START_TEST(annotations_of_ours_are_gone)
{
    pt_tagger *tagger = tagger_of("{}");
    pt_buf source;
    pt_buf_init(&source);
    add_tagged(&source, "{}");
    pt_job job;
    ck_assert_int_eq(prepare(&job, tagger, &source), PT_OK);
    ck_assert_uint_eq(job.doc->n_own, 0);
    ck_assert_uint_lt(job.source.len, source.len);
    pt_job_release(&job);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
}
END_TEST

START_TEST(options_outlive_the_document_that_was_read_first)
{
    pt_tagger *tagger = tagger_of("{}");
    pt_buf source;
    pt_buf_init(&source);
    add_tagged(&source,
               "{\"tagger\":{\"t\":\"MetaMap\",\"c\":{\"link\":{\"t\":"
               "\"MetaString\",\"c\":\"https://news.example/{slug}\"}}}}");
    pt_job job;
    ck_assert_int_eq(prepare(&job, tagger, &source), PT_OK);
    ck_assert(pt_str_is_equal(job.options.link,
                              PT_STR("https://news.example/{slug}")));
    pt_job_release(&job);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
}
END_TEST

START_TEST(a_bad_document_leaves_nothing_behind)
{
    pt_tagger *tagger = tagger_of("{}");
    pt_buf source;
    pt_buf_init(&source);
    pt_buf_add(&source, PT_STR("[1,"));
    pt_job job;
    ck_assert_int_eq(prepare(&job, tagger, &source), PT_ERR_JSON);
    pt_job_release(&job);
    ck_assert_ptr_null(job.doc);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {annotations_of_ours_are_gone,
                            options_outlive_the_document_that_was_read_first,
                            a_bad_document_leaves_nothing_behind, NULL};
    return suite_run("job", tests);
}
