/* SPDX-License-Identifier: MIT */
/* Tests of document/scan. */
#include "document/scan.h"

#include "base/buf.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

enum { DEPTH = 4 };

static pt_status read_all(pt_str json, size_t max_depth, pt_error *err)
{
    pt_scan scan;
    pt_scan_init(&scan, json, max_depth);
    pt_event event = pt_scan_next(&scan);
    while (event != PT_EVENT_END && event != PT_EVENT_ERROR)
        event = pt_scan_next(&scan);
    const pt_status st =
        event == PT_EVENT_END ? PT_OK : pt_scan_error(&scan, err);
    ck_assert(st == PT_OK || pt_scan_next(&scan) == PT_EVENT_ERROR);
    pt_scan_release(&scan);
    return st;
}

START_TEST(valid_json_is_accepted)
{
    static const char *const cases[] = {
        "0",
        "-0",
        "-0.0e+10",
        "1E5",
        "123456789012345678901234567890",
        " [ ] ",
        "\t{\r\n}\n",
        "[[],{},[[]],\"\",0,true,false,null]",
        "{\"\":{\"\":[]},\"\":1}",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\uABCD\\uabcd\"",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\x7F\"",
        "\"\xC2\x80\xDF\xBF\"",
        "\"\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\"",
        "\"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\"",
        "\"12345678\\\"12345678\xC3\xA9 12345678\"",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(read_all(pt_str_from(cases[i]), DEPTH, NULL) == PT_OK,
                      "%s", cases[i]);
}
END_TEST

START_TEST(malformed_json_is_refused_where_it_is)
{
    static const struct {
        const char *json;
        unsigned at;
    } cases[] = {
        {"",                 0},
        {"[",                1},
        {"[1",               2},
        {"[1,",              3},
        {"[1,]",             3},
        {"[,1]",             1},
        {"[1 2]",            3},
        {"[1}",              2},
        {"{\"a\":1]",        6},
        {"{\"a\"}",          4},
        {"{\"a\":}",         5},
        {"{\"a\":1,}",       7},
        {"{a:1}",            1},
        {"{1:1}",            1},
        {"]",                0},
        {"1 1",              2},
        {"[]]",              2},
        {"01",               1},
        {"-",                1},
        {"-a",               1},
        {"1.",               2},
        {"1.e5",             2},
        {".5",               0},
        {"+1",               0},
        {"1e",               2},
        {"1e+",              3},
        {"tru",              3},
        {"trve",             2},
        {"True",             0},
        {"nullx",            4},
        {"NaN",              0},
        {"'a'",              0},
        {"\"a",              2},
        {"\"a\nb\"",         2},
        {"\"\x01\"",         1},
        {"\"\\x\"",          1},
        {"\"\\u12G4\"",      5},
        {"\"\\u12",          5},
        {"\"\\",             2},
        {"[1]/* */",         3},
        {"\xEF\xBB\xBF[]",   0},
        {"[1\xC2\xA0]",      2},
        {"\"12345678\x1F\"", 9},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_error err;
        char where[32];
        snprintf(where, sizeof where, "byte %u,", cases[i].at);
        ck_assert_msg(read_all(pt_str_from(cases[i].json), DEPTH, &err) ==
                          PT_ERR_JSON,
                      "%s", cases[i].json);
        ck_assert_msg(strncmp(err.where, where, strlen(where)) == 0, "%s: %s",
                      cases[i].json, err.where);
    }
}
END_TEST

START_TEST(ill_formed_utf8_is_refused)
{
    static const char *const cases[] = {
        "\x80",
        "\xBF",
        "\xC0\x80",
        "\xC1\xBF",
        "\xC2",
        "\xC2 ",
        "\xE0\x9F\xBF",
        "\xED\xA0\x80",
        "\xED\xBF\xBF",
        "\xE2\x82",
        "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80",
        "\xF5",
        "\xFE",
        "\xFF",
        "\xF0\x90\x80",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_error err;
        char json[32];
        snprintf(json, sizeof json, "[\n\"ab%s\"]", cases[i]);
        ck_assert_int_eq(read_all(pt_str_from(json), DEPTH, &err), PT_ERR_UTF8);
        ck_assert_str_eq(err.where, "byte 5, line 2");
        snprintf(json, sizeof json, "[ %s ]", cases[i]);
        ck_assert_int_eq(read_all(pt_str_from(json), DEPTH, &err), PT_ERR_UTF8);
    }
}
END_TEST

START_TEST(truncation_is_called_so)
{
    static const char json[] =
        "{\"a\":[true,-1.5e+3,\"\\u0041\xC3\xA9\"],\"b\":{}}";
    for (size_t len = 0; len < sizeof json - 1; len++) {
        pt_error err;
        const pt_status st = read_all((pt_str){json, len}, DEPTH, &err);
        ck_assert_msg(st == PT_ERR_JSON || st == PT_ERR_UTF8, "%zu", len);
        if (st == PT_ERR_JSON)
            ck_assert_msg(strstr(err.message, "truncated") != NULL ||
                              strstr(err.message, "digit") != NULL,
                          "%zu: %s", len, err.message);
    }
}
END_TEST

START_TEST(depth_is_limited)
{
    ck_assert_int_eq(read_all(PT_STR("[[[[]]]]"), DEPTH, NULL), PT_OK);
    ck_assert_int_eq(read_all(PT_STR("[[[{\"a\":[]}]]]"), DEPTH, NULL),
                     PT_ERR_LIMIT);
}
END_TEST

START_TEST(a_million_levels_need_no_stack)
{
    enum { LEVELS = 1000000 };
    pt_buf buf;
    pt_buf_init(&buf);
    for (int i = 0; i < LEVELS; i++)
        pt_buf_add(&buf, i % 3 == 0 ? PT_STR("{\"a\":") : PT_STR("["));
    pt_buf_add(&buf, PT_STR("0"));
    for (int i = LEVELS; i-- > 0;)
        pt_buf_add_byte(&buf, i % 3 == 0 ? '}' : ']');
    ck_assert_int_eq(read_all(pt_buf_str(&buf), LEVELS, NULL), PT_OK);
    pt_buf_release(&buf);
}
END_TEST

START_TEST(skipping_ends_behind_the_container)
{
    pt_scan scan;
    pt_scan_init(&scan, PT_STR("[{\"a\":[[1]]}, \"b\"]"), DEPTH);
    ck_assert_int_eq(pt_scan_next(&scan), PT_EVENT_ARRAY);
    const pt_event event = pt_scan_next(&scan);
    ck_assert_int_eq(event, PT_EVENT_OBJECT);
    ck_assert(pt_scan_skip(&scan, event));
    ck_assert_int_eq(pt_scan_next(&scan), PT_EVENT_STRING);
    ck_assert(pt_scan_is(&scan, PT_STR("b")));
    ck_assert_uint_eq(pt_scan_offset(&scan, scan.begin), 14);
    pt_scan_release(&scan);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {valid_json_is_accepted,
                            malformed_json_is_refused_where_it_is,
                            ill_formed_utf8_is_refused,
                            truncation_is_called_so,
                            depth_is_limited,
                            a_million_levels_need_no_stack,
                            skipping_ends_behind_the_container,
                            NULL};
    return suite_run("scan", tests);
}
