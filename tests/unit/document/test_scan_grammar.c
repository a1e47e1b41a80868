/* SPDX-License-Identifier: MIT */
/*
 * Whether document/scan accepts RFC 8259 and nothing else. A table goes
 * through the productions of its grammar and the ways to miss each; then all
 * short strings over the characters that matter, and all sequences of bytes
 * in a string, are judged by a second reader, written from the RFC's grammar
 * and Unicode's table 3-7 and by nothing that the scanner is made of. What
 * the RFC leaves open is decided in the table: lone surrogates as escapes,
 * numbers of any size and names that repeat are let through; a byte-order
 * mark and encodings other than UTF-8 are not (run/job.c decodes those).
 */
#include "document/scan.h"

#include "base/str.h"
#include "suite.h"

#include <string.h>

static bool is_accepted(pt_str json)
{
    pt_scan scan;
    pt_event event;
    pt_scan_init(&scan, json, 100);
    do
        event = pt_scan_next(&scan);
    while (event != PT_EVENT_END && event != PT_EVENT_ERROR);
    pt_scan_release(&scan);
    return event == PT_EVENT_END;
}

/* The second reader: each function returns past what it reads, or NULL. */

static const char *read_space(const char *at, const char *end)
{
    while (at < end && memchr(" \t\n\r", *at, 4) != NULL)
        at++;
    return at;
}

static bool is_digit(const char *at, const char *end)
{
    return at < end && *at >= '0' && *at <= '9';
}

static const char *read_digits(const char *at, const char *end)
{
    if (!is_digit(at, end))
        return NULL;
    while (is_digit(at, end))
        at++;
    return at;
}

/* number = [ minus ] int [ frac ] [ exp ] */
static const char *read_number(const char *at, const char *end)
{
    at += at < end && *at == '-';
    if (at < end && *at == '0')
        at++;
    else
        at = read_digits(at, end);
    if (at != NULL && at < end && *at == '.')
        at = read_digits(at + 1, end);
    if (at != NULL && at < end && (*at == 'e' || *at == 'E')) {
        at++;
        at += at < end && (*at == '+' || *at == '-');
        at = read_digits(at, end);
    }
    return at;
}

/* Table 3-7: the first byte, and what the second one may be. */
static const struct row {
    unsigned char from, to, second_from, second_to;
    int len;
} table_3_7[] = {
    {0x00, 0x7F, 0,    0,    1},
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
};

static const char *read_character(const char *at, const char *end)
{
    const unsigned char *p = (const unsigned char *)at;
    for (size_t i = 0; i < sizeof table_3_7 / sizeof table_3_7[0]; i++) {
        const struct row *row = &table_3_7[i];
        if (*p < row->from || *p > row->to)
            continue;
        if (end - at < row->len)
            return NULL;
        for (int k = 1; k < row->len; k++)
            if (p[k] < (k == 1 ? row->second_from : 0x80) ||
                p[k] > (k == 1 ? row->second_to : 0xBF))
                return NULL;
        return at + row->len;
    }
    return NULL;
}

static const char *read_escape(const char *at, const char *end)
{
    if (at == end)
        return NULL;
    if (*at != 'u')
        return memchr("\"\\/bfnrt", *at, 8) != NULL ? at + 1 : NULL;
    if (end - at < 5)
        return NULL;
    for (int i = 1; i < 5; i++)
        if (memchr("0123456789abcdefABCDEF", at[i], 22) == NULL)
            return NULL;
    return at + 5;
}

static const char *read_string(const char *at, const char *end)
{
    if (at == end || *at != '"')
        return NULL;
    at++;
    while (at != NULL && at < end && *at != '"') {
        if (*at == '\\')
            at = read_escape(at + 1, end);
        else if ((unsigned char)*at < 0x20)
            at = NULL;
        else
            at = read_character(at, end);
    }
    return at != NULL && at < end ? at + 1 : NULL;
}

static const char *read_value(const char *at, const char *end);

/* object and array: members or values between commas, in brackets. */
static const char *read_container(const char *at, const char *end, bool keys)
{
    const char close = keys ? '}' : ']';
    at = read_space(at + 1, end);
    if (at < end && *at == close)
        return at + 1;
    for (;;) {
        if (keys) {
            at = read_string(at, end);
            at = at == NULL ? NULL : read_space(at, end);
            if (at == NULL || at == end || *at != ':')
                return NULL;
            at = read_space(at + 1, end);
        }
        at = read_value(at, end);
        at = at == NULL ? NULL : read_space(at, end);
        if (at == NULL || at == end || (*at != ',' && *at != close))
            return NULL;
        if (*at++ == close)
            return at;
        at = read_space(at, end);
    }
}

