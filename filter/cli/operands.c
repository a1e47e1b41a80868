/* SPDX-License-Identifier: MIT */
/*
 * Paths on the command line, handed out as lines: what a pool of threads
 * (run/ring.h) reads.
 */
#include "cli/operands.h"

#include "base/error.h"

#include <string.h>

pt_status pt_operands_read(void *payload, char *to, size_t room, size_t *n_out,
                           pt_error *err)
{
    (void)err;
    pt_operands *o = payload;
    size_t n = 0;
    for (; n < room; n++) {
        const char *path = pt_arguments_operand(o->arguments, o->next);
        if (path == NULL)
            break;
        to[n] = path[o->at] == '\0' ? '\n' : path[o->at];
        o->at++;
        if (path[o->at - 1] == '\0') {
            o->next++;
            o->at = 0;
        }
    }
    *n_out = n;
    return PT_OK;
}

pt_status pt_operands_check(const pt_arguments *arguments, pt_error *err)
{
    for (uint32_t i = 0; i < arguments->operands.len; i++)
        if (strchr(arguments->operands.items[i], '\n') != NULL)
            return pt_error_set(err, PT_ERR_OPTION, NULL,
                                "a path has a line break in it");
    return PT_OK;
}
