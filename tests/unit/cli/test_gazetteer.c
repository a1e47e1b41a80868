/* SPDX-License-Identifier: MIT */
/* Tests of cli/gazetteer. */
#include "cli/gazetteer.h"

#include "suite.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Runs `gazetteer` with these words, at most four. */
static int run(const char *a, const char *b, const char *c, const char *d)
{
    const char *words[] = {"pandoc-tagger", "gazetteer", a, b, c, d};
    char *argv[6];
    int argc = 2;
    for (int i = 0; i < 6; i++)
        argv[i] = strdup(words[i] == NULL ? "" : words[i]);
    while (argc < 6 && words[argc] != NULL)
        argc++;
    pt_arguments arguments;
    pt_error err;
    ck_assert_int_eq(pt_arguments_parse(&arguments, argc, argv, &err), PT_OK);
    const int status = arguments.command->run(&arguments);
    pt_arguments_release(&arguments);
    for (int i = 0; i < 6; i++)
        free(argv[i]);
    return status;
}

static void write_text(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

START_TEST(a_wrong_command_line_is_status_2)
{
    ck_assert_int_eq(run(NULL, NULL, NULL, NULL), 2);
    ck_assert_int_eq(run("list", "a", NULL, NULL), 2);
    ck_assert_int_eq(run("compile", "a", NULL, NULL), 2);
    ck_assert_int_eq(run("compile", "-o", "b", NULL), 2);
    ck_assert_int_eq(run("check", NULL, NULL, NULL), 2);
    ck_assert_int_eq(run("check", "-o", "b", "a"), 2);
}
END_TEST

START_TEST(errors_leave_the_output_as_it_was)
{
    char folder[] = "/tmp/pt-gazetteer-XXXXXX";
    char in[64];
    char out[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(in, sizeof in, "%s/in.tsv", folder);
    snprintf(out, sizeof out, "%s/out", folder);
    write_text(in, "name\ttype\nA\tship\n");
    ck_assert_int_eq(run("compile", "-o", out, in), 1);
    ck_assert_int_ne(access(out, F_OK), 0);
    ck_assert_int_eq(run("check", in, NULL, NULL), 1);
    write_text(in, "name\ttype\nA\torg\n");
    ck_assert_int_eq(run("check", in, NULL, NULL), 0);
    ck_assert_int_eq(run("compile", "-o", out, in), 0);
    ck_assert_int_eq(access(out, F_OK), 0);
    ck_assert_int_eq(run("compile", "-o", in, out), 1);
    unlink(in);
    unlink(out);
    rmdir(folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_wrong_command_line_is_status_2,
                            errors_leave_the_output_as_it_was, NULL};
    return suite_run("gazetteer", tests);
}
