/* SPDX-License-Identifier: MIT */
/* Tests of run/settings. */
#include "run/settings.h"

#include "base/str.h"
#include "suite.h"

START_TEST(a_layer_changes_what_it_names)
{
    pt_options options;
    pt_option_set named = 0;
    pt_arena *arena = pt_arena_new();
    const pt_settings layer = {.json = PT_STR("{\"strip\": true}")};
    const pt_settings empty = {.where = "nothing"};
    pt_options_init(&options);
    ck_assert_int_eq(pt_settings_apply(&options, &named, &layer, arena, NULL),
                     PT_OK);
    ck_assert(options.strip && options.entities);
    ck_assert(named != 0);
    ck_assert_int_eq(pt_settings_apply(&options, NULL, &empty, arena, NULL),
                     PT_OK);
    ck_assert(options.strip);
    pt_arena_free(arena);
}
END_TEST

START_TEST(what_is_wrong_is_named_with_its_line)
{
    static const struct {
        const char *json;
        const char *name; /* of the layer */
        const char *where;
        const char *message;
    } cases[] = {
        {"{\"a\":\n",      "c.json", "c.json:2", "not valid JSON: "                 },
        {"{\n\n]",         "c.json", "c.json:3", "not valid JSON: "                 },
        {"[1]",            "c.json", "c.json",   "settings are not a map of options"},
        {"[2]",            NULL,     "settings", "settings are not a map of options"},
        {"{\"stripp\":1}", NULL,     "settings",
         "unknown option 'stripp'; did you mean 'strip'?"                           },
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_options options;
        pt_error err = {"", ""};
        const pt_settings layer = {.json = pt_str_from(cases[i].json),
                                   .where = cases[i].name};
        pt_options_init(&options);
        ck_assert_int_eq(pt_settings_apply(&options, NULL, &layer, arena, &err),
                         PT_ERR_OPTION);
        ck_assert_str_eq(err.where, cases[i].where);
        ck_assert(pt_str_has_prefix(pt_str_from(err.message),
                                    pt_str_from(cases[i].message)));
    }
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_layer_changes_what_it_names,
                            what_is_wrong_is_named_with_its_line, NULL};
    return suite_run("settings", tests);
}
