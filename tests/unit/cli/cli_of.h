/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_CLI_CLI_OF_H
#define PT_TESTS_UNIT_CLI_CLI_OF_H

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "argv_of.h"
#include "cli/arguments.h"
#include "cli/print.h"
#include "folder_of.h"

/** A document as pandoc writes it: "Angela Merkel spoke in Oslo." */
static const char cli_document[] =
    "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[{\"t\":\"Para\","
    "\"c\":[{\"t\":\"Str\",\"c\":\"Angela\"},{\"t\":\"Space\"},"
    "{\"t\":\"Str\",\"c\":\"Merkel\"},{\"t\":\"Space\"},"
    "{\"t\":\"Str\",\"c\":\"spoke\"},{\"t\":\"Space\"},"
    "{\"t\":\"Str\",\"c\":\"in\"},{\"t\":\"Space\"},"
    "{\"t\":\"Str\",\"c\":\"Oslo.\"}]}]}";

/** What a command line said on both outputs, and how it ended. */
typedef struct cli_said {
    int status;
    pt_buf out; /* NUL-terminated, as the other */
    pt_buf err;
} cli_said;

static inline int cli_main(int argc, char **argv)
{
    pt_arguments arguments;
    pt_error err = {"", ""};
    const pt_status st = pt_arguments_parse(&arguments, argc, argv, &err);
    const int code = st == PT_OK ? arguments.command->run(&arguments)
                                 : pt_print_status(st, &err);
    pt_arguments_release(&arguments);
    return code;
}

/* Puts a file in a descriptor's place; returns what was there. */
static inline int cli_redirect(int fd, const char *path, int flags)
{
    const int kept = dup(fd);
    const int file = open(path, flags, 0600);
    ck_assert(kept >= 0 && file >= 0);
    ck_assert_int_eq(dup2(file, fd), fd);
    close(file);
    return kept;
}

static inline void cli_restore(int fd, int kept)
{
    ck_assert_int_eq(dup2(kept, fd), fd);
    close(kept);
}

static inline void cli_read(pt_buf *out, const char *path)
{
    pt_buf_init(out);
    ck_assert_int_eq(pt_file_read(out, path, 1U << 28, NULL), PT_OK);
    pt_buf_add_byte(out, '\0');
}

/**
 * Runs a command line, words between single spaces, the program's name left
 * out, with `input` as its standard input and no configuration but its own.
 * Release what it said with cli_release.
 */
PT_PRINTF(2, 3)
static inline cli_said cli_run(const char *input, const char *fmt, ...)
{
    folder_of folder;
    char line[1000] = "pandoc-tagger ";
    const size_t start = strlen(line);
    va_list args;
    va_start(args, fmt);
    vsnprintf(line + start, sizeof line - start, fmt, args);
    va_end(args);
    folder_make(&folder);
    setenv("XDG_CONFIG_HOME", folder.path, 1);
    unsetenv("PANDOC_TAGGER_CONFIG");
    const char *in = folder_write(&folder, "in", input);
    const char *out = folder_file(&folder, "out");
    const char *err = folder_file(&folder, "err");
    fflush(NULL);
    const int kept[] = {cli_redirect(0, in, O_RDONLY),
                        cli_redirect(1, out, O_WRONLY | O_CREAT),
                        cli_redirect(2, err, O_WRONLY | O_CREAT)};
    cli_said said = {.status = argv_run(cli_main, "%s", line)};
    fflush(NULL);
    for (int fd = 0; fd < 3; fd++)
        cli_restore(fd, kept[fd]);
    cli_read(&said.out, out);
    cli_read(&said.err, err);
    folder_remove(&folder);
    return said;
}

static inline void cli_release(cli_said *said)
{
    pt_buf_release(&said->out);
    pt_buf_release(&said->err);
}

/** Checks that a command line ends with a status, and says something on
 * standard error that has `message` in it; empty: nothing. */
static inline void cli_check(const char *input, const char *line, int status,
                             const char *message)
{
    cli_said said = cli_run(input, "%s", line);
    ck_assert_msg(said.status == status && strstr(said.err.ptr, message) &&
                      (said.err.len == 1) == (message[0] == '\0'),
                  "%s: %d, %s", line, said.status, said.err.ptr);
    ck_assert(status == 0 || status == 3 || said.out.len == 1);
    cli_release(&said);
}

#endif
