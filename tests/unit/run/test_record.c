/* SPDX-License-Identifier: MIT */
/* Tests of run/record. */
#include "run/record.h"

#include <string.h>

#include "suite.h"

#define DOCUMENT                                                               \
    "{\"pandoc-api-version\":[1,22],\"meta\":{\"ast\":1,\"id\":2},"            \
    "\"blocks\":[]}"
#define MADE(blocks)                                                           \
    "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[" blocks "]}"
#define PARA "{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"x\\\"\"}]}"

START_TEST(every_form_gives_id_and_document)
{
    static const struct {
        const char *line;
        const char *id;
        const char *document;
    } cases[] = {
        {DOCUMENT,                                                  "null",  DOCUMENT              },
        {" " DOCUMENT "\r",                                         "null",  " " DOCUMENT "\r"     },
        {"\xEF\xBB\xBF" DOCUMENT,                                   "null",  DOCUMENT              },
        {"[{\"unMeta\":{}},[]]",                                    "null",  "[{\"unMeta\":{}},[]]"},
        {"{\"id\":7,\"ast\":" DOCUMENT "}",                         "7",     DOCUMENT              },
        {"{\"ast\": " DOCUMENT " ,\"id\" : \"a\\u0062\\/\" }",
         "\"a\\u0062\\/\"",                                                  DOCUMENT              },
        {"{\"id\":[1, {\"a\":null}],\"ast\":[{\"unMeta\":{}},[]]}",
         "[1, {\"a\":null}]",                                                "[{\"unMeta\":{}},[]]"},
        {"{\"id\":null,\"ast\":" DOCUMENT "}",                      "null",  DOCUMENT              },
        {"{\"\\u0069d\":1.0e1,\"ast\":" DOCUMENT "}",               "1.0e1", DOCUMENT              },
        {"{\"id\":1,\"id\":2,\"ast\":" DOCUMENT "}",                "2",     DOCUMENT              },
        {"{\"id\":1,\"text\":\"x\\\"\",\"more\":[{\"id\":3}]}",     "1",
         MADE(PARA)                                                                                },
        {"{\"text\":\" x\\u0022\",\"title\":null}",                 "null",  MADE(PARA)            },
        {"{\"text\":\"\"}",                                         "null",  MADE("")              },
        {"{\"id\":true,\"text\":\"x\",\"ast\":5}",                  "true",  "5"                   },
        {"{\"title\":\"x\\\"\",\"text\":\"\"}",                     "null",
         "{\"pandoc-api-version\":[1,22],\"meta\":{\"title\":{\"t\":"
         "\"MetaInlines\",\"c\":[{\"t\":\"Str\",\"c\":\"x\\\"\"}]}},"
         "\"blocks\":[]}"                                                                          },
    };
    pt_record record;
    pt_record_init(&record);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_error err = {"", ""};
        const pt_status st =
            pt_record_read(&record, pt_str_from(cases[i].line), NULL, &err);
        ck_assert_msg(st == PT_OK, "%zu: %s: %s", i, err.where, err.message);
        ck_assert_msg(pt_str_is_equal(record.id, pt_str_from(cases[i].id)),
                      "%zu: id %.*s", i, (int)record.id.len, record.id.ptr);
        ck_assert_msg(
            pt_str_is_equal(record.document, pt_str_from(cases[i].document)),
            "%zu: document %.*s", i, (int)record.document.len,
            record.document.ptr);
    }
    pt_record_release(&record);
}
END_TEST

START_TEST(what_is_no_record_says_why_and_keeps_its_id)
{
    static const struct {
        const char *line;
        pt_status status;
        const char *id;
        const char *where;
        const char *message;
    } cases[] = {
        {"",                                      PT_ERR_JSON,  "null", "byte 0, line 1",  "truncated JSON"    },
        {"7",                                     PT_ERR_AST,   "null", "record",          "neither a Pandoc"  },
        {"{}",                                    PT_ERR_AST,   "null", "record",          "neither a Pandoc"  },
        {"{\"id\":9,\"text\":7}",                 PT_ERR_AST,   "9",    "text",            "not a string"      },
        {"{\"id\":9,\"text\":\"\",\"title\":[]}", PT_ERR_AST,   "9",    "title",
         "not a string"                                                                                        },
        {"{\"id\":9,\"text\":null}",              PT_ERR_AST,   "9",    "record",          "neither"           },
        {"{\"id\":9,\"text\":\"cut o",            PT_ERR_JSON,  "9",    "byte 21, line 1",
         "truncated JSON"                                                                                      },
        {"{\"id\":9,\"text\":\"\xFF\"}",          PT_ERR_UTF8,  "9",    "byte 16, line 1",
         "invalid UTF-8"                                                                                       },
        {"{\"id\":9,\"text\":\"\"} {}",           PT_ERR_JSON,  "9",    "byte 19, line 1",
         "text after the end"                                                                                  },
        {"{\"id\":[[[[9]]]],\"text\":\"\"}",      PT_ERR_LIMIT, "null",
         "byte 8, line 1",                                                                 "JSON nested deeper"},
    };
    const pt_record_rules rules = {.max_depth = 3};
    pt_record record;
    pt_record_init(&record);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_error err = {"", ""};
        ck_assert_int_eq(
            pt_record_read(&record, pt_str_from(cases[i].line), &rules, &err),
            cases[i].status);
        ck_assert_msg(pt_str_is_equal(record.id, pt_str_from(cases[i].id)),
                      "%zu: id %.*s", i, (int)record.id.len, record.id.ptr);
        ck_assert_str_eq(err.where, cases[i].where);
        ck_assert_msg(strstr(err.message, cases[i].message) == err.message,
                      "%zu: %s", i, err.message);
    }
    pt_record_release(&record);
}
END_TEST

START_TEST(made_documents_have_the_version_asked_for)
{
    const pt_record_rules rules = {.api = PT_STR("[1,23]")};
    pt_record record;
    pt_record_init(&record);
    ck_assert_int_eq(
        pt_record_read(&record, PT_STR("{\"text\":\"\"}"), &rules, NULL),
        PT_OK);
    ck_assert(pt_str_has_prefix(record.document,
                                PT_STR("{\"pandoc-api-version\":[1,23],")));
    pt_record_release(&record);
}
END_TEST

START_TEST(an_error_names_the_record_and_the_place)
{
    const pt_error error = {"no \"such\" thing", "byte 3"};
    pt_buf out;
    pt_buf_init(&out);
    pt_record_add_error(&out, PT_STR("[\"a\"]"), "ast: ", &error);
    ck_assert(pt_str_is_equal(
        pt_buf_str(&out),
        PT_STR("{\"id\":[\"a\"],\"error\":{\"where\":\"ast: byte 3\","
               "\"message\":\"no \\\"such\\\" thing\"}}")));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        every_form_gives_id_and_document,
        what_is_no_record_says_why_and_keeps_its_id,
        made_documents_have_the_version_asked_for,
        an_error_names_the_record_and_the_place,
        NULL,
    };
    return suite_run("record", tests);
}
