/* SPDX-License-Identifier: MIT */
/*
 * Errors and warnings about the sources of names, each with its file and
 * line: told one by one to whoever checks a file, or given up at the first
 * one where names are only wanted.
 */
#include "names/problem.h"

#include "base/error.h"

#include <stdio.h>

enum { SHOWN = 80 /* bytes of a value */ };

pt_status pt_problem_set(pt_error *err, const char *where, unsigned line,
                         const char *message, pt_str value)
{
    pt_error unused;
    char place[sizeof unused.where];
    if (line > 0)
        snprintf(place, sizeof place, "%s:%u", where, line);
    else
        snprintf(place, sizeof place, "%s", where);
    if (value.len == 0)
        return pt_error_set(err, PT_ERR_FORMAT, place, "%s", message);
    size_t shown = value.len < SHOWN ? value.len : SHOWN;
    while (shown < value.len && shown > 0 &&
           ((unsigned char)value.ptr[shown] & 0xC0) == 0x80)
        shown--;
    return pt_error_set(err, PT_ERR_FORMAT, place, "%s: \"%.*s%s\"", message,
                        (int)shown, value.ptr,
                        shown < value.len ? "\xE2\x80\xA6" : "");
}

pt_status pt_problem_pass(pt_problems *problems, pt_status status,
                          const pt_error *err)
{
    if (problems->tell == NULL || status == PT_OK || status == PT_ERR_NOMEM ||
        status == PT_ERR_LIMIT)
        return status;
    problems->n_errors++;
    problems->tell(problems->payload, 0, err);
    return PT_OK;
}

pt_status pt_problem_add(pt_problems *problems, const char *where,
                         unsigned line, const char *message, pt_str value,
                         pt_error *err)
{
    pt_error own = {"", ""};
    pt_error *to = problems->tell == NULL ? err : &own;
    const pt_status st = pt_problem_set(to, where, line, message, value);
    return pt_problem_pass(problems, st, to);
}

void pt_problem_warn(pt_problems *problems, const char *where, unsigned line,
                     const char *message, pt_str value)
{
    pt_error own = {"", ""};
    if (problems->tell == NULL)
        return;
    pt_problem_set(&own, where, line, message, value);
    problems->n_warnings++;
    problems->tell(problems->payload, 1, &own);
}