static const char *read_word(const char *at, const char *end, const char *word)
{
    const size_t len = strlen(word);
    return (size_t)(end - at) >= len && memcmp(at, word, len) == 0 ? at + len
                                                                   : NULL;
}

static const char *read_value(const char *at, const char *end)
{
    if (at == end)
        return NULL;
    switch (*at) {
    case '{':
        return read_container(at, end, true);
    case '[':
        return read_container(at, end, false);
    case '"':
        return read_string(at, end);
    case 't':
        return read_word(at, end, "true");
    case 'f':
        return read_word(at, end, "false");
    case 'n':
        return read_word(at, end, "null");
    default:
        return read_number(at, end);
    }
}

static bool is_json(pt_str s)
{
    const char *end = s.ptr + s.len;
    const char *at = read_value(read_space(s.ptr, end), end);
    return at != NULL && read_space(at, end) == end;
}

/* Texts with their lengths, since some hold NUL. */
#define T(s)                                                                   \
    {                                                                          \
        s, sizeof(s) - 1                                                       \
    }

START_TEST(what_the_grammar_has_is_accepted)
{
    static const pt_str cases[] = {
        /* values, alone and with white space of each kind */
        T("null"), T("true"), T("false"), T("0"), T("\"\""), T("[]"), T("{}"),
        T(" \t\n\r0\r\n\t "), T("[ ]"), T("{\n}"), T("[\t0\r,\n1 ]"),
        T("{ \"a\" : 0 , \"b\" : 1 }"), T("{\"a\"\t:\r0}"),
        /* containers in containers */
        T("[[]]"), T("[{}]"), T("{\"a\":[]}"), T("{\"a\":{}}"),
        T("[[],[],{},{}]"), T("[[[[[[[[[[0]]]]]]]]]]"),
        T("{\"a\":{\"b\":{\"c\":[{\"d\":[0]}]}}}"),
        T("[null,true,false,0,\"\",[],{}]"),
        /* names: empty, escaped, of any characters, repeated */
        T("{\"\":0}"), T("{\"\\u0061\":0}"), T("{\"a\":0,\"a\":0}"),
        T("{\"a\":0,\"\\u0061\":1}"), T("{\"\xC3\xA9 \\n\":0}"),
        T("{\"\\u0000\":0}"), T("{\"a\":0,\"b\":1,\"c\":2}"),
        /* numbers: sign, integer, fraction, exponent, in all combinations */
        T("-0"), T("-1"), T("10"), T("-10"), T("1234567890"), T("0.0"),
        T("-0.5"), T("10.01"), T("0e0"), T("0E0"), T("1e5"), T("1E5"),
        T("1e+5"), T("1E+5"), T("1e-5"), T("1E-5"), T("-1.5e-05"),
        T("1.5E+005"), T("0.00000000000000000000000000000000000001"),
        T("1e9999"), T("-1e9999"), T("1e-9999"), T("[1,-1]"),
        T("100000000000000000000000000000000000000000000000000000000000000"),
        T("[0.1e1,0.1e1]"), T("{\"a\":-0.0}"),
        /* strings: each escape, hexadecimal digits of both cases */
        T("\"a\""), T("\" \""), T("\"\\\"\""), T("\"\\\\\""), T("\"\\/\""),
        T("\"/\""), T("\"\\b\""), T("\"\\f\""), T("\"\\n\""), T("\"\\r\""),
        T("\"\\t\""), T("\"\\u0000\""), T("\"\\u001f\""), T("\"\\uABCD\""),
        T("\"\\uabcd\""), T("\"\\u12aB\""), T("\"\\uFFFF\""), T("\"\\\\u0\""),
        T("\"\\\\\\\"\""), T("\"\\ud83d\\ude00\""), T("\"a\\u0041b\""),
        /* surrogates that have lost their other half */
        T("\"\\ud800\""), T("\"\\udc00\""), T("\"\\udc00\\ud800\""),
        T("\"\\ud800\\ud800\""), T("\"\\ud800a\""), T("\"\\ud800\\n\""),
        /* characters of each length, at the limits; DEL; not assigned */
        T("\"\x7F\""), T("\"\xC2\x80\""), T("\"\xDF\xBF\""),
        T("\"\xE0\xA0\x80\""), T("\"\xED\x9F\xBF\""), T("\"\xEE\x80\x80\""),
        T("\"\xEF\xBF\xBF\""), T("\"\xEF\xB7\x90\""), T("\"\xF0\x90\x80\x80\""),
        T("\"\xF4\x8F\xBF\xBF\""), T("\"\xEF\xBB\xBF\""), T("\"\xE2\x80\xA8\""),
        T("\"\xC2\xA0\"")};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_msg(is_accepted(cases[i]), "%s", cases[i].ptr);
        ck_assert_msg(is_json(cases[i]), "%s", cases[i].ptr);
    }
}
END_TEST

