/* SPDX-License-Identifier: MIT */
/* Tests of document/literal. */
#include "document/literal.h"

#include "base/str.h"
#include "suite.h"

#include <string.h>

static const struct {
    const char *literal;
    const char *text;
} CASES[] = {
    {"",                      ""                            },
    {"plain",                 "plain"                       },
    {"caf\xC3\xA9",           "caf\xC3\xA9"                 },
    {"\\u00e9\\u00E9",        "\xC3\xA9\xC3\xA9"            },
    {"\\\"\\\\\\/",           "\"\\/"                       },
    {"\\b\\f\\n\\r\\t",       "\b\f\n\r\t"                  },
    {"a\\ud83d\\ude00b",      "a\xF0\x9F\x98\x80"
                         "b"        },
    {"\\ud83d",               "\xEF\xBF\xBD"                },
    {"\\ude00\\ud83d",        "\xEF\xBF\xBD\xEF\xBF\xBD"    },
    {"\\ud83dx\\ude00",       "\xEF\xBF\xBDx\xEF\xBF\xBD"   },
    {"\\ud83d\\ud83d\\ude00", "\xEF\xBF\xBD\xF0\x9F\x98\x80"},
    {"\\u0000",               "\xEF\xBF\xBD"                },
};

START_TEST(literals_are_decoded)
{
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        pt_buf buf;
        pt_buf_init(&buf);
        const char *end = CASES[i].literal + strlen(CASES[i].literal);
        pt_literal_add(&buf, CASES[i].literal, end);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(CASES[i].text)), "%s",
            CASES[i].literal);
        pt_buf_release(&buf);
    }
}
END_TEST

START_TEST(a_character_at_a_time_gives_the_same)
{
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        pt_buf buf;
        pt_buf_init(&buf);
        const char *at = CASES[i].literal;
        const char *end = at + strlen(at);
        uint32_t width = 0;
        while (at < end) {
            uint32_t cp = 0;
            at = pt_literal_next(&cp, at, end);
            pt_buf_add_char(&buf, cp);
            width += pt_literal_width(cp);
        }
        ck_assert_ptr_eq(at, end);
        ck_assert_uint_eq(width, buf.len);
        ck_assert(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(CASES[i].text)));
        pt_buf_release(&buf);
    }
}
END_TEST

START_TEST(names_are_compared_decoded)
{
    static const struct {
        const char *literal;
        bool is_para;
    } cases[] = {
        {"Para",             true },
        {"P\\u0061ra",       true },
        {"Par",              false},
        {"Paras",            false},
        {"",                 false},
        {"\\u0050ar\\u0061", true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert(pt_literal_is(cases[i].literal,
                                cases[i].literal + strlen(cases[i].literal),
                                PT_STR("Para")) == cases[i].is_para);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {literals_are_decoded,
                            a_character_at_a_time_gives_the_same,
                            names_are_compared_decoded, NULL};
    return suite_run("literal", tests);
}
