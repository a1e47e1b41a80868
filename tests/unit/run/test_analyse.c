/* SPDX-License-Identifier: MIT */
/* Tests of run/analyse: which steps are taken. */
#include "run/analyse.h"

#include "run/document_options.h"
#include "run/tagger_of.h"

static const char meta[] =
    "{\"keywords\":{\"t\":\"MetaList\",\"c\":[{\"t\":\"MetaString\","
    "\"c\":\"cod quota\"},{\"t\":\"MetaString\",\"c\":\"whale\"}]}}";
static const char words[] = "Angela Merkel spoke in Oslo on the cod quota. "
                            "The Cod quota falls.";

/* What a document's analysis has, with these settings. */
static pt_summary analyse(const char *settings, const char *metadata)
{
    pt_tagger *tagger = tagger_of(settings);
    pt_document *doc = NULL;
    pt_analysis analysis;
    pt_summary summary;
    pt_options options;
    pt_buf source;
    pt_buf_init(&source);
    document_json(&source, metadata, words);
    ck_assert_int_eq(pt_document_read(&doc, pt_buf_str(&source), NULL, NULL),
                     PT_OK);
    ck_assert_int_eq(pt_document_options(&options, tagger, doc, NULL), PT_OK);
    ck_assert_int_eq(pt_analysis_make(&analysis, doc, &options, tagger, NULL),
                     PT_OK);
    pt_analysis_summarise(&summary, &analysis, &options);
    pt_analysis_release(&analysis);
    ck_assert_uint_eq(analysis.entities.len, 0);
    pt_document_free(doc);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
    return summary;
}

START_TEST(all_steps_are_taken)
{
    const pt_summary s = analyse("{\"verbose\":true}", meta);
    ck_assert_uint_eq(s.n_mentions[PT_TYPE_PERSON], 1);
    ck_assert_uint_eq(s.n_mentions[PT_TYPE_LOCATION], 1);
    ck_assert_uint_eq(s.n_entities, 2);
    ck_assert_uint_eq(s.n_keywords, 2);
    ck_assert_uint_eq(s.n_matches, 2);
    ck_assert_uint_eq(s.n_absent, 1);
    ck_assert(s.verbose && !s.check);
}
END_TEST

START_TEST(steps_can_be_left_out)
{
    const pt_summary no_entities = analyse("{\"entities\":false}", meta);
    ck_assert_uint_eq(no_entities.n_entities, 0);
    ck_assert_uint_eq(no_entities.n_keywords, 2);
    const pt_summary no_keywords = analyse("{\"keywords\":false}", meta);
    ck_assert_uint_eq(no_keywords.n_entities, 2);
    ck_assert_uint_eq(no_keywords.n_keywords, 0);
    ck_assert_uint_eq(no_keywords.n_matches, 0);
    const pt_summary none =
        analyse("{\"entities\":false,\"keywords\":false}", meta);
    ck_assert_uint_eq(none.n_entities + none.n_keywords, 0);
    const pt_summary rules =
        analyse("{\"model\":false,\"knowledge-base\":false,\"gazetteer\":false,"
                "\"always\":[\"cod quota:misc\"],\"never\":[\"Oslo\"]}",
                meta);
    ck_assert_uint_eq(rules.n_mentions[PT_TYPE_LOCATION], 0);
    ck_assert_uint_ge(rules.n_mentions[PT_TYPE_MISC], 1);
}
END_TEST

START_TEST(keywords_are_suggested_where_that_is_asked_for)
{
    ck_assert_uint_eq(analyse("{}", "{}").n_keywords, 0);
    ck_assert_uint_gt(analyse("{\"suggest\":\"auto\"}", "{}").n_keywords, 0);
    ck_assert_uint_eq(analyse("{\"suggest\":\"auto\"}", meta).n_keywords, 2);
    ck_assert_uint_gt(analyse("{\"suggest\":\"add\"}", meta).n_keywords, 2);
    ck_assert_uint_eq(
        analyse("{\"suggest\":\"add\",\"max-suggestions\":1}", meta).n_keywords,
        3);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {all_steps_are_taken, steps_can_be_left_out,
                            keywords_are_suggested_where_that_is_asked_for,
                            NULL};
    return suite_run("analyse", tests);
}
