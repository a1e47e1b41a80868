/* SPDX-License-Identifier: MIT */
/*
 * Lines out of pieces of input. A piece is read at a time and what a line
 * has of it is copied, so that a line may be of any length while no more
 * than its limit is ever held.
 */
#include "run/lines.h"

#include "base/error.h"
#include "base/str.h"

#include <string.h>

enum { CHUNK = 1 << 16 };

void pt_lines_init(pt_lines *lines, pt_read_fn read, void *payload, size_t max)
{
    *lines = (pt_lines){.read = read, .payload = payload, .max = max};
}

void pt_lines_release(pt_lines *lines)
{
    pt_buf_release(&lines->chunk);
}

/* Reads a piece where the last one is used up. */
static pt_status refill(pt_lines *lines, pt_error *err)
{
    if (lines->at < lines->chunk.len || lines->ended)
        return PT_OK;
    pt_buf_clear(&lines->chunk);
    lines->at = 0;
    char *to = pt_buf_reserve(&lines->chunk, CHUNK);
    if (to == NULL)
        return pt_error_nomem(err);
    size_t n = 0;
    const pt_status st = lines->read(lines->payload, to, CHUNK, &n, err);
    lines->chunk.len = st == PT_OK ? n : 0;
    lines->ended = n == 0 || st != PT_OK;
    return st;
}

pt_status pt_lines_next(pt_lines *lines, pt_buf *line, bool *cut_out,
                        bool *end_out, pt_error *err)
{
    pt_buf_clear(line);
    *cut_out = false;
    *end_out = false;
    bool any = false;
    for (;;) {
        const pt_status st = refill(lines, err);
        if (st != PT_OK)
            return st;
        if (lines->at == lines->chunk.len) {
            *end_out = !any;
            return PT_OK;
        }
        any = true;
        const char *from = lines->chunk.ptr + lines->at;
        const size_t left = lines->chunk.len - lines->at;
        const char *newline = memchr(from, '\n', left);
        const size_t len = newline == NULL ? left : (size_t)(newline - from);
        const size_t room = lines->max - line->len;
        pt_buf_add(line, (pt_str){from, len < room ? len : room});
        if (pt_buf_failed(line))
            return pt_error_nomem(err);
        *cut_out |= len > room;
        lines->at += len + (newline != NULL);
        if (newline != NULL)
            return PT_OK;
    }
}
