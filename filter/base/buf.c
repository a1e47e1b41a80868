/* SPDX-License-Identifier: MIT */
/*
 * The growing byte buffer. Capacity doubles, so n appends cost O(n); realloc
 * moves large buffers by remapping, and untouched room costs no memory.
 */
#include "base/buf.h"

#include "base/error.h"
#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 256 };

void pt_buf_init(pt_buf *buf)
{
    *buf = (pt_buf){0};
}

void pt_buf_release(pt_buf *buf)
{
    free(buf->ptr);
    pt_buf_init(buf);
}

void pt_buf_clear(pt_buf *buf)
{
    buf->len = 0;
}

bool pt_buf_failed(const pt_buf *buf)
{
    return buf->failed;
}

pt_str pt_buf_str(const pt_buf *buf)
{
    return (pt_str){buf->ptr, buf->len};
}

char *pt_buf_reserve(pt_buf *buf, size_t more)
{
    if (buf->failed)
        return NULL;
    if (more <= buf->cap - buf->len && buf->ptr != NULL)
        return buf->ptr + buf->len;
    if (more > SIZE_MAX / 2 - buf->len) {
        buf->failed = true;
        return NULL;
    }
    size_t cap = buf->cap == 0 ? FIRST_CAPACITY : buf->cap;
    while (cap < buf->len + more)
        cap *= 2;
    char *ptr = realloc(buf->ptr, cap);
    if (ptr == NULL) {
        buf->failed = true;
        return NULL;
    }
    buf->ptr = ptr;
    buf->cap = cap;
    return ptr + buf->len;
}

void pt_buf_add(pt_buf *buf, pt_str s)
{
    char *to = pt_buf_reserve(buf, s.len);
    if (to == NULL || s.len == 0)
        return;
    memcpy(to, s.ptr, s.len);
    buf->len += s.len;
}

pt_status pt_buf_write(void *buf, pt_str bytes, pt_error *err)
{
    pt_buf_add(buf, bytes);
    return pt_buf_failed(buf) ? pt_error_nomem(err) : PT_OK;
}

void pt_buf_add_byte(pt_buf *buf, char c)
{
    char *to = pt_buf_reserve(buf, 1);
    if (to == NULL)
        return;
    *to = c;
    buf->len++;
}

void pt_buf_add_char(pt_buf *buf, uint32_t cp)
{
    char *to = pt_buf_reserve(buf, 4);
    if (to == NULL)
        return;
    if (cp < 0x80) {
        to[0] = (char)cp;
        buf->len += 1;
    } else if (cp < 0x800) {
        to[0] = (char)(0xC0 | cp >> 6);
        to[1] = (char)(0x80 | (cp & 0x3F));
        buf->len += 2;
    } else if (cp < 0x10000) {
        to[0] = (char)(0xE0 | cp >> 12);
        to[1] = (char)(0x80 | (cp >> 6 & 0x3F));
        to[2] = (char)(0x80 | (cp & 0x3F));
        buf->len += 3;
    } else {
        to[0] = (char)(0xF0 | cp >> 18);
        to[1] = (char)(0x80 | (cp >> 12 & 0x3F));
        to[2] = (char)(0x80 | (cp >> 6 & 0x3F));
        to[3] = (char)(0x80 | (cp & 0x3F));
        buf->len += 4;
    }
}

void pt_buf_add_format(pt_buf *buf, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    va_list again;
    va_copy(again, args);
    const int n = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    char *to = n < 0 ? NULL : pt_buf_reserve(buf, (size_t)n + 1);
    if (to != NULL) {
        vsnprintf(to, (size_t)n + 1, fmt, again);
        buf->len += (size_t)n;
    } else {
        buf->failed = true;
    }
    va_end(again);
}

void pt_buf_add_json(pt_buf *buf, pt_str s)
{
    size_t done = 0;
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        pt_buf_add(buf, pt_str_slice(s, done, i));
        done = i + 1;
        if (c == '"' || c == '\\') {
            pt_buf_add_byte(buf, '\\');
            pt_buf_add_byte(buf, (char)c);
        } else {
            pt_buf_add_format(buf, "\\u%04x", c);
        }
    }
    pt_buf_add(buf, pt_str_slice(s, done, s.len));
}
