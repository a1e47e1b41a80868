/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_NAMES_OF_H
#define PT_TESTS_UNIT_NAMES_OF_H

#include <check.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "names/names.h"

/** Makes names of a tab-separated table; pt_names_free them. */
static inline pt_names *names_of(const char *table)
{
    char path[] = "/tmp/pt-names-XXXXXX";
    pt_names *names = NULL;
    const int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(pt_file_write_fd(fd, pt_str_from(table), path, NULL),
                     PT_OK);
    close(fd);
    ck_assert_int_eq(pt_names_new(&names, false, NULL), PT_OK);
    ck_assert_int_eq(pt_names_add_file(names, path, NULL, -1, NULL), PT_OK);
    unlink(path);
    return names;
}

#endif
