/* SPDX-License-Identifier: MIT */
/*
 * Decoding JSON string literals, a character at a time where offsets have to
 * be followed and in runs where they need not be. Everything here relies on
 * the scanner having accepted the literal.
 */
#include "document/literal.h"

#include "base/str.h"
#include "base/utf8.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

static uint32_t hex_digit(char c)
{
    if (c <= '9')
        return (uint32_t)(c - '0');
    return (uint32_t)((c | 0x20) - 'a' + 10);
}

static uint32_t hex_four(const char *at)
{
    return hex_digit(at[0]) << 12 | hex_digit(at[1]) << 8 |
           hex_digit(at[2]) << 4 | hex_digit(at[3]);
}

/* `at` is past "\u" */
static const char *unicode_escape(uint32_t *cp_out, const char *at,
                                  const char *end)
{
    const uint32_t unit = hex_four(at);
    at += 4;
    *cp_out = unit == 0 || unit >> 11 == 0x1B ? REPLACEMENT : unit;
    if (unit >> 10 != 0x36 || end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return at;
    const uint32_t low = hex_four(at + 2);
    if (low >> 10 != 0x37)
        return at;
    *cp_out = 0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF));
    return at + 6;
}

static uint32_t short_escape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return (unsigned char)c;
    }
}

const char *pt_literal_next(uint32_t *cp_out, const char *at, const char *end)
{
    if (*at == '\\') {
        if (at[1] == 'u')
            return unicode_escape(cp_out, at + 2, end);
        *cp_out = short_escape(at[1]);
        return at + 2;
    }
    size_t offset = 0;
    *cp_out = pt_utf8_next((pt_str){at, (size_t)(end - at)}, &offset);
    return at + offset;
}

void pt_literal_add(pt_buf *out, const char *begin, const char *end)
{
    const char *at = begin;
    while (at < end) {
        const char *stop = memchr(at, '\\', (size_t)(end - at));
        if (stop == NULL)
            stop = end;
        pt_buf_add(out, (pt_str){at, (size_t)(stop - at)});
        at = stop;
        while (at < end && *at == '\\') {
            uint32_t cp = 0;
            at = pt_literal_next(&cp, at, end);
            pt_buf_add_char(out, cp);
        }
    }
}

bool pt_literal_is(const char *begin, const char *end, pt_str name)
{
    size_t seen = 0;
    while (begin < end && seen < name.len) {
        uint32_t cp = 0;
        begin = pt_literal_next(&cp, begin, end);
        if (cp != pt_utf8_next(name, &seen))
            return false;
    }
    return begin == end && seen == name.len;
}
