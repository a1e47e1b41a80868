/* SPDX-License-Identifier: MIT */
/*
 * Finding the operator's configuration file. One file is in force, the
 * nearest; layers of files would make it hard to see what holds.
 */
#include "cli/config.h"

#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/host.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { CONFIG_MAX = 1 << 20 };

/* Sets the path, joined of two pieces, and the folder it lies in. */
static pt_status set_path(pt_config *out, const char *start, const char *rest,
                          pt_error *err)
{
    pt_buf_clear(&out->path);
    pt_buf_add(&out->path, pt_str_from(start));
    pt_buf_add(&out->path, pt_str_from(rest));
    size_t len = out->path.len;
    while (len > 0 && out->path.ptr[len - 1] != '/')
        len--;
    pt_buf_clear(&out->folder);
    pt_buf_add(&out->folder, (pt_str){out->path.ptr, len > 0 ? len - 1 : 0});
    if (len == 1) /* a file in the root folder */
        pt_buf_add(&out->folder, PT_STR("/."));
    pt_buf_add_byte(&out->path, '\0');
    pt_buf_add_byte(&out->folder, '\0');
    return pt_buf_failed(&out->path) || pt_buf_failed(&out->folder)
               ? pt_error_nomem(err)
               : PT_OK;
}

/* Points `out` at the file in force; `*found` tells whether there is one. */
static pt_status find(pt_config *out, bool *found, pt_error *err)
{
    const char *named = getenv("PANDOC_TAGGER_CONFIG");
    *found = true;
    if (named != NULL && named[0] != '\0')
        return set_path(out, named, "", err);
    pt_status st = set_path(out, ".pandoc-tagger.json", "", err);
    if (st != PT_OK || pt_host_look(out->path.ptr) != PT_HOST_NOTHING)
        return st;
    const char *xdg = getenv("XDG_CONFIG_HOME");
    const char *home = getenv("HOME");
    *found = false;
    if (xdg != NULL && xdg[0] == '/')
        st = set_path(out, xdg, "/pandoc-tagger/config.json", err);
    else if (home != NULL && home[0] == '/')
        st = set_path(out, home, "/.config/pandoc-tagger/config.json", err);
    else
        return PT_OK;
    *found = st == PT_OK && pt_host_look(out->path.ptr) != PT_HOST_NOTHING;
    return st;
}

pt_status pt_config_read(pt_config *out, pt_error *err)
{
    *out = (pt_config){0};
    bool found = false;
    const pt_status st = find(out, &found, err);
    if (st != PT_OK || !found)
        return st;
    return pt_file_read(&out->text, out->path.ptr, CONFIG_MAX, err);
}

void pt_config_release(pt_config *config)
{
    pt_buf_release(&config->text);
    pt_buf_release(&config->path);
    pt_buf_release(&config->folder);
}
