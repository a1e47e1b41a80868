/* SPDX-License-Identifier: MIT */
/*
 * What every subcommand starts with: the tagger from configuration file and
 * command line, and the document, which pandoc reads where it is not JSON
 * yet. Pandoc runs as a child without a shell; a path that begins with a
 * dash cannot pass for an option.
 */
#include "cli/load.h"

#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/config.h"

#include <errno.h>
#include <fcntl.h>
#include <json-c/json.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* The version that Pandoc tells its filters, as settings; empty for none. */
static void add_pandoc(pt_buf *out)
{
    const char *version = getenv("PANDOC_VERSION");
    if (version != NULL && version[0] != '\0' &&
        version[strspn(version, "0123456789.")] == '\0')
        pt_buf_add_format(out, "{\"pandoc-version\":\"%s\"}", version);
}

pt_status pt_load_tagger(pt_tagger **out, const pt_arguments *arguments,
                         pt_error *err)
{
    pt_config config;
    pt_buf pandoc;
    pt_buf_init(&pandoc);
    add_pandoc(&pandoc);
    const char *given = json_object_to_json_string_ext(arguments->settings,
                                                       JSON_C_TO_STRING_PLAIN);
    pt_status st = pt_config_read(&config, err);
    if (st == PT_OK && (given == NULL || pt_buf_failed(&pandoc)))
        st = pt_error_nomem(err);
    if (st == PT_OK) {
        const pt_settings layers[] = {
            {pt_buf_str(&pandoc),      "PANDOC_VERSION", NULL,              0},
            {pt_buf_str(&config.text), config.path.ptr,  config.folder.ptr, 0},
            {pt_str_from(given),       "command line",   NULL,              1},
        };
        st = pt_tagger_new(out, layers, 3, err);
    }
    pt_config_release(&config);
    pt_buf_release(&pandoc);
    return st;
}

/* Starts pandoc with its standard output in a pipe. */
static pt_status spawn_pandoc(pid_t *pid_out, int *fd_out, const char *path,
                              const char *reader, pt_error *err)
{
    int ends[2];
    if (pipe(ends) != 0)
        return pt_error_set(err, PT_ERR_IO, path, "no pipe: %s",
                            strerror(errno));
    /* Another thread's pandoc must not keep them open. */
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    char *argv[] = {(char *)(uintptr_t) "pandoc",
                    (char *)(uintptr_t) "--to=json",
                    (char *)(uintptr_t) "--",
                    (char *)(uintptr_t)path,
                    NULL,
                    NULL,
                    NULL};
    if (reader != NULL) {
        argv[2] = (char *)(uintptr_t) "--from";
        argv[3] = (char *)(uintptr_t)reader;
        argv[4] = (char *)(uintptr_t) "--";
        argv[5] = (char *)(uintptr_t)path;
    }
    posix_spawn_file_actions_t actions;
    int code = posix_spawn_file_actions_init(&actions);
    if (code == 0) {
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[1]);
        code = posix_spawnp(pid_out, "pandoc", &actions, NULL, argv, environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    close(ends[1]);
    if (code == 0) {
        *fd_out = ends[0];
        return PT_OK;
    }
    close(ends[0]);
    return pt_error_set(err, PT_ERR_IO, path, "cannot run pandoc: %s",
                        strerror(code));
}

static pt_status run_pandoc(pt_buf *out, const char *path, const char *reader,
                            pt_error *err)
{
    pid_t pid = -1;
    int fd = -1;
    pt_status st = spawn_pandoc(&pid, &fd, path, reader, err);
    if (st != PT_OK)
        return st;
    st = pt_file_read_fd(out, fd, UINT32_MAX, path, err);
    close(fd);
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    if (st == PT_OK && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
        st = pt_error_set(err, PT_ERR_IO, path, "pandoc cannot read it");
    return st;
}

pt_status pt_load_document_from(pt_buf *out, const char *path,
                                const char *reader, pt_error *err)
{
    if (path == NULL || strcmp(path, "-") == 0)
        return pt_file_read_fd(out, STDIN_FILENO, UINT32_MAX, "standard input",
                               err);
    if (pt_str_has_suffix(pt_str_from(path), PT_STR(".json")))
        return pt_file_read(out, path, UINT32_MAX, err);
    return run_pandoc(out, path, reader, err);
}

pt_status pt_load_document(pt_buf *out, const char *path, pt_error *err)
{
    return pt_load_document_from(out, path, NULL, err);
}
