/* SPDX-License-Identifier: MIT */
/*
 * UTF-8 checking and decoding, and character properties from utf8proc.
 * ASCII takes a short path everywhere, since it is most of what there is.
 */
#include "base/utf8.h"

#include "base/str.h"

#include <string.h>
#include <utf8proc.h>

typedef unsigned char byte;

static bool is_continuation(byte b)
{
    return (b & 0xC0u) == 0x80u;
}

/*
 * The length of the well-formed character at s[0], 0 for none (Unicode 15,
 * table 3-7: the second byte's range depends on the first).
 */
static size_t well_formed(const byte *s, size_t left)
{
    const byte lead = s[0];
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    const size_t len = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (len > left || !is_continuation(s[1]))
        return 0;
    if ((lead == 0xE0 && s[1] < 0xA0) || (lead == 0xED && s[1] > 0x9F) ||
        (lead == 0xF0 && s[1] < 0x90) || (lead == 0xF4 && s[1] > 0x8F))
        return 0;
    for (size_t i = 2; i < len; i++)
        if (!is_continuation(s[i]))
            return 0;
    return len;
}

size_t pt_utf8_check(pt_str s)
{
    const byte *bytes = (const byte *)s.ptr;
    size_t i = 0;
    while (i < s.len) {
        uint64_t word;
        if (s.len - i >= sizeof word) {
            memcpy(&word, bytes + i, sizeof word);
            if ((word & 0x8080808080808080u) == 0) {
                i += sizeof word;
                continue;
            }
        }
        const size_t len = well_formed(bytes + i, s.len - i);
        if (len == 0)
            return i;
        i += len;
    }
    return s.len;
}

size_t pt_utf8_width(pt_str s)
{
    return well_formed((const byte *)s.ptr, s.len);
}

uint32_t pt_utf8_next(pt_str s, size_t *offset)
{
    const byte *at = (const byte *)s.ptr + *offset;
    const size_t left = s.len - *offset;
    if (at[0] < 0x80) {
        *offset += 1;
        return at[0];
    }
    if (at[0] == 0xED && left >= 3 && at[1] > 0x9F && is_continuation(at[1]) &&
        is_continuation(at[2])) {
        *offset += 3; /* a surrogate */
        return 0xFFFD;
    }
    const size_t len = well_formed(at, left);
    *offset += len == 0 ? 1 : len;
    switch (len) {
    case 2:
        return (at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu);
    case 3:
        return (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    case 4:
        return (at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 |
               (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
    default:
        return 0xFFFD;
    }
}

uint32_t pt_utf8_previous(pt_str s, size_t *offset)
{
    size_t start = *offset - 1;
    while (start > 0 && *offset - start < 4 &&
           is_continuation((byte)s.ptr[start]))
        start--;
    size_t next = start;
    const uint32_t cp = pt_utf8_next(s, &next);
    if (next != *offset) { /* a stray byte */
        *offset -= 1;
        return 0xFFFD;
    }
    *offset = start;
    return cp;
}

bool pt_utf8_is_boundary(pt_str s, size_t offset)
{
    return offset >= s.len || !is_continuation((byte)s.ptr[offset]);
}

size_t pt_utf8_length(pt_str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++)
        n += !is_continuation((byte)s.ptr[i]);
    return n;
}

static utf8proc_category_t category(uint32_t cp)
{
    return utf8proc_category((utf8proc_int32_t)cp);
}

bool pt_char_is_upper(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z';
    const utf8proc_category_t c = category(cp);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool pt_char_is_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'a' && cp <= 'z';
    return category(cp) == UTF8PROC_CATEGORY_LL;
}

bool pt_char_is_letter(uint32_t cp)
{
    if (cp < 0x80)
        return (cp | 0x20u) >= 'a' && (cp | 0x20u) <= 'z';
    const utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME;
}

bool pt_char_is_digit(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= '0' && cp <= '9';
    return category(cp) == UTF8PROC_CATEGORY_ND;
}

bool pt_char_is_space(uint32_t cp)
{
    if (cp < 0x80)
        return cp == ' ' || (cp >= '\t' && cp <= '\r');
    const utf8proc_category_t c = category(cp);
    return cp == 0x85 || c == UTF8PROC_CATEGORY_ZS ||
           c == UTF8PROC_CATEGORY_ZL || c == UTF8PROC_CATEGORY_ZP;
}

bool pt_char_is_punct(uint32_t cp)
{
    const utf8proc_category_t c = category(cp);
    return c >= UTF8PROC_CATEGORY_PC && c <= UTF8PROC_CATEGORY_SO;
}

uint32_t pt_char_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z' ? cp | 0x20u : cp;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
}

uint32_t pt_char_upper(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'a' && cp <= 'z' ? cp & ~0x20u : cp;
    return (uint32_t)utf8proc_toupper((utf8proc_int32_t)cp);
}

/* Writes a code point and returns how many bytes it took. */
static size_t put(char *to, uint32_t cp)
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)cp,
                                        (utf8proc_uint8_t *)to);
}