START_TEST(what_the_grammar_has_not_is_refused)
{
    static const pt_str cases[] = {
        /* nothing, or white space that is none */
        T(""), T(" "), T("\n"), T("\0"), T("0\0"),
        T("\0"
          "0"),
        T("\f0"), T("\v0"), T("0\f"),
        T("\xC2\xA0"
          "0"),
        T("0\xE2\x80\xA8"),
        T("\xE2\x81\xA0"
          "0"),
        T("\xE3\x80\x80"
          "0"),
        T("\x1A"),
        /* byte-order marks, other encodings */
        T("\xEF\xBB\xBF"), T("\xEF\xBB\xBF[]"), T("[]\xEF\xBB\xBF"),
        T("\xFF\xFE[\0]\0"), T("\xFE\xFF\0[\0]"), T("[\0]\0"), T("\0[\0]"),
        /* words that are near */
        T("nul"), T("nulll"), T("NULL"), T("Null"), T("tru"), T("truee"),
        T("TRUE"), T("True"), T("fals"), T("FALSE"), T("nan"), T("NaN"),
        T("-NaN"), T("Infinity"), T("-Infinity"), T("inf"), T("undefined"),
        T("n"), T("t"), T("f"), T("[nul]"), T("[n,t]"), T("{\"a\":tru}"),
        T("nu ll"), T("true false"), T("truefalse"), T("a"), T("\xC3\xA9"),
        /* values that follow each other, ends too many */
        T("0 0"), T("[] []"), T("[][]"), T("{}{}"), T("[]0"), T("\"\"\"\""),
        T("[]]"), T("{}}"), T("[}"), T("{]"), T("]"), T("}"), T("[]}"),
        T("{}]"), T("[[]"), T("[{}"), T("[{]}"), T("{\"a\":[}]"), T("[0}"),
        T("{\"a\":0]"), T(","), T(":"), T("[],"), T(",[]"), T("[]:0"),
        /* arrays */
        T("["), T("[0"), T("[0,"), T("[,"), T("[,]"), T("[0,]"), T("[,0]"),
        T("[0,,1]"), T("[0 1]"), T("[0:1]"), T("[0;1]"), T("[\"a\"\"b\"]"),
        T("[\"a\":0]"), T("[[]0]"), T("[0,\n"), T("[0]0"), T("[*]"), T("[-]"),
        T("[a]"), T("[(0)]"), T("[0]]"), T("[ , 0]"), T("[\"a\", ,]"),
        T("[...]"), T("[0/**/]"), T("[0//\n]"), T("[#\n]"),
        /* objects */
        T("{"), T("{\""), T("{\"a"), T("{\"a\""), T("{\"a\":"), T("{\"a\":0"),
        T("{\"a\":0,"), T("{,}"), T("{\"a\"}"), T("{\"a\":}"), T("{:0}"),
        T("{\"a\" 0}"), T("{\"a\",0}"), T("{\"a\"=0}"), T("{\"a\"::0}"),
        T("{\"a\":0,}"), T("{,\"a\":0}"), T("{\"a\":0,,\"b\":0}"),
        T("{\"a\":0 \"b\":0}"), T("{\"a\":0:1}"), T("{\"a\":0;\"b\":0}"),
        T("{a:0}"), T("{'a':0}"), T("{0:0}"), T("{null:0}"), T("{[]:0}"),
        T("{{}:0}"), T("{{}}"), T("{[]}"), T("{0}"), T("{\"a\":0}}"),
        T("{\"a\":0}0"), T("{\"a\":0,0}"), T("{\"a\":0,\"b\"}"),
        T("{\"a\":\"b\":0}"), T("{a\":0}"), T("{\"a:0}"), T("{\"a\":a}"),
        T("{\"a\":0/**/}"), T("{\"a\":0}#"), T("{\"a\":0}//"), T("{\x80:0}"),
        /* numbers */
        T("-"), T("+"), T("--1"), T("+1"), T("- 1"), T("-a"), T("00"), T("01"),
        T("-01"), T("-00"), T("012"), T("0 1"), T("1 000"), T("1,000"),
        T("1_000"), T(".5"), T("-.5"), T("1."), T("-1."), T("0."), T("1.e5"),
        T("1..5"), T("1.5.5"), T("1.-5"), T("1.+5"), T("1. 5"), T("e5"),
        T("1e"), T("1E"), T("1e+"), T("1e-"), T("1e+-5"), T("1ee5"), T("1e5e5"),
        T("1e5.5"), T("1e 5"), T("1 e5"), T("1.5e"), T("0e"), T("0e+"),
        T("0x10"), T("0X1"), T("0b1"), T("0o7"), T("1f"), T("1L"), T("1n"),
        T("1%"), T("$1"), T("1+1"), T("[1-1]"), T("[-]"), T("[1.]"), T("[.1]"),
        T("[1e]"), T("[01]"), T("[+1]"), T("\xEF\xBC\x91"), T("1\xEF\xBC\x91"),
        T("\xD9\xA1"), T("-\xE2\x88\x9E"),
        T("\xE2\x88\x92"
          "1"),
        T("1a"),
        /* strings */
        T("\""), T("\"a"), T("a\""), T("'a'"), T("`a`"), T("\"\"\""),
        T("\"a\"b\""), T("\"a'"),
        T("\xE2\x80\x9C"
          "a\xE2\x80\x9D"),
        T("\"\0\""), T("\"a\0"), T("\"\t\""), T("\"\n\""), T("\"\r\""),
        T("\"\b\""), T("\"\x1F\""), T("\"\x01\""), T("\"a\\\n\""),
        T("\"12345678\t\""), T("\"1234567\n\""), T("{\"\t\":0}"),
        /* escapes */
        T("\"\\"), T("\"\\\""), T("\"\\ \""), T("\"\\a\""), T("\"\\v\""),
        T("\"\\0\""), T("\"\\1\""), T("\"\\'\""), T("\"\\x41\""),
        T("\"\\U0041\""), T("\"\\N\""), T("\"\\B\""), T("\"\\\0\""),
        T("\"\\u\""), T("\"\\u0\""), T("\"\\u00\""), T("\"\\u000\""),
        T("\"\\u00"), T("\"\\u004g\""), T("\"\\uG041\""), T("\"\\u 041\""),
        T("\"\\u-041\""), T("\"\\u+041\""), T("\"\\u{41}\""), T("\\u0022a\""),
        T("\"\\u00\\n1\""), T("\"\\ud800\\u\""), T("\"\\ud800\\"),
        T("\"\\ud800\\u12\""), T("\"\\\xC3\xA9\""),
        T("\"\\u\xC3\xA9"
          "41\""),
        T("\"\\\\\\\""), T("\\n"), T("[\\n]"), T("[0\\n]"), T("{\"a\\\":0}"),
        /* bytes that are no UTF-8, in strings and elsewhere */
        T("\"\x80\""), T("\"\xBF\""), T("\"\xC0\x80\""), T("\"\xC0\xAF\""),
        T("\"\xC1\xBF\""), T("\"\xC2\""), T("\"\xC2"), T("\"\xC2 \""),
        T("\"\xE0\x80\x80\""), T("\"\xE0\x9F\xBF\""), T("\"\xED\xA0\x80\""),
        T("\"\xED\xBF\xBF\""), T("\"\xED\xA0\xBD\xED\xB8\x80\""),
        T("\"\xE2\x82\""), T("\"\xE2\x82"), T("\"\xF0\x80\x80\x80\""),
        T("\"\xF0\x8F\xBF\xBF\""), T("\"\xF0\x9F\x98\""), T("\"\xF0\x9F\x98"),
        T("\"\xF4\x90\x80\x80\""), T("\"\xF5\x80\x80\x80\""),
        T("\"\xF8\x88\x80\x80\x80\""), T("\"\xFC\x84\x80\x80\x80\x80\""),
        T("\"\xFE\""), T("\"\xFF\""), T("\"\xE9\""), T("[\xE9]"), T("\xE9"),
        T("0\xFF"), T("{\"\xFF\":0}"), T("[\"a\",\xFF]"), T("\"\\\xFF\"")};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_msg(!is_accepted(cases[i]), "%s", cases[i].ptr);
        ck_assert_msg(!is_json(cases[i]), "%s", cases[i].ptr);
    }
}
END_TEST

