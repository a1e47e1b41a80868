/* SPDX-License-Identifier: MIT */
/*
 * Deadlines. Reading the clock takes as long as a few dozen instructions, so
 * a loop over small things pays it once in 256 rounds. Nothing that is
 * written depends on the clock: a work is done whole or not at all.
 */
#include "base/deadline.h"

#include "base/error.h"

#include <time.h>

enum { ROUNDS = 256 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void pt_deadline_init(pt_deadline *deadline, double seconds)
{
    *deadline = (pt_deadline){.limit = seconds};
    if (seconds > 0)
        deadline->end = now() + seconds;
}

pt_status pt_deadline_look(pt_deadline *deadline, pt_error *err)
{
    if (deadline == NULL || deadline->limit <= 0 || now() < deadline->end)
        return PT_OK;
    return pt_error_set(err, PT_ERR_LIMIT, NULL,
                        "the document takes longer than the limit of %g "
                        "seconds (max-seconds)",
                        deadline->limit);
}

pt_status pt_deadline_check(pt_deadline *deadline, pt_error *err)
{
    if (deadline == NULL || deadline->limit <= 0 ||
        ++deadline->n_asked % ROUNDS != 0)
        return PT_OK;
    return pt_deadline_look(deadline, err);
}
