/* SPDX-License-Identifier: MIT */
/* Tests of cli/arguments. */
#include "cli/arguments.h"

#include "base/str.h"
#include "suite.h"

#include <json-c/json.h>

enum { ARGS = 6 };

/* Parses a NULL-terminated list behind the program's name. */
static pt_status parse(pt_arguments *out, const char *const *list,
                       pt_error *err)
{
    char *argv[ARGS + 2] = {(char *)(uintptr_t) "pandoc-tagger"};
    int argc = 1;
    for (; *list != NULL; list++)
        argv[argc++] = (char *)(uintptr_t)*list;
    return pt_arguments_parse(out, argc, argv, err);
}

START_TEST(options_become_settings)
{
    static const struct {
        const char *args[ARGS];
        const char *settings;
        const char *format;
    } cases[] = {
        {{NULL},                                      "{}",                     ""       },
        {{"html5", NULL},                             "{}",                     "html5"  },
        {{"--strip", "html", NULL},                   "{\"strip\":true}",       "html"   },
        {{"html", "--no-entities", NULL},             "{\"entities\":false}",   "html"   },
        {{"--types=person", NULL},                    "{\"types\":\"person\"}", ""       },
        {{"--types", "person", "epub", NULL},         "{\"types\":\"person\"}", "epub"   },
        {{"--gazetteer=a", "--gazetteer", "b", NULL},
         "{\"gazetteer\":[\"a\",\"b\"]}",                                       ""       },
        {{"--no-gazetteer", NULL},                    "{\"gazetteer\":false}",  ""       },
        {{"--no-json-ld", "--no-link", NULL},
         "{\"json-ld\":false,\"link\":false}",                                  ""       },
        {{"--strip=no", NULL},                        "{\"strip\":\"no\"}",     ""       },
        {{"--", "--strip", NULL},                     "{}",                     "--strip"},
        {{"a.lua", NULL},                             "{}",                     "a.lua"  },
        {{"-", NULL},                                 "{}",                     "-"      },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_arguments a;
        ck_assert_int_eq(parse(&a, cases[i].args, NULL), PT_OK);
        ck_assert_int_eq(a.action, PT_ACTION_RUN);
        ck_assert_str_eq(
            json_object_to_json_string_ext(a.settings, JSON_C_TO_STRING_PLAIN),
            cases[i].settings);
        const char *format = pt_arguments_operand(&a, 0);
        ck_assert_str_eq(format == NULL ? "" : format, cases[i].format);
        pt_arguments_release(&a);
    }
}
END_TEST

START_TEST(a_letter_stands_for_an_option_of_the_subcommand)
{
    static const char *const cases[][ARGS] = {
        {"batch", "-j", "4",          NULL},
        {"batch",       "-j4",     NULL     },
        {"batch",       "--jobs=4",     NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_arguments a;
        ck_assert_int_eq(parse(&a, cases[i], NULL), PT_OK);
        ck_assert_str_eq(pt_arguments_value(&a, "jobs"), "4");
        ck_assert_uint_eq(a.operands.len, 0);
        pt_arguments_release(&a);
    }
}
END_TEST

START_TEST(actions_are_recognised)
{
    static const struct {
        const char *args[2];
        pt_action action;
    } cases[] = {
        {{"--help", NULL},       PT_ACTION_HELP      },
        {{"--version", NULL},    PT_ACTION_VERSION   },
        {{"--list-types", NULL}, PT_ACTION_LIST_TYPES},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_arguments a;
        ck_assert_int_eq(parse(&a, cases[i].args, NULL), PT_OK);
        ck_assert_int_eq(a.action, cases[i].action);
        pt_arguments_release(&a);
    }
}
END_TEST

START_TEST(mistakes_are_named)
{
    static const struct {
        const char *args[ARGS];
        const char *message;
    } cases[] = {
        {{"--kewords", NULL},
         "unknown option '--kewords'; did you mean '--keywords'?"              },
        {{"--no-entites", NULL},
         "unknown option '--no-entites'; did you mean '--no-entities'?"        },
        {{"--xyzzyxyzzy", NULL},   "unknown option '--xyzzyxyzzy'; see --help" },
        {{"-x", NULL},             "unknown option '-x'; see --help"           },
        {{"--types", NULL},        "option '--types' needs a value"            },
        {{"--no-mentions", NULL},
         "option '--no-mentions' cannot be switched off"                       },
        {{"--no-types", NULL},     "option '--no-types' cannot be switched off"},
        {{"--no-strip=yes", NULL}, "option '--no-strip=yes' takes no value"    },
        {{"--types=\xFF", NULL},
         "option '--types=\xFF' has a value that is not UTF-8"                 },
        {{"html", "latex", NULL},  "surplus argument 'latex'; see --help"      },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_arguments a;
        pt_error err;
        ck_assert_int_eq(parse(&a, cases[i].args, &err), PT_ERR_OPTION);
        ck_assert_str_eq(err.message, cases[i].message);
        pt_arguments_release(&a);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {options_become_settings,
                            a_letter_stands_for_an_option_of_the_subcommand,
                            actions_are_recognised, mistakes_are_named, NULL};
    return suite_run("arguments", tests);
}
