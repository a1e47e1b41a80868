/* SPDX-License-Identifier: MIT */
/*
 * The program pandoc-tagger: understands the command line and runs what it
 * names. Diagnostics go to standard error only, since Pandoc reads the rest.
 */
#include "base/error.h"
#include "cli/arguments.h"
#include "cli/help.h"
#include "cli/host.h"
#include "cli/print.h"
#include "pandoc-tagger/tagger.h"

static int print_text(const pt_buf *text)
{
    pt_error err;
    pt_status st = pt_buf_failed(text) ? pt_error_nomem(&err) : PT_OK;
    if (st == PT_OK)
        st = pt_print(NULL, pt_buf_str(text), &err);
    if (st == PT_OK)
        st = pt_print_end(&err);
    return pt_print_status(st, &err);
}

static int act(const pt_arguments *arguments)
{
    pt_buf text;
    pt_buf_init(&text);
    switch (arguments->action) {
    case PT_ACTION_RUN:
        return arguments->command->run(arguments);
    case PT_ACTION_HELP:
        pt_help_write(&text, arguments->command);
        break;
    case PT_ACTION_VERSION:
        pt_buf_add_format(&text, "pandoc-tagger %s\n", pt_version());
        break;
    case PT_ACTION_LIST_TYPES:
        pt_help_write_types(&text);
        break;
    case PT_ACTION_MAN_OPTIONS:
        pt_help_write_man_options(&text);
        break;
    case PT_ACTION_MAN_COMMANDS:
        pt_help_write_man_commands(&text);
        break;
    }
    const int code = print_text(&text);
    pt_buf_release(&text);
    return code;
}

int main(int argc, char **argv)
{
    pt_host_start();
    pt_arguments arguments;
    pt_error err;
    const pt_status st = pt_arguments_parse(&arguments, argc, argv, &err);
    const int code = st == PT_OK ? act(&arguments) : pt_print_status(st, &err);
    pt_arguments_release(&arguments);
    return code;
}