pt_str pt_utf8_lower(pt_arena *arena, pt_str s)
{
    /* No simple lower-case form has more than 3/2 of its source's bytes. */
    char *to =
        s.len > SIZE_MAX / 2 ? NULL : pt_arena_alloc(arena, s.len * 2 + 1, 1);
    if (to == NULL)
        return (pt_str){NULL, 0};
    size_t len = 0;
    for (size_t i = 0; i < s.len;) {
        const size_t start = i;
        const uint32_t cp = pt_utf8_next(s, &i);
        if (cp == 0xFFFD) {
            memcpy(to + len, s.ptr + start, i - start);
            len += i - start;
        } else {
            len += put(to + len, pt_char_lower(cp));
        }
    }
    return (pt_str){to, len};
}

/* What decomposition leaves in more than one spelling. */
static uint32_t plain_form(uint32_t cp)
{
    switch (cp) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x02B9:
    case '`':
        return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return '-';
    case 0x201C:
    case 0x201D:
        return '"';
    case 0x0142: /* ł, ø, đ, ı do not decompose */
        return 'l';
    case 0x00F8:
        return 'o';
    case 0x0111:
        return 'd';
    case 0x0131:
        return 'i';
    default:
        return cp;
    }
}

enum { FOLD_MAX = 32 }; /* U+FDFA decomposes into 18 characters */

size_t pt_char_fold(char *to, uint32_t cp)
{
    if (cp < 0x80) {
        to[0] = (char)(cp == '`' ? '\'' : pt_char_lower(cp));
        return 1;
    }
    utf8proc_int32_t parts[FOLD_MAX];
    int boundary = 0;
    const utf8proc_ssize_t n =
        utf8proc_decompose_char((utf8proc_int32_t)cp, parts, FOLD_MAX,
                                UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                    UTF8PROC_STRIPMARK | UTF8PROC_DECOMPOSE,
                                &boundary);
    size_t len = 0;
    for (utf8proc_ssize_t i = 0; i < n && i < FOLD_MAX; i++)
        len += put(to + len, plain_form((uint32_t)parts[i]));
    return len;
}

pt_str pt_utf8_fold(pt_arena *arena, pt_str s)
{
    /* The longest decomposition is 33 bytes out of 3 (U+FDFA). */
    if (s.len > SIZE_MAX / 16)
        return (pt_str){NULL, 0};
    size_t room = s.len + 1;
    for (size_t i = 0; i < s.len; i++)
        room += (byte)s.ptr[i] >= 0x80 ? 11 : 0;
    char *to = pt_arena_alloc(arena, room, 1);
    if (to == NULL)
        return (pt_str){NULL, 0};
    size_t len = 0;
    for (size_t i = 0; i < s.len;) {
        const uint32_t cp = pt_utf8_next(s, &i);
        len += pt_char_fold(to + len, cp);
    }
    return (pt_str){to, len};
}
