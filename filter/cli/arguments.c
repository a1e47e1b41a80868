/* SPDX-License-Identifier: MIT */
/*
 * Reading the command line. The options given become one JSON object, the
 * form in which settings arrive from everywhere, so that their values are
 * checked in one place.
 */
#include "cli/arguments.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "pandoc-tagger/options.h"

#include <json-c/json.h>
#include <string.h>

static const struct {
    const char *name;
    pt_action action;
} actions[] = {
    {"help",         PT_ACTION_HELP        },
    {"version",      PT_ACTION_VERSION     },
    {"list-types",   PT_ACTION_LIST_TYPES  },
    {"man-options",  PT_ACTION_MAN_OPTIONS },
    {"man-commands", PT_ACTION_MAN_COMMANDS},
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
    const pt_option_info *near =
        arg->name.len > 0 ? pt_option_nearest(arg->name) : NULL;
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

/* Splits "-ovalue". */
static argument split_letter(const char *text)
{
    const bool has_value = text[1] != '\0' && text[2] != '\0';
    return (argument){.text = text, .value = has_value ? text + 2 : NULL};
}

/* Adds a value to the settings, or to the list that an option collects. */
static pt_status put(json_object *settings, const pt_option_info *row,
                     json_object *value, pt_error *err)
{
    if (value == NULL)
        return pt_error_nomem(err);
    json_object *list = NULL;
    const bool collects =
        (row->kind == PT_OPTION_FILES || row->kind == PT_OPTION_CHECK_IDS) &&
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

/* Adds names to those that an option given before has: "A,B". */
static json_object *join_names(json_object *settings, const pt_option_info *row,
                               const char *names)
{
    json_object *before = NULL;
    json_object_object_get_ex(settings, row->name, &before);
    if (!json_object_is_type(before, json_type_string))
        return json_object_new_string(names);
    pt_buf all;
    pt_buf_init(&all);
    pt_buf_add(&all, pt_str_from(json_object_get_string(before)));
    pt_buf_add_byte(&all, ',');
    pt_buf_add(&all, pt_str_from(names));
    json_object *value =
        pt_buf_failed(&all) ? NULL
                            : json_object_new_string_len(all.ptr, (int)all.len);
    pt_buf_release(&all);
    return value;
}

/* Takes one option that has a row, with its value from `next` if needed. */
static pt_status take(pt_arguments *out, argument arg,
                      const pt_option_info *row, const char *next,
                      bool *used_next, pt_error *err)
{
    const bool is_bool = pt_option_is_switch(row) != 0;
    if (arg.negated && arg.value != NULL)
        return refuse(&arg, "takes no value", err);
    if (arg.negated && !pt_option_can_be_off(row))
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
    return put(out->settings, row,
               row->kind == PT_OPTION_RULES
                   ? join_names(out->settings, row, arg.value)
                   : json_object_new_string(arg.value),
               err);
}

/* Takes an option of the subcommand. */
static pt_status take_flag(pt_arguments *out, argument arg, const pt_flag *flag,
                           const char *next, bool *used_next, pt_error *err)
{
    if (arg.negated)
        return refuse(&arg, "cannot be switched off", err);
    if (flag->argument == NULL && arg.value != NULL)
        return refuse(&arg, "takes no value", err);
    if (flag->argument != NULL && arg.value == NULL) {
        if (next == NULL)
            return refuse(&arg, "needs a value", err);
        arg.value = next;
        *used_next = true;
    }
    json_object *value = arg.value == NULL ? json_object_new_boolean(true)
                                           : json_object_new_string(arg.value);
    if (value != NULL &&
        json_object_object_add(out->flags, flag->name, value) == 0)
        return PT_OK;
    json_object_put(value);
    return pt_error_nomem(err);
}

/* Finds the option that "-o" stands for, or "-ovalue". */
static const pt_flag *find_letter(const pt_command *command, const char *text)
{
    for (uint32_t i = 0; i < command->n_flags; i++)
        if (command->flags[i].letter == text[1] &&
            (text[2] == '\0' || command->flags[i].argument != NULL))
            return &command->flags[i];
    return NULL;
}

/* Takes an option, and with it the following argument where that is its
   value. */
static pt_status take_option(pt_arguments *out, int argc, char **argv, int *i,
                             pt_error *err)
{
    const bool is_long = argv[*i][1] == '-';
    const argument arg = is_long ? split(argv[*i]) : split_letter(argv[*i]);
    for (size_t k = 0; k < sizeof actions / sizeof actions[0]; k++)
        if (is_long && !arg.negated && arg.value == NULL &&
            pt_str_is_equal(arg.name, pt_str_from(actions[k].name))) {
            out->action = actions[k].action;
            return PT_OK;
        }
    const pt_flag *flag = is_long ? pt_command_flag(out->command, arg.name)
                                  : find_letter(out->command, arg.text);
    const pt_option_info *row = is_long ? pt_option_find(arg.name) : NULL;
    bool used_next = false;
    const char *next = *i + 1 < argc ? argv[*i + 1] : NULL;
    pt_status st;
    if (flag != NULL)
        st = take_flag(out, arg, flag, next, &used_next, err);
    else if (row != NULL)
        st = take(out, arg, row, next, &used_next, err);
    else
        st = refuse_unknown(&arg, err);
    *i += used_next;
    return st;
}

static pt_status take_operand(pt_arguments *out, const char *text,
                              pt_error *err)
{
    if (out->operands.len == out->command->n_operands)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "surplus argument '%.60s'; see --help", text);
    const char **added = pt_vec_add(&out->operands, sizeof *added);
    if (added == NULL)
        return pt_error_nomem(err);
    *added = text;
    return PT_OK;
}

pt_status pt_arguments_parse(pt_arguments *out, int argc, char **argv,
                             pt_error *err)
{
    size_t n_commands;
    *out = (pt_arguments){.command = pt_command_table(&n_commands),
                          .flags = json_object_new_object(),
                          .settings = json_object_new_object()};
    if (out->settings == NULL || out->flags == NULL)
        return pt_error_nomem(err);
    const pt_command *named =
        argc > 1 ? pt_command_find(pt_str_from(argv[1])) : NULL;
    if (named != NULL)
        out->command = named;
    bool options_end = false;
    pt_status st = PT_OK;
    for (int i = named == NULL ? 1 : 2; i < argc && st == PT_OK; i++) {
        const pt_str text = pt_str_from(argv[i]);
        if (!options_end && pt_str_is_equal(text, PT_STR("--")))
            options_end = true;
        else if (!options_end && text.len > 1 && text.ptr[0] == '-')
            st = take_option(out, argc, argv, &i, err);
        else
            st = take_operand(out, argv[i], err);
    }
    return st;
}

static void write_string(pt_buf *out, pt_str s)
{
    pt_buf_add_byte(out, '"');
    pt_buf_add_json(out, s);
    pt_buf_add_byte(out, '"');
}

/* A string, or a switch. */
static void write_scalar(pt_buf *out, json_object *value)
{
    if (json_object_is_type(value, json_type_string))
        write_string(out, pt_str_from(json_object_get_string(value)));
    else
        pt_buf_add(out, json_object_get_boolean(value) ? PT_STR("true")
                                                       : PT_STR("false"));
}

/* Not json-c's printer: that leaves bytes out when memory runs out. */
void pt_arguments_write(pt_buf *out, const pt_arguments *arguments)
{
    const char *comma = "";
    pt_buf_add_byte(out, '{');
    json_object_object_foreach(arguments->settings, key, value)
    {
        pt_buf_add(out, pt_str_from(comma));
        comma = ",";
        write_string(out, pt_str_from(key));
        pt_buf_add_byte(out, ':');
        const bool is_list = json_object_is_type(value, json_type_array);
        const size_t n = is_list ? json_object_array_length(value) : 0;
        if (!is_list) {
            write_scalar(out, value);
            continue;
        }
        pt_buf_add_byte(out, '[');
        for (size_t i = 0; i < n; i++) {
            pt_buf_add(out, i > 0 ? PT_STR(",") : PT_STR(""));
            write_scalar(out, json_object_array_get_idx(value, i));
        }
        pt_buf_add_byte(out, ']');
    }
    pt_buf_add_byte(out, '}');
}

void pt_arguments_release(pt_arguments *arguments)
{
    json_object_put(arguments->settings);
    json_object_put(arguments->flags);
    pt_vec_release(&arguments->operands);
    *arguments = (pt_arguments){.command = NULL};
}

const char *pt_arguments_operand(const pt_arguments *arguments, uint32_t i)
{
    return i < arguments->operands.len ? arguments->operands.items[i] : NULL;
}

bool pt_arguments_has(const pt_arguments *arguments, const char *flag)
{
    return json_object_object_get_ex(arguments->flags, flag, NULL);
}

const char *pt_arguments_value(const pt_arguments *arguments, const char *flag)
{
    json_object *value = NULL;
    json_object_object_get_ex(arguments->flags, flag, &value);
    return json_object_is_type(value, json_type_string)
               ? json_object_get_string(value)
               : NULL;
}
