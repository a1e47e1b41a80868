/* SPDX-License-Identifier: MIT */
/* Tests of run/options. */
#include "run/options.h"

#include <json-c/json.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "output/section.h"
#include "suite.h"

static const pt_options_source operator_source = {"config", NULL, false};
static const pt_options_source folder_source = {"config", "/etc/pt", false};
static const pt_options_source document_source = {"metadata", NULL, true};

/* Applies a JSON text to the defaults. */
static pt_status apply(pt_options *out, const char *text,
                       const pt_options_source *source, pt_arena *arena,
                       pt_error *err)
{
    json_object *settings = json_tokener_parse(text);
    ck_assert_ptr_nonnull(settings);
    pt_options_init(out);
    const pt_status st =
        pt_options_apply(out, NULL, settings, source, arena, err);
    json_object_put(settings);
    return st;
}

START_TEST(every_kind_takes_its_value_and_text)
{
    pt_arena *arena = pt_arena_new();
    pt_options o;
    ck_assert_int_eq(
        apply(&o,
              "{\"entities\":false,\"strip\":\"yes\",\"spans\":\"on\","
              "\"types\":\"person, org\",\"min-confidence\":\"0.5\","
              "\"max-depth\":100,\"gazetteer-charset\":\"latin1\"}",
              &operator_source, arena, NULL),
        PT_OK);
    ck_assert(!o.entities && o.strip && o.keywords);
    ck_assert_uint_eq(o.spans, PT_SPANS_ON);
    ck_assert_uint_eq(o.types,
                      1u << PT_TYPE_PERSON | 1u << PT_TYPE_ORGANIZATION);
    ck_assert_double_eq(o.min_confidence, 0.5);
    ck_assert_uint_eq(o.max_depth, 100);
    ck_assert(pt_str_is_equal(o.gazetteer_charset, PT_STR("latin1")));
    pt_arena_free(arena);
}
END_TEST

START_TEST(choices_may_differ_by_writer)
{
    static const char *const texts[] = {
        "{\"keyword-section\":\"remove,latex=end\"}",
        "{\"keyword-section\":{\"latex\":\"end\"}}",
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < 2; i++) {
        pt_options o;
        ck_assert_int_eq(apply(&o, texts[i], &document_source, arena, NULL),
                         PT_OK);
        ck_assert_uint_eq(
            pt_by_format_choose(&o.keyword_section, PT_STR("latex-smart")),
            PT_PLACE_END);
        ck_assert_uint_eq(
            pt_by_format_choose(&o.keyword_section, PT_STR("html")),
            i == 0 ? PT_PLACE_REMOVE : PT_PLACE_KEEP);
    }
    pt_arena_free(arena);
}
END_TEST

START_TEST(relative_paths_start_at_the_settings_folder)
{
    pt_arena *arena = pt_arena_new();
    pt_options o;
    ck_assert_int_eq(apply(&o, "{\"gazetteer\":[\"a.tsv\",\"/b.csv\"]}",
                           &folder_source, arena, NULL),
                     PT_OK);
    ck_assert_uint_eq(o.gazetteers.len, 2);
    ck_assert_str_eq(o.gazetteers.items[0].ptr, "/etc/pt/a.tsv");
    ck_assert_str_eq(o.gazetteers.items[1].ptr, "/b.csv");
    pt_arena_free(arena);
}
END_TEST

START_TEST(a_file_may_be_named_or_switched_off)
{
    pt_arena *arena = pt_arena_new();
    pt_options o;
    ck_assert_int_eq(
        apply(&o, "{\"model\":\"m.bin\"}", &folder_source, arena, NULL), PT_OK);
    ck_assert(!o.model.off);
    ck_assert_str_eq(o.model.path.ptr, "/etc/pt/m.bin");
    ck_assert_int_eq(
        apply(&o, "{\"model\":false}", &document_source, arena, NULL), PT_OK);
    ck_assert(o.model.off);
    ck_assert_int_eq(
        apply(&o, "{\"model\":\"m.bin\"}", &document_source, arena, NULL),
        PT_ERR_OPTION);
    pt_arena_free(arena);
}
END_TEST