/* Compares both readers on all strings of up to `most` of these characters. */
static void compare_all(const char *prefix, const char *alphabet, size_t most,
                        const char *suffix)
{
    const size_t n = strlen(alphabet);
    const size_t start = strlen(prefix);
    char text[64];
    memcpy(text, prefix, start);
    for (size_t len = 0; len <= most; len++) {
        size_t digits[16] = {0};
        size_t i = 0;
        while (i < len || len == 0) {
            for (i = 0; i < len; i++)
                text[start + i] = alphabet[digits[i]];
            memcpy(text + start + len, suffix, strlen(suffix));
            const pt_str s = {text, start + len + strlen(suffix)};
            if (is_accepted(s) != is_json(s))
                ck_abort_msg("%.*s", (int)s.len, s.ptr);
            for (i = 0; i < len && ++digits[i] == n; i++)
                digits[i] = 0;
            if (i == len)
                break;
        }
    }
}

START_TEST(both_readers_agree_on_all_short_strings)
{
    compare_all("", "[]{},:\"0 ", 6, "");
    compare_all("[", "[]{},:\"0", 6, "]");
    compare_all("{\"\"", "{}[]:,\"0", 6, "}");
    compare_all("", "-+01.eE ", 6, "");
    compare_all("\"", "\\\"u0aF\n/", 5, "\"");
    compare_all("\"\\u", "09aAfFgG\"\\", 5, "\"");
    compare_all("", "nultrefas", 5, "");
}
END_TEST

