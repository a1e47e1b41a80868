/* SPDX-License-Identifier: MIT */
/* Tests of run/document_options. */
#include "run/document_options.h"

#include "run/tagger_of.h"

#include <string.h>

/* Settles the options for a document with the metadata. */
static pt_status settle(pt_options *out, const char *over, const char *meta,
                        pt_error *err)
{
    pt_buf source;
    pt_buf_init(&source);
    document_json(&source, meta, "a");
    pt_document *doc = NULL;
    ck_assert_int_eq(pt_document_read(&doc, pt_buf_str(&source), NULL, err),
                     PT_OK);
    pt_tagger *tagger = tagger_of(over);
    const pt_status st = pt_document_options(out, tagger, doc, err);
    pt_tagger_free(tagger);
    pt_document_free(doc);
    pt_buf_release(&source);
    return st;
}

START_TEST(the_map_and_flat_keys_are_read)
{
    static const char *const metas[] = {
        "{\"tagger\":{\"t\":\"MetaMap\",\"c\":{\"structure\":{\"t\":"
        "\"MetaBool\",\"c\":true},\"types\":{\"t\":\"MetaList\",\"c\":[{"
        "\"t\":\"MetaInlines\",\"c\":[{\"t\":\"Str\",\"c\":\"person\"}]},{"
        "\"t\":\"MetaString\",\"c\":\"date\"}]},\"min-confidence\":{\"t\":"
        "\"MetaInlines\",\"c\":[{\"t\":\"Str\",\"c\":\"0.25\"}]}}}}",
        "{\"tagger.structure\":{\"t\":\"MetaBool\",\"c\":true},"
        "\"tagger.types\":{\"t\":\"MetaString\",\"c\":\"person,date\"},"
        "\"tagger.min-confidence\":{\"t\":\"MetaString\",\"c\":\"0.25\"}}",
    };
    for (size_t i = 0; i < 2; i++) {
        pt_options o;
        ck_assert_int_eq(settle(&o, "{}", metas[i], NULL), PT_OK);
        ck_assert(o.structure);
        ck_assert_uint_eq(o.types, 1u << PT_TYPE_PERSON | 1u << PT_TYPE_DATE);
        ck_assert_double_eq(o.min_confidence, 0.25);
    }
}
END_TEST

START_TEST(maps_by_writer_are_read)
{
    pt_options o;
    ck_assert_int_eq(
        settle(&o, "{}",
               "{\"tagger\":{\"t\":\"MetaMap\",\"c\":{\"keyword-section\":{"
               "\"t\":\"MetaMap\",\"c\":{\"latex\":{\"t\":\"MetaInlines\","
               "\"c\":[{\"t\":\"Str\",\"c\":\"remove\"}]}}}}}}",
               NULL),
        PT_OK);
    ck_assert_uint_eq(o.keyword_section.n_exceptions, 1);
}
END_TEST

START_TEST(the_command_line_wins)
{
    pt_options o;
    ck_assert_int_eq(
        settle(&o, "{\"entities\":false}",
               "{\"tagger.entities\":{\"t\":\"MetaBool\",\"c\":true}}", NULL),
        PT_OK);
    ck_assert(!o.entities);
}
END_TEST

START_TEST(what_is_no_option_is_an_error)
{
    static const struct {
        const char *meta;
        const char *message;
    } cases[] = {
        {"{\"tagger.stirp\":{\"t\":\"MetaBool\",\"c\":true}}",
         "unknown option 'stirp'; did you mean 'strip'?" },
        {"{\"tagger\":{\"t\":\"MetaBool\",\"c\":true}}",
         "settings are not a map of options"             },
        {"{\"tagger.gazetteer\":{\"t\":\"MetaString\",\"c\":\"x\"}}",
         "option 'gazetteer' cannot be set by a document"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_options o;
        pt_error err;
        ck_assert_int_eq(settle(&o, "{}", cases[i].meta, &err), PT_ERR_OPTION);
        ck_assert_str_eq(err.message, cases[i].message);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_map_and_flat_keys_are_read,
                            maps_by_writer_are_read, the_command_line_wins,
                            what_is_no_option_is_an_error, NULL};
    return suite_run("document_options", tests);
}
