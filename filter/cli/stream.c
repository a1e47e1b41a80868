/* SPDX-License-Identifier: MIT */
/*
 * A stream that signals end at a record: what was read before is still
 * answered.
 */
#include "cli/stream.h"

#include "base/file.h"
#include "cli/host.h"

#include <errno.h>

pt_status pt_stream_read(void *payload, char *to, size_t room, size_t *n_out,
                         pt_error *err)
{
    (void)payload;
    return pt_host_read_input(to, room, n_out, err);
}

pt_status pt_stream_write(void *payload, pt_str bytes, pt_error *err)
{
    const pt_status st =
        pt_file_write_fd(PT_STDOUT, bytes, "standard output", err);
    if (st != PT_OK)
        *(bool *)payload = errno == EPIPE;
    return st;
}
