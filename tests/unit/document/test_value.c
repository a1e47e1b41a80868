/* SPDX-License-Identifier: MIT */
#include "document/value.h"

#include "base/str.h"
#include "suite.h"

#include <json-c/json.h>
#include <string.h>

static pt_status read(json_object **out, const char *text)
{
    pt_scan scan;
    pt_scan_init(&scan, pt_str_from(text), 8);
    const pt_status st = pt_value_read(out, &scan);
    pt_scan_release(&scan);
    return st;
}

static const char *const texts[] = {
    "null",
    "true",
    "false",
    "0",
    "-17",
    "9223372036854775806",
    "0.50",
    "1e-06",
    "\"\"",
    "\"a\\u00e9\\n\\t\\\"\\\\/ \\u0001 \xC3\xA9\"",
    "{}",
    "[]",
    "[[],{},[{}]]",
    "{\"a\":1,\"b\":[true,null,{\"c\":\"d\"}],\"a\":{\"e\":[]}}",
    "{\"k\\u0022\\n\":[1,2,[3,[4]]]}",
    "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"]",
};

/* json-c's own parser and printer say what is right. */
START_TEST(reads_and_writes_what_json_c_does)
{
    const int styles[] = {JSON_C_TO_STRING_PLAIN,
                          JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        json_object *value = NULL;
        json_object *theirs = json_tokener_parse(texts[i]);
        ck_assert_msg(read(&value, texts[i]) == PT_OK, "%s", texts[i]);
        ck_assert_msg(json_object_get_type(value) ==
                          json_object_get_type(theirs),
                      "%s", texts[i]);
        /* Versions of json-c differ where nothing is between brackets. */
        const bool is_empty =
            strstr(texts[i], "{}") != NULL || strstr(texts[i], "[]") != NULL;
        const int n = is_empty ? 1 : 2;
        for (int pretty = 0; pretty < n; pretty++) {
            pt_buf out;
            pt_buf_init(&out);
            pt_value_write(&out, value, pretty != 0);
            pt_buf_add_byte(&out, '\0');
            ck_assert_str_eq(
                out.ptr,
                json_object_to_json_string_ext(
                    theirs, styles[pretty] | JSON_C_TO_STRING_NOSLASHESCAPE));
            pt_buf_release(&out);
        }
        json_object_put(value);
        json_object_put(theirs);
    }
}
END_TEST

START_TEST(what_is_no_json_is_told)
{
    static const struct {
        const char *text;
        pt_status status;
    } cases[] = {
        {"",                     PT_ERR_JSON },
        {"{",                    PT_ERR_JSON },
        {"[1,",                  PT_ERR_JSON },
        {"{\"a\":{\"b\":[1,2}}", PT_ERR_JSON },
        {"[1] 2",                PT_ERR_JSON },
        {"nul",                  PT_ERR_JSON },
        {"\"\xC3\"",             PT_ERR_UTF8 },
        {"[[[[[[[[[1]]]]]]]]]",  PT_ERR_LIMIT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        json_object *value = NULL;
        ck_assert_msg(read(&value, cases[i].text) == cases[i].status, "%s",
                      cases[i].text);
        ck_assert_ptr_null(value);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {reads_and_writes_what_json_c_does,
                            what_is_no_json_is_told, NULL};
    return suite_run("value", tests);
}