static void compare_bytes(const unsigned char *bytes, size_t len)
{
    char text[8] = "\"";
    memcpy(text + 1, bytes, len);
    text[1 + len] = '"';
    const pt_str s = {text, len + 2};
    if (is_accepted(s) != is_json(s))
        ck_abort_msg("%02x %02x %02x %02x", bytes[0], bytes[1], bytes[2],
                     bytes[3]);
}

START_TEST(both_readers_agree_on_all_bytes_of_a_string)
{
    unsigned char b[4] = {0};
    for (unsigned i = 0; i < 0x10000; i++) {
        b[0] = (unsigned char)(i >> 8);
        b[1] = (unsigned char)i;
        compare_bytes(b, 1);
        compare_bytes(b, 2);
    }
    for (unsigned i = 0xC00000; i < 0x1000000; i++) {
        b[0] = (unsigned char)(i >> 16);
        b[1] = (unsigned char)(i >> 8);
        b[2] = (unsigned char)i;
        compare_bytes(b, 3);
    }
}
END_TEST

START_TEST(both_readers_agree_on_many_four_bytes)
{
    static const unsigned char edges[] = {0x00, 0x22, 0x5C, 0x7F, 0x80, 0x8F,
                                          0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    enum { N = sizeof edges };
    for (unsigned lead = 0xE0; lead < 0x100; lead++)
        for (unsigned i = 0; i < N * N * N; i++) {
            const unsigned char b[4] = {(unsigned char)lead, edges[i % N],
                                        edges[i / N % N], edges[i / N / N]};
            compare_bytes(b, 4);
        }
    uint32_t state = 1;
    for (unsigned i = 0; i < 1000000; i++) {
        state = state * 1664525u + 1013904223u; /* Numerical Recipes, 1992 */
        const unsigned char b[4] = {(unsigned char)(0xF0 | (state >> 28 & 7)),
                                    (unsigned char)(state >> 20 | 0x80),
                                    (unsigned char)(state >> 14 | 0x80),
                                    (unsigned char)(state >> 8 | 0x80)};
        compare_bytes(b, 4);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_the_grammar_has_is_accepted,
                            what_the_grammar_has_not_is_refused,
                            both_readers_agree_on_all_short_strings,
                            both_readers_agree_on_all_bytes_of_a_string,
                            both_readers_agree_on_many_four_bytes,
                            NULL};
    return suite_run("scan_grammar", tests);
}
