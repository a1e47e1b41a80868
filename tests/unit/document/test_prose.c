/* SPDX-License-Identifier: MIT */
/* Tests of document/prose. */
#include "document/prose.h"

#include "document/document.h"
#include "suite.h"

/* Writes a document in short: "title | Para ~ with SoftBreak ¶ Para". */
static void shorten(pt_buf *out, pt_str json)
{
    static const struct {
        const char *json;
        const char *brief;
    } pairs[] = {
        {"{\"pandoc-api-version\":[1,22],\"meta\":{", ""  },
        {"\"title\":{\"t\":\"MetaInlines\",\"c\":[",  ""  },
        {"},\"blocks\":[]}",                          "|" },
        {"]}},\"blocks\":[{\"t\":\"Para\",\"c\":[",   "|" },
        {"},\"blocks\":[{\"t\":\"Para\",\"c\":[",     "|" },
        {"]},{\"t\":\"Para\",\"c\":[",                "¶"},
        {"]}]}",                                      ""  },
        {",{\"t\":\"Space\"},",                       "_" },
        {",{\"t\":\"SoftBreak\"},",                   "~" },
        {"{\"t\":\"Str\",\"c\":\"",                   ""  },
        {"\"}",                                       ""  },
    };
    for (size_t at = 0; at < json.len;) {
        const pt_str rest = pt_str_slice(json, at, json.len);
        size_t i = 0;
        while (i < sizeof pairs / sizeof pairs[0] &&
               !pt_str_has_prefix(rest, pt_str_from(pairs[i].json)))
            i++;
        if (i == sizeof pairs / sizeof pairs[0]) {
            pt_buf_add_byte(out, json.ptr[at++]);
        } else {
            pt_buf_add(out, pt_str_from(pairs[i].brief));
            at += pt_str_from(pairs[i].json).len;
        }
    }
}

START_TEST(white_space_becomes_space_softbreak_or_a_new_para)
{
    static const struct {
        const char *title;
        const char *text;
        const char *expected;
    } cases[] = {
        {"",              "",                    "|"              },
        {"",              " \n\t\r\n ",          "|"              },
        {"",              "one",                 "|one"           },
        {"",              " one  two\tthree ",   "|one_two_three" },
        {"",              "one\ntwo\r\nthree",   "|one~two~three" },
        {"",              "one \n two",          "|one~two"       },
        {"",              "one\n\ntwo",          "|one¶two"      },
        {"",              "one\r\n \t\r\n\ntwo", "|one¶two"      },
        {"",              "\n\none\n",           "|one"           },
        {"",              "one\xC2\xA0two",      "|one\xC2\xA0two"},
        {"",              "*a* \"b\"",           "|*a*_\\\"b\\\"" },
        {"A  title\nof ", "x",                   "A_title_of|x"   },
        {" \n",           "x",                   "|x"             },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf json, shown;
        pt_buf_init(&json);
        pt_buf_init(&shown);
        pt_prose_write(&json, pt_str_from(cases[i].title),
                       pt_str_from(cases[i].text), PT_STR("[1,22]"));
        ck_assert(!pt_buf_failed(&json));
        shorten(&shown, pt_buf_str(&json));
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&shown), pt_str_from(cases[i].expected)),
            "%zu: expected \"%s\", made \"%.*s\"", i, cases[i].expected,
            (int)shown.len, shown.ptr);
        pt_buf_release(&json);
        pt_buf_release(&shown);
    }
}
END_TEST

START_TEST(what_is_written_reads_as_a_document)
{
    pt_buf json;
    pt_buf_init(&json);
    pt_prose_write(&json, PT_STR("A \"title\"\x01"),
                   PT_STR("One \\ two.\nThree.\n\nFour."), PT_STR("[1,23]"));
    pt_document *doc = NULL;
    pt_error err = {"", ""};
    ck_assert_msg(pt_document_read(&doc, pt_buf_str(&json), NULL, &err) ==
                      PT_OK,
                  "%s: %s", err.where, err.message);
    ck_assert_uint_eq(doc->texts.len, 2);
    ck_assert(pt_str_is_equal(pt_document_text(doc, 0),
                              PT_STR("One \\ two. Three.")));
    ck_assert(pt_str_is_equal(pt_document_text(doc, 1), PT_STR("Four.")));
    ck_assert_uint_eq(doc->meta.len, 1);
    pt_document_free(doc);
    pt_buf_release(&json);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        white_space_becomes_space_softbreak_or_a_new_para,
        what_is_written_reads_as_a_document,
        NULL,
    };
    return suite_run("prose", tests);
}
