/* SPDX-License-Identifier: MIT */
/*
 * Mail and web addresses in running text, for the tokenizer: enough of
 * RFC 3986 and RFC 5322 to keep an address in one token, no validation.
 * What is looked through for an "@" in vain is not looked through again, so
 * the tokenizer stays linear on "a.a.a.a…".
 */
#include "text/address.h"

#include "base/utf8.h"

#include <string.h>

static char byte_at(pt_str text, size_t at)
{
    return at < text.len ? text.ptr[at] : '\0';
}

static bool is_alnum_at(pt_str text, size_t at)
{
    const char c = byte_at(text, at);
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static bool is_lower_at(pt_str text, size_t at)
{
    const char c = byte_at(text, at);
    return c >= 'a' && c <= 'z';
}

/* Last labels common in newspapers' addresses. */
static bool is_top_level(pt_str s)
{
    static const char names[][5] = {
        "com", "org", "net", "gov", "edu", "int", "mil", "info",
        "co",  "uk",  "io",  "tv",  "ca",  "au",  "in",  "za",
        "ng",  "ke",  "nz",  "eu",  "de",  "fr",  "ru",  "cn",
        "jp",  "sg",  "hk",  "biz", "app", "gr",  "ph",  "pk"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (pt_str_is_equal(s, pt_str_from(names[i])))
            return true;
    return false;
}

/* Whether a URL stops before this character. */
static bool is_outside(uint32_t cp)
{
    return pt_char_is_space(cp) || cp == '<' || cp == '>' || cp == '"' ||
           cp == 0xFFFC || cp == 0x200B || cp == 0xFEFF ||
           (cp >= 0x2018 && cp <= 0x201F) || (cp >= 0x3000 && cp <= 0x9FFF);
}

/* The end of the URL whose rest begins at `at`. */
static size_t rest_end(pt_str text, size_t at)
{
    const size_t start = at;
    while (at < text.len) {
        size_t next = at;
        if (is_outside(pt_utf8_next(text, &next)))
            break;
        at = next;
    }
    while (at > start && strchr(".,;:!?'*_)]}", text.ptr[at - 1]) != NULL)
        at--;
    return at;
}

static bool is_local_part(pt_str text, size_t at)
{
    const char c = byte_at(text, at);
    return is_alnum_at(text, at) || (c != '\0' && strchr("._%+-", c) != NULL);
}

/* The end of a host with two labels or more, 0 when there is none. */
static size_t host_end(pt_str text, size_t at)
{
    size_t end = at;
    bool dot = false;
    for (; is_local_part(text, at); at++) {
        if (is_alnum_at(text, at))
            end = at + 1;
        else if (byte_at(text, at) == '.' && is_alnum_at(text, at + 1))
            dot = true;
    }
    return dot ? end : 0;
}

static size_t mail_end(pt_str text, size_t start, size_t at, size_t *searched)
{
    if (start < *searched)
        return 0;
    while (is_local_part(text, at))
        at++;
    *searched = at;
    return byte_at(text, at) == '@' ? host_end(text, at + 1) : 0;
}

static size_t url_end(pt_str text, size_t start, size_t at)
{
    const pt_str head = pt_str_slice(text, start, at);
    if (text.len - at > 3 && memcmp(text.ptr + at, "://", 3) == 0)
        return rest_end(text, at + 3);
    if (text.ptr[at] != '.' || !is_lower_at(text, at + 1))
        return 0;
    if (pt_str_is_equal_nocase(head, PT_STR("www")))
        return rest_end(text, at);
    size_t end = at + 1;
    while (end - at < 6 && is_alnum_at(text, end))
        end++;
    if (!is_top_level(pt_str_slice(text, at + 1, end)))
        return 0;
    const char next = byte_at(text, end);
    if (next == '/' || (next == '.' && is_lower_at(text, end + 1)))
        return rest_end(text, end);
    return end;
}

size_t pt_address_end(pt_str text, size_t start, size_t at, size_t *searched)
{
    const char c = byte_at(text, at);
    const size_t end = c == ':' || c == '.' ? url_end(text, start, at) : 0;
    if (end != 0 || c == ':')
        return end;
    return mail_end(text, start, at, searched);
}
