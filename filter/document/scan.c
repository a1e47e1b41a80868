/* SPDX-License-Identifier: MIT */
/*
 * A strict, non-recursive JSON reader (RFC 8259) over bytes in memory: the
 * first thing that happens to a document. It checks everything, also what
 * nobody looks at: grammar, escapes, UTF-8 (Unicode 15, table 3-7). Lone
 * surrogate escapes and \u0000 are valid JSON and pass.
 *
 * Strings are read eight bytes at a time: a byte that ends the plain run is
 * found with the carry-free tests of Mycroft ("Determine if a word has a
 * zero byte", Bit Twiddling Hacks). O(bytes); a bit a level of nesting.
 */
#include "document/scan.h"

#include "base/error.h"
#include "base/utf8.h"
#include "document/literal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORD_BITS = 64, FIRST_WORDS = 16 };

static const char TRUNCATED[] = "truncated JSON";

void pt_scan_init(pt_scan *scan, pt_str source, size_t max_depth)
{
    *scan = (pt_scan){.source = source, .max_depth = max_depth};
    scan->at = scan->begin = scan->finish = source.ptr;
    scan->end = source.ptr == NULL ? NULL : source.ptr + source.len;
    scan->state = PT_SCAN_VALUE;
}

void pt_scan_release(pt_scan *scan)
{
    free(scan->nest);
    scan->nest = NULL;
    scan->n_words = 0;
}

static pt_event fail(pt_scan *scan, const char *at, pt_status status,
                     const char *cause)
{
    if (scan->status != PT_OK)
        return PT_EVENT_ERROR;
    scan->status = status;
    scan->cause = cause;
    scan->where = at;
    return PT_EVENT_ERROR;
}

/* A byte that cannot stand where it does, unless the input is at its end. */
static pt_event malformed(pt_scan *scan, const char *at, const char *cause)
{
    if (at == scan->end)
        return fail(scan, at, PT_ERR_JSON, TRUNCATED);
    const pt_str rest = {at, (size_t)(scan->end - at)};
    const size_t look = rest.len < 4 ? rest.len : 4;
    if ((unsigned char)*at >= 0x80 &&
        pt_utf8_check(pt_str_slice(rest, 0, look)) == 0)
        return fail(scan, at, PT_ERR_UTF8, "invalid UTF-8");
    return fail(scan, at, PT_ERR_JSON, cause);
}

