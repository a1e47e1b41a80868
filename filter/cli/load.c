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
#include "cli/pandoc.h"

#include <stdlib.h>
#include <string.h>

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
    pt_buf given;
    pt_buf_init(&pandoc);
    pt_buf_init(&given);
    add_pandoc(&pandoc);
    pt_arguments_write(&given, arguments);
    pt_status st = pt_config_read(&config, err);
    if (st == PT_OK && (pt_buf_failed(&given) || pt_buf_failed(&pandoc)))
        st = pt_error_nomem(err);
    if (st == PT_OK) {
        const pt_str own = pt_str_from(arguments->command->settings);
        const pt_settings layers[] = {
            {own,                      "defaults",       NULL,              0},
            {pt_buf_str(&pandoc),      "PANDOC_VERSION", NULL,              0},
            {pt_buf_str(&config.text), config.path.ptr,  config.folder.ptr, 0},
            {pt_buf_str(&given),       "command line",   NULL,              1},
        };
        st = pt_tagger_new(out, layers, 4, err);
    }
    pt_config_release(&config);
    pt_buf_release(&pandoc);
    pt_buf_release(&given);
    return st;
}

pt_status pt_load_document_from(pt_buf *out, const char *path,
                                const char *reader, pt_error *err)
{
    if (path == NULL || strcmp(path, "-") == 0)
        return pt_file_read_fd(out, PT_STDIN, UINT32_MAX, "standard input",
                               err);
    if (pt_str_has_suffix(pt_str_from(path), PT_STR(".json")))
        return pt_file_read(out, path, UINT32_MAX, err);
    const char *const arguments[] = {"--to=json", "--", path, NULL};
    const char *const with_reader[] = {"--to=json", "--from", reader,
                                       "--",        path,     NULL};
    return pt_pandoc_run(out, reader == NULL ? arguments : with_reader, NULL,
                         path, err);
}

pt_status pt_load_document(pt_buf *out, const char *path, pt_error *err)
{
    return pt_load_document_from(out, path, NULL, err);
}
