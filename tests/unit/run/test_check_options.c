/* SPDX-License-Identifier: MIT */
/* Tests of run/check_options. */
#include "run/check_options.h"

#include "run/tagger_of.h"

#include <json-c/json.h>
#include <string.h>

static const pt_options_source source = {"test", NULL, false};

static pt_status read(pt_check_choice *choice, const char *json,
                      pt_arena *arena, pt_error *err)
{
    json_object *value = json_tokener_parse(json);
    ck_assert_ptr_nonnull(value);
    const pt_status st =
        pt_check_choice_read(choice, value, &source, arena, err);
    json_object_put(value);
    return st;
}

START_TEST(levels_and_bounds_are_set)
{
    pt_arena *arena = pt_arena_new();
    pt_check_choice choice = {false, NULL};
    const uint32_t title = pt_check_find(PT_STR("title-length"));
    const uint32_t weekday = pt_check_find(PT_STR("weekday"));
    const uint32_t image = pt_check_find(PT_STR("image-missing"));
    ck_assert_int_eq(read(&choice, "true", arena, NULL), PT_OK);
    ck_assert(choice.on);
    ck_assert_int_eq(read(&choice,
                          "{\"title-length\":{\"level\":\"error\",\"max\":70},"
                          "\"weekday\":\"off\",\"image-missing\":true}",
                          arena, NULL),
                     PT_OK);
    ck_assert(choice.on);
    ck_assert_uint_eq(choice.settings[title].level, PT_CHECK_ERROR);
    ck_assert(choice.settings[title].bounds[0] == 70);
    ck_assert_uint_eq(choice.settings[weekday].level, PT_CHECK_OFF);
    ck_assert_uint_eq(choice.settings[image].level, PT_CHECK_NOTE);
    /* A later layer leaves what it does not name. */
    ck_assert_int_eq(
        read(&choice, "{\"weekday\":{\"level\":\"note\"}}", arena, NULL),
        PT_OK);
    ck_assert_uint_eq(choice.settings[weekday].level, PT_CHECK_NOTE);
    ck_assert_uint_eq(choice.settings[title].level, PT_CHECK_ERROR);
    pt_arena_free(arena);
}
END_TEST

START_TEST(wrong_settings_are_refused)
{
    static const struct {
        const char *json;
        const char *message;
    } cases[] = {
        {"{\"titel-length\":\"off\"}",         "did you mean 'title-length'?"      },
        {"{\"weekday\":\"loud\"}",             "check 'weekday' takes off, note"   },
        {"{\"weekday\":{\"max\":1}}",          "check 'weekday' has no bound 'max'"},
        {"{\"title-length\":{\"max\":\"x\"}}", "a bound that is no number"         },
        {"{\"title-length\":{\"level\":3}}",   "a level that is none"              },
        {"[1]",                                "takes true, false or a map"        },
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_check_choice choice = {false, NULL};
        pt_error err = {"", ""};
        ck_assert_int_eq(read(&choice, cases[i].json, arena, &err),
                         PT_ERR_OPTION);
        ck_assert_msg(strstr(err.message, cases[i].message) != NULL, "%s",
                      err.message);
        ck_assert_ptr_null(choice.settings);
    }
    pt_arena_free(arena);
}
END_TEST

START_TEST(sets_are_collected)
{
    pt_check_set set = 0;
    json_object *value =
        json_tokener_parse("[\"weekday, title-length\",\"placeholder\"]");
    ck_assert_int_eq(pt_check_set_read(&set, value, &source, NULL), PT_OK);
    ck_assert_int_eq(set >> pt_check_find(PT_STR("weekday")) & 1, 1);
    ck_assert_int_eq(set >> pt_check_find(PT_STR("placeholder")) & 1, 1);
    ck_assert_int_eq(set >> pt_check_find(PT_STR("link-text")) & 1, 0);
    json_object_put(value);
    value = json_tokener_parse("[\"weekdays\"]");
    ck_assert_int_eq(pt_check_set_read(&set, value, &source, NULL),
                     PT_ERR_OPTION);
    json_object_put(value);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {levels_and_bounds_are_set,
                            wrong_settings_are_refused, sets_are_collected,
                            NULL};
    return suite_run("check_options", tests);
}
