/* SPDX-License-Identifier: MIT */
/*
 * The texts of --help, --list-types and of the man page's list of options,
 * all from the tables of options and types.
 */
#include "cli/help.h"

#include "base/str.h"
#include "pandoc-tagger/options.h"
#include "pandoc-tagger/types.h"

enum { COLUMN = 26, WIDTH = 79 };

static const char head[] =
    "Usage: pandoc -t json FILE | pandoc-tagger [OPTION…] [FORMAT]\n"
    "       pandoc --filter pandoc-tagger …\n"
    "       pandoc-tagger COMMAND …\n"
    "\n"
    "Finds named entities and keywords in a Pandoc document, tags them as\n"
    "Span inlines and fills in the metadata that the writer FORMAT wants.\n"
    "\n";

static const char tail[] =
    "\n"
    "Every option but those that name files or limits is also a key of the\n"
    "document's metadata (tagger: {strip: true}, or -M tagger.strip=true) "
    "and of\n"
    "the configuration file: $PANDOC_TAGGER_CONFIG, .pandoc-tagger.json or\n"
    "$XDG_CONFIG_HOME/pandoc-tagger/config.json. There --no-x is \"x\": "
    "false.\n"
    "\n"
    "Exit status: 0 done, 1 failure, 2 wrong usage, 3 findings (check "
    "--fail-on).\n";

/* Fills a line that began at `start` up to the column of the explanations. */
static void fill(pt_buf *out, size_t start)
{
    size_t used = out->len - start;
    if (used >= COLUMN) {
        pt_buf_add_byte(out, '\n');
        used = 0;
    }
    for (; used < COLUMN; used++)
        pt_buf_add_byte(out, ' ');
}

static void add_label(pt_buf *out, const char *dashes, const char *name,
                      const char *argument)
{
    const size_t start = out->len;
    pt_buf_add_format(out, "  %s%s", dashes, name);
    if (argument != NULL)
        pt_buf_add_format(out, "=%s", argument);
    fill(out, start);
}

/* Adds text broken into lines that begin at the column. */
static void add_wrapped(pt_buf *out, pt_str text)
{
    size_t used = COLUMN;
    for (size_t start = 0; start < text.len;) {
        const size_t end = pt_str_find(text, PT_STR(" "), start);
        const size_t len = end - start;
        if (used > COLUMN && used + 1 + len > WIDTH) {
            pt_buf_add_format(out, "\n%*s", COLUMN, "");
            used = COLUMN;
        } else if (used > COLUMN) {
            pt_buf_add_byte(out, ' ');
            used++;
        }
        pt_buf_add(out, pt_str_slice(text, start, end));
        used += len;
        start = end + 1;
    }
    pt_buf_add_byte(out, '\n');
}

/* Adds the list of a command's own options. */
static void add_flags(pt_buf *out, const pt_command *command)
{
    for (uint32_t i = 0; i < command->n_flags; i++) {
        const pt_flag *flag = &command->flags[i];
        const char dashes[] = {'-', flag->letter, ',', ' ', '-', '-', '\0'};
        add_label(out, flag->letter == '\0' ? "--" : dashes, flag->name,
                  flag->argument);
        add_wrapped(out, pt_str_from(flag->help));
    }
}

/* Adds the help for a subcommand: what it does, its own options. */
static void add_command(pt_buf *out, const pt_command *command)
{
    pt_buf_add_format(out, "Usage: pandoc-tagger %s [OPTION…] %s\n\n%s.\n\n",
                      command->name, command->operands, command->help);
    add_flags(out, command);
    pt_buf_add(out, PT_STR("\nThe options of the filter are taken too: "
                           "pandoc-tagger --help lists them.\n"));
}

/* Adds the list of options that the filter takes; the subcommands take all
 * but its own. */
static void add_options(pt_buf *out, const pt_command *filter)
{
    const pt_option_info *option;
    for (size_t i = 0; (option = pt_option_describe(i)) != NULL; i++) {
        add_label(out, pt_option_is_switch(option) ? "--[no-]" : "--",
                  option->name, option->argument);
        add_wrapped(out, pt_str_from(option->help));
    }
    add_flags(out, filter);
    add_label(out, "--", "list-types", NULL);
    add_wrapped(out, PT_STR("list the types of entities"));
    add_label(out, "--", "version", NULL);
    add_wrapped(out, PT_STR("print the version"));
    add_label(out, "--", "help", NULL);
    add_wrapped(out, PT_STR("print this"));
}

static void add_commands(pt_buf *out)
{
    size_t n = 0;
    const pt_command *commands = pt_command_table(&n);
    pt_buf_add(out, PT_STR("\nCommands, each with a --help of its own:\n"));
    for (size_t i = 1; i < n; i++) {
        const size_t start = out->len;
        pt_buf_add_format(out, "  %s", commands[i].name);
        fill(out, start);
        add_wrapped(out, pt_str_from(commands[i].help));
    }
}

void pt_help_write(pt_buf *out, const pt_command *command)
{
    if (command->name[0] != '\0') {
        add_command(out, command);
        return;
    }
    pt_buf_add(out, pt_str_from(head));
    add_options(out, command);
    add_commands(out);
    pt_buf_add(out, pt_str_from(tail));
}

void pt_help_write_types(pt_buf *out)
{
    for (int i = 0; i < PT_N_TYPES; i++) {
        const pt_type_info *info = pt_type_describe((pt_type)i);
        pt_buf_add_format(out, "%-14s%-19s%s\n", info->name, info->schema,
                          info->meaning);
    }
}

/* Adds text with roff's hyphens and backslashes escaped. */
static void add_roff(pt_buf *out, pt_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '-')
            pt_buf_add(out, PT_STR("\\-"));
        else if (text.ptr[i] == '\\')
            pt_buf_add(out, PT_STR("\\e"));
        else
            pt_buf_add_byte(out, text.ptr[i]);
    }
}

/* Adds one entry of a list in the man page. */
static void add_man_entry(pt_buf *out, const char *dashes, const char *name,
                          const char *argument, const char *help)
{
    pt_buf_add(out, PT_STR(".TP\n.B "));
    add_roff(out, pt_str_from(dashes));
    add_roff(out, pt_str_from(name));
    if (argument != NULL)
        pt_buf_add_format(out, "\\fR=\\fI%s", argument);
    pt_buf_add(out, PT_STR("\n"));
    add_roff(out, pt_str_from(help));
    pt_buf_add(out, PT_STR("\n"));
}

static void add_man_flags(pt_buf *out, const pt_command *command)
{
    for (uint32_t i = 0; i < command->n_flags; i++)
        add_man_entry(out, "--", command->flags[i].name,
                      command->flags[i].argument, command->flags[i].help);
}

void pt_help_write_man_commands(pt_buf *out)
{
    size_t n = 0;
    const pt_command *commands = pt_command_table(&n);
    for (size_t i = 1; i < n; i++) {
        pt_buf_add_format(out, ".SS \"%s %s\"\n", commands[i].name,
                          commands[i].operands);
        add_roff(out, pt_str_from(commands[i].help));
        pt_buf_add(out, PT_STR(".\n"));
        add_man_flags(out, &commands[i]);
    }
}

void pt_help_write_man_options(pt_buf *out)
{
    const pt_option_info *option;
    for (size_t i = 0; (option = pt_option_describe(i)) != NULL; i++)
        add_man_entry(out, pt_option_is_switch(option) ? "--[no-]" : "--",
                      option->name, option->argument, option->help);
    size_t n = 0;
    add_man_flags(out, pt_command_table(&n)); /* the filter's own */
}