START_TEST(named_options_can_be_copied)
{
    pt_arena *arena = pt_arena_new();
    json_object *settings =
        json_tokener_parse("{\"strip\":true,\"keyword-section\":\"end\"}");
    pt_options from;
    pt_options_init(&from);
    pt_option_set named = 0;
    ck_assert_int_eq(pt_options_apply(&from, &named, settings, &operator_source,
                                      arena, NULL),
                     PT_OK);
    from.entities = false;
    pt_options to;
    pt_options_init(&to);
    pt_options_copy(&to, &from, named);
    ck_assert(to.strip && to.entities);
    ck_assert_uint_eq(to.keyword_section.choice, PT_PLACE_END);
    json_object_put(settings);
    pt_arena_free(arena);
}
END_TEST

START_TEST(what_is_wrong_is_named)
{
    static const struct {
        const char *text;
        const char *message;
    } cases[] = {
        {"{\"entitys\":true}",
         "unknown option 'entitys'; did you mean 'entities'?"                          },
        {"{\"zzzzzzzzz\":true}",            "unknown option 'zzzzzzzzz'"               },
        {"{\"strip\":5}",                   "option 'strip' takes true or false, not 5"},
        {"{\"types\":\"person,alien\"}",
         "option 'types' takes entity types as in --list-types, not "
         "\"person,alien\""                                                            },
        {"{\"min-confidence\":1.5}",
         "option 'min-confidence' takes a number from 0 to 1, not 1.5"                 },
        {"{\"keyword-section\":\"drop\"}",
         "option 'keyword-section' takes keep|remove|end, not \"drop\""                },
        {"{\"gazetteer\":\"/etc/passwd\"}",
         "option 'gazetteer' cannot be set by a document"                              },
        {"{\"max-bytes\":\"many\"}",
         "option 'max-bytes' cannot be set by a document"                              },
        {"[1]",                             "settings are not a map of options"        },
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_options o;
        pt_error err;
        ck_assert_int_eq(
            apply(&o, cases[i].text, &document_source, arena, &err),
            PT_ERR_OPTION);
        ck_assert_str_eq(err.message, cases[i].message);
        ck_assert_str_eq(err.where, "metadata");
        ck_assert(o.entities && !o.strip);
    }
    pt_arena_free(arena);
}
END_TEST

START_TEST(rules_come_as_a_text_or_as_a_list)
{
    static const struct {
        const char *text;
        uint32_t n;
        const char *name;
        int type;
    } cases[] = {
        {"{\"never\": \"A, B:person,\"}",    2, "B",               PT_TYPE_PERSON},
        {"{\"never\": [\"A, B\"]}",          1, "A, B",            -1            },
        {"{\"never\": \"Mission: Rescue\"}", 1, "Mission: Rescue", -1            },
        {"{\"never\": false}",               0, NULL,              -1            },
    };
    static const char *const bad[] = {
        "{\"always\": \"A\"}", "{\"always\": \"A:ship\"}",
        "{\"never\": \":person\"}", "{\"never\": [1]}", "{\"never\": true}"};
    pt_arena *arena = pt_arena_new();
    pt_options options;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_int_eq(
            apply(&options, cases[i].text, &document_source, arena, NULL),
            PT_OK);
        ck_assert_uint_eq(options.never.len, cases[i].n);
        if (cases[i].n == 0)
            continue;
        const pt_name_rule *rule = &options.never.items[cases[i].n - 1];
        ck_assert(pt_str_is_equal(rule->name, pt_str_from(cases[i].name)));
        ck_assert_int_eq(rule->type, cases[i].type);
        ck_assert(rule->never);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        ck_assert_msg(apply(&options, bad[i], &document_source, arena, NULL) ==
                          PT_ERR_OPTION,
                      "%s", bad[i]);
    pt_arena_free(arena);
}
END_TEST

START_TEST(every_type_can_be_that_of_a_gazetteer)
{
    pt_arena *arena = pt_arena_new();
    for (int i = 0; i < PT_N_TYPES; i++) {
        char text[80];
        pt_options options;
        snprintf(text, sizeof text, "{\"gazetteer-type\": \"%s\"}",
                 pt_type_describe((pt_type)i)->name);
        ck_assert_int_eq(apply(&options, text, &operator_source, arena, NULL),
                         PT_OK);
        ck_assert_uint_eq(options.gazetteer_type, (unsigned)i + 1);
    }
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_kind_takes_its_value_and_text,
                            choices_may_differ_by_writer,
                            relative_paths_start_at_the_settings_folder,
                            a_file_may_be_named_or_switched_off,
                            named_options_can_be_copied,
                            what_is_wrong_is_named,
                            every_type_can_be_that_of_a_gazetteer,
                            rules_come_as_a_text_or_as_a_list,
                            NULL};
    return suite_run("options", tests);
}
