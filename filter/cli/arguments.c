/* SPDX-License-Identifier: MIT */
/*
 * Reading the command line. The options given become one JSON object, the
 * form in which settings arrive from everywhere, so that their values are
 * checked in one place.
 */
#include "cli/arguments.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "run/options.h"

#include <json-c/json.h>
#include <string.h>

static const struct {
    const char *name;
    pt_action action;
} actions[] = {
    {"help",        PT_ACTION_HELP       },
    {"version",     PT_ACTION_VERSION    },
    {"list-types",  PT_ACTION_LIST_TYPES },
    {"man-options", PT_ACTION_MAN_OPTIONS},
};

/* One option as it stands in argv. */
typedef struct argument {
    pt_str name;       /* without dashes and "no-" */
    const char *text;  /* as given, for errors */
    const char *value; /* NULL when none was given */
    bool negated;      /* --no-name */
} argument;

static pt_status refuse(const argument *arg, const char *problem, pt_error *err)
{
    return pt_error_set(err, PT_ERR_OPTION, NULL, "option '%.60s' %s",
                        arg->text, problem);
}

static pt_status refuse_unknown(const argument *arg, pt_error *err)
{
    const pt_option *near = pt_option_nearest(arg->name);
    if (near == NULL)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "unknown option '%.60s'; see --help", arg->text);
    return pt_error_set(err, PT_ERR_OPTION, NULL,
                        "unknown option '%.60s'; did you mean '--%s%s'?",
                        arg->text, arg->negated ? "no-" : "", near->name);
}

/* Splits "--no-name=value"; the value may also follow in argv. */
static argument split(const char *text)
{
    argument arg = {.text = text};
    const char *name = text + 2;
    const char *equals = strchr(name, '=');
    arg.name =
        (pt_str){name, equals == NULL ? strlen(name) : (size_t)(equals - name)};
    arg.value = equals == NULL ? NULL : equals + 1;
    if (pt_str_has_prefix(arg.name, PT_STR("no-")) &&
        pt_option_find(arg.name) == NULL) {
        arg.name = pt_str_slice(arg.name, 3, arg.name.len);
        arg.negated = true;
    }
    return arg;
}

/* Adds a value to the settings, or to the list that an option collects. */
static pt_status put(json_object *settings, const pt_option *row,
                     json_object *value, pt_error *err)
{
    if (value == NULL)
        return pt_error_nomem(err);
    json_object *list = NULL;
    const bool collects = row->kind == PT_OPTION_FILES &&
                          json_object_is_type(value, json_type_string);
    json_object_object_get_ex(settings, row->name, &list);
    if (collects && json_object_is_type(list, json_type_array)) {
        if (json_object_array_add(list, value) == 0)
            return PT_OK;
        json_object_put(value);
        return pt_error_nomem(err);
    }
    if (collects) {
        list = json_object_new_array();
        if (list == NULL || json_object_array_add(list, value) != 0) {
            json_object_put(list);
            json_object_put(value);
            return pt_error_nomem(err);
        }
        value = list;
    }
    if (json_object_object_add(settings, row->name, value) == 0)
        return PT_OK;
    json_object_put(value);
    return pt_error_nomem(err);
}

/* Takes one option that has a row, with its value from `next` if needed. */
static pt_status take(pt_arguments *out, argument arg, const pt_option *row,
                      const char *next, bool *used_next, pt_error *err)
{
    const bool is_bool = row->kind == PT_OPTION_BOOL;
    if (arg.negated && arg.value != NULL)
        return refuse(&arg, "takes no value", err);
    const bool can_be_off =
        is_bool || row->kind == PT_OPTION_FILE || row->kind == PT_OPTION_FILES;
    if (arg.negated && !can_be_off)
        return refuse(&arg, "cannot be switched off", err);
    if (!is_bool && !arg.negated && arg.value == NULL) {
        if (next == NULL)
            return refuse(&arg, "needs a value", err);
        arg.value = next;
        *used_next = true;
    }
    if (arg.value == NULL)
        return put(out->settings, row, json_object_new_boolean(!arg.negated),
                   err);
    if (pt_utf8_check(pt_str_from(arg.value)) < strlen(arg.value))
        return refuse(&arg, "has a value that is not UTF-8", err);
    return put(out->settings, row, json_object_new_string(arg.value), err);
}

/* Takes "--…", and with it the following argument where that is its value. */
static pt_status take_option(pt_arguments *out, int argc, char **argv, int *i,
                             pt_error *err)
{
    const argument arg = split(argv[*i]);
    for (size_t k = 0; k < sizeof actions / sizeof actions[0]; k++)
        if (!arg.negated && arg.value == NULL &&
            pt_str_is_equal(arg.name, pt_str_from(actions[k].name))) {
            out->action = actions[k].action;
            return PT_OK;
        }
    const pt_option *row = pt_option_find(arg.name);
    if (row == NULL)
        return refuse_unknown(&arg, err);
    bool used_next = false;
    const char *next = *i + 1 < argc ? argv[*i + 1] : NULL;
    const pt_status st = take(out, arg, row, next, &used_next, err);
    *i += used_next;
    return st;
}

static pt_status take_format(pt_arguments *out, const char *text, pt_error *err)
{
    if (out->format.ptr != NULL)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "surplus argument '%.60s': the format is '%.60s'",
                            text, out->format.ptr);
    out->format = pt_str_from(text);
    return PT_OK;
}

pt_status pt_arguments_parse(pt_arguments *out, int argc, char **argv,
                             pt_error *err)
{
    *out = (pt_arguments){.settings = json_object_new_object()};
    if (out->settings == NULL)
        return pt_error_nomem(err);
    bool options_end = false;
    pt_status st = PT_OK;
    for (int i = 1; i < argc && st == PT_OK; i++) {
        const pt_str text = pt_str_from(argv[i]);
        if (!options_end && pt_str_is_equal(text, PT_STR("--")))
            options_end = true;
        else if (!options_end && pt_str_has_prefix(text, PT_STR("--")))
            st = take_option(out, argc, argv, &i, err);
        else if (!options_end && text.len > 1 && text.ptr[0] == '-')
            st = pt_error_set(err, PT_ERR_OPTION, NULL,
                              "unknown option '%.60s'; see --help", text.ptr);
        else
            st = take_format(out, argv[i], err);
    }
    return st;
}

void pt_arguments_release(pt_arguments *arguments)
{
    json_object_put(arguments->settings);
    arguments->settings = NULL;
}