static inline const char *skip_space(const char *at, const char *end)
{
    while (at < end &&
           (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    return at;
}

static inline uint64_t repeat(unsigned char byte)
{
    return 0x0101010101010101u * byte;
}

static inline uint64_t zero_bytes(uint64_t word)
{
    return (word - repeat(0x01)) & ~word & repeat(0x80);
}

/* The top bit of each byte that is '"', '\\', a control or not ASCII. Above
 * the lowest one there may be false ones. */
static inline uint64_t special_bytes(uint64_t word)
{
    return (zero_bytes(word ^ repeat('"')) | zero_bytes(word ^ repeat('\\')) |
            ((word - repeat(0x20)) & ~word & repeat(0x80)) |
            (word & repeat(0x80)));
}

static inline bool is_plain(char c)
{
    const unsigned char byte = (unsigned char)c;
    return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/* Skips what needs no look: printable ASCII but quotation mark, backslash. */
static inline const char *skip_plain(const char *at, const char *end)
{
    while (end - at >= 8) {
        uint64_t word;
        memcpy(&word, at, sizeof word);
        const uint64_t special = special_bytes(word);
        if (special != 0) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
            return at + (__builtin_ctzll(special) >> 3);
#else
            break;
#endif
        }
        at += sizeof word;
    }
    while (at < end && is_plain(*at))
        at++;
    return at;
}

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* `at` is at the backslash. Returns past the escape, or NULL. */
static const char *skip_escape(pt_scan *scan, const char *at)
{
    scan->escaped = true;
    const char *c = at + 1;
    if (c == scan->end) {
        malformed(scan, c, NULL);
        return NULL;
    }
    if (*c != 'u') {
        if (*c != '\0' && strchr("\"\\/bfnrt", *c) != NULL)
            return c + 1;
        malformed(scan, at, "malformed JSON: unknown escape");
        return NULL;
    }
    for (int i = 0; i < 4; i++) {
        c++;
        if (c < scan->end && is_hex(*c))
            continue;
        malformed(scan, c, "malformed JSON: \\u needs four hexadecimal digits");
        return NULL;
    }
    return c + 1;
}

/* What is no plain run: an escape or a character beyond ASCII, or a fault. */
static const char *skip_special(pt_scan *scan, const char *at)
{
    if (*at == '\\')
        return skip_escape(scan, at);
    if ((unsigned char)*at < 0x20) {
        malformed(scan, at, "malformed JSON: control character in a string");
        return NULL;
    }
    const size_t width = pt_utf8_width((pt_str){at, (size_t)(scan->end - at)});
    if (width == 0) {
        fail(scan, at, PT_ERR_UTF8, "invalid UTF-8");
        return NULL;
    }
    return at + width;
}

const char *pt_scan_string(pt_scan *scan, const char *at)
{
    scan->escaped = false;
    while (at != NULL) {
        at = skip_plain(at, scan->end);
        if (at == scan->end) {
            malformed(scan, at, NULL);
            return NULL;
        }
        if (*at == '"')
            return at;
        at = skip_special(scan, at);
    }
    return NULL;
}

static void value_done(pt_scan *scan, const char *past)
{
    scan->at = scan->finish = past;
    scan->state = scan->depth == 0 ? PT_SCAN_DONE : PT_SCAN_NEXT;
}

/* Where the bits of 64 levels stand. */
static uint64_t *word_at(pt_scan *scan, size_t word)
{
    return word < PT_SCAN_FEW ? &scan->few[word]
                              : &scan->nest[word - PT_SCAN_FEW];
}

static bool make_room(pt_scan *scan)
{
    const size_t n = scan->n_words == 0 ? FIRST_WORDS : 2 * scan->n_words;
    uint64_t *nest = realloc(scan->nest, n * sizeof *nest);
    if (nest == NULL)
        return false;
    scan->nest = nest;
    scan->n_words = n;
    return true;
}

static pt_event open_container(pt_scan *scan, bool is_object)
{
    const size_t word = scan->depth / WORD_BITS;
    if (scan->depth >= scan->max_depth)
        return fail(scan, scan->begin, PT_ERR_LIMIT,
                    "JSON nested deeper than the limit");
    if (word == PT_SCAN_FEW + scan->n_words && !make_room(scan))
        return fail(scan, scan->begin, PT_ERR_NOMEM, "out of memory");
    const uint64_t bit = (uint64_t)1 << scan->depth % WORD_BITS;
    if (is_object)
        *word_at(scan, word) |= bit;
    else
        *word_at(scan, word) &= ~bit;
    scan->depth++;
    scan->in_object = is_object;
    scan->at = scan->finish = scan->begin + 1;
    scan->state = is_object ? PT_SCAN_KEY_OR_END : PT_SCAN_VALUE_OR_END;
    return is_object ? PT_EVENT_OBJECT : PT_EVENT_ARRAY;
}

static pt_event close_container(pt_scan *scan)
{
    const pt_event event =
        scan->in_object ? PT_EVENT_OBJECT_END : PT_EVENT_ARRAY_END;
    scan->depth--;
    if (scan->depth > 0) {
        const size_t outer = scan->depth - 1;
        scan->in_object =
            *word_at(scan, outer / WORD_BITS) >> outer % WORD_BITS & 1;
    }
    value_done(scan, scan->begin + 1);
    return event;
}

static const char *skip_digits(const char *at, const char *end)
{
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    return at;
}

static pt_event read_number(pt_scan *scan)
{
    static const char cause[] = "malformed JSON: a number lacks a digit";
    const char *at = scan->begin;
    if (*at == '-')
        at++;
    const char *digits = at;
    at = at < scan->end && *at == '0' ? at + 1 : skip_digits(at, scan->end);
    if (at == digits)
        return malformed(scan, at, cause);
    if (at < scan->end && *at == '.') {
        digits = ++at;
        at = skip_digits(at, scan->end);
        if (at == digits)
            return malformed(scan, at, cause);
    }
    if (at < scan->end && (*at | 0x20) == 'e') {
        at++;
        if (at < scan->end && (*at == '+' || *at == '-'))
            at++;
        digits = at;
        at = skip_digits(at, scan->end);
        if (at == digits)
            return malformed(scan, at, cause);
    }
    value_done(scan, at);
    return PT_EVENT_NUMBER;
}

static pt_event read_word(pt_scan *scan, pt_str word, pt_event event)
{
    for (size_t i = 0; i < word.len; i++)
        if (scan->begin + i == scan->end || scan->begin[i] != word.ptr[i])
            return malformed(scan, scan->begin + i,
                             "malformed JSON: expected a value");
    value_done(scan, scan->begin + word.len);
    return event;
}

static pt_event read_value(pt_scan *scan)
{
    switch (*scan->begin) {
    case '{':
        return open_container(scan, true);
    case '[':
        return open_container(scan, false);
    case '"': {
        const char *close = pt_scan_string(scan, scan->begin + 1);
        if (close == NULL)
            return PT_EVENT_ERROR;
        value_done(scan, close + 1);
        return PT_EVENT_STRING;
    }
    case 't':
        return read_word(scan, PT_STR("true"), PT_EVENT_TRUE);
    case 'f':
        return read_word(scan, PT_STR("false"), PT_EVENT_FALSE);
    case 'n':
        return read_word(scan, PT_STR("null"), PT_EVENT_NULL);
    default:
        if (*scan->begin == '-' || (*scan->begin >= '0' && *scan->begin <= '9'))
            return read_number(scan);
        return malformed(scan, scan->begin, "malformed JSON: expected a value");
    }
}

static pt_event read_key(pt_scan *scan)
{
    if (*scan->begin != '"')
        return malformed(scan, scan->begin,
                         "malformed JSON: expected a key in quotation marks");
    const char *close = pt_scan_string(scan, scan->begin + 1);
    if (close == NULL)
        return PT_EVENT_ERROR;
    scan->finish = close + 1;
    const char *colon = skip_space(scan->finish, scan->end);
    if (colon == scan->end || *colon != ':')
        return malformed(scan, colon, "malformed JSON: expected a colon");
    scan->at = colon + 1;
    scan->state = PT_SCAN_VALUE;
    return PT_EVENT_KEY;
}

/* A comma, after which the state is that of what must follow it. */
static bool take_comma(pt_scan *scan)
{
    if (scan->at == scan->end || *scan->at != ',')
        return false;
    scan->at = skip_space(scan->at + 1, scan->end);
    scan->state = scan->in_object ? PT_SCAN_KEY : PT_SCAN_VALUE;
    return true;
}

pt_event pt_scan_next(pt_scan *scan)
{
    if (scan->status != PT_OK)
        return PT_EVENT_ERROR;
    scan->at = skip_space(scan->at, scan->end);
    const bool fresh = scan->state != PT_SCAN_NEXT || take_comma(scan);
    scan->begin = scan->at;
    if (scan->state == PT_SCAN_DONE)
        return scan->at == scan->end
                   ? PT_EVENT_END
                   : malformed(scan, scan->at,
                               "text after the end of the JSON");
    if (scan->at == scan->end)
        return malformed(scan, scan->at, NULL);
    const bool may_end = !fresh || scan->state == PT_SCAN_VALUE_OR_END ||
                         scan->state == PT_SCAN_KEY_OR_END;
    if (may_end && *scan->at == (scan->in_object ? '}' : ']'))
        return close_container(scan);
    if (!fresh)
        return malformed(scan, scan->at,
                         scan->in_object
                             ? "malformed JSON: expected a comma or }"
                             : "malformed JSON: expected a comma or ]");
    if (scan->state == PT_SCAN_KEY || scan->state == PT_SCAN_KEY_OR_END)
        return read_key(scan);
    return read_value(scan);
}

bool pt_scan_skip(pt_scan *scan, pt_event event)
{
    if (event != PT_EVENT_OBJECT && event != PT_EVENT_ARRAY)
        return event != PT_EVENT_ERROR;
    const size_t outside = scan->depth - 1;
    while (scan->depth > outside)
        if (pt_scan_next(scan) == PT_EVENT_ERROR)
            return false;
    return true;
}

bool pt_scan_is(const pt_scan *scan, pt_str name)
{
    const char *begin = scan->begin + 1;
    const char *end = scan->finish - 1;
    if (scan->escaped)
        return pt_literal_is(begin, end, name);
    return pt_str_is_equal((pt_str){begin, (size_t)(end - begin)}, name);
}

pt_status pt_scan_fault(pt_str source, uint32_t at, pt_status status,
                        const char *cause, pt_error *err)
{
    if (status == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    uint32_t line = 1;
    for (uint32_t i = 0; i < at; i++)
        line += source.ptr[i] == '\n';
    char where[64];
    snprintf(where, sizeof where, "byte %lu, line %lu", (unsigned long)at,
             (unsigned long)line);
    return pt_error_set(err, status, where, "%s", cause);
}

pt_status pt_scan_error(const pt_scan *scan, pt_error *err)
{
    char cause[100];
    if (scan->status == PT_ERR_LIMIT) {
        snprintf(cause, sizeof cause, "%s of %zu levels (max-depth)",
                 scan->cause, scan->max_depth);
        return pt_scan_fault(scan->source, pt_scan_offset(scan, scan->where),
                             scan->status, cause, err);
    }
    return pt_scan_fault(scan->source, pt_scan_offset(scan, scan->where),
                         scan->status, scan->cause, err);
}
