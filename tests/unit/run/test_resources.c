/* SPDX-License-Identifier: MIT */
/* Tests of run/resources. */
#include "run/resources.h"

#include "run/tagger_of.h"

#include <stdio.h>

START_TEST(layers_are_applied_in_order)
{
    const pt_settings layers[] = {
        {PT_STR("{\"entities\":false,\"structure\":true}"), "file",         NULL, 0},
        {PT_STR(""),                                        "nothing",      NULL, 0},
        {PT_STR("{\"entities\":true}"),                     "command line", NULL, 1},
    };
    pt_tagger *tagger = NULL;
    ck_assert_int_eq(pt_tagger_new(&tagger, layers, 3, NULL), PT_OK);
    ck_assert(!tagger->options.entities && tagger->options.structure);
    ck_assert(tagger->over.entities && tagger->over.structure);
    ck_assert_uint_ne(tagger->named, 0);
    pt_tagger_free(tagger);
}
END_TEST

START_TEST(bad_layers_are_named)
{
    static const struct {
        const char *json;
        const char *where;
        const char *message;
    } cases[] = {
        {"{\n\"strip\":\n}", "c.json:3",
         "not valid JSON: object value separator ',' expected"              },
        {"{\"strip\":true",  "c.json:1", "not valid JSON: truncated JSON"   },
        {"{\"stirp\":true}", "c.json",
         "unknown option 'stirp'; did you mean 'strip'?"                    },
        {"[]",               "c.json",   "settings are not a map of options"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_settings layer = {pt_str_from(cases[i].json), "c.json", NULL,
                                   0};
        pt_tagger *tagger = NULL;
        pt_error err;
        ck_assert_int_eq(pt_tagger_new(&tagger, &layer, 1, &err),
                         PT_ERR_OPTION);
        ck_assert_str_eq(err.where, cases[i].where);
        ck_assert_msg(i == 0 || pt_str_is_equal(pt_str_from(err.message),
                                                pt_str_from(cases[i].message)),
                      "%s", err.message);
    }
}
END_TEST

START_TEST(missing_files_are_errors)
{
    const pt_settings layer = {PT_STR("{\"gazetteer\":\"no-such.tsv\"}"),
                               "c.json", "/no/such/folder", 0};
    pt_tagger *tagger = NULL;
    pt_error err;
    ck_assert_int_eq(pt_tagger_new(&tagger, &layer, 1, &err), PT_ERR_IO);
    ck_assert_str_eq(err.where, "/no/such/folder/no-such.tsv");
}
END_TEST

START_TEST(headers_and_library_are_of_one_version)
{
    char version[40];
    snprintf(version, sizeof version, "%d.%d.%d", PT_VERSION_MAJOR,
             PT_VERSION_MINOR, PT_VERSION_PATCH);
    ck_assert_str_eq(pt_version(), version);
    ck_assert_int_eq(pt_version_number(), PT_VERSION_NUMBER);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {headers_and_library_are_of_one_version,
                            layers_are_applied_in_order, bad_layers_are_named,
                            missing_files_are_errors, NULL};
    return suite_run("resources", tests);
}
