/* SPDX-License-Identifier: MIT */
/* Tests of names/turtle. */
#include "names/turtle.h"

#include "skos_of.h"
#include "suite.h"

#define PREFIXES                                                               \
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"                 \
    "@prefix ex: <http://example.org/> .\n"

START_TEST(prefixes_and_relative_addresses_are_resolved)
{
    static const char text[] =
        PREFIXES "@base <http://example.org/b/> .\n"
                 "ex:a a skos:Concept ; skos:prefLabel \"Ada\"@en .\n"
                 "<c> skos:prefLabel \"\"\"Cy\"\"\" ; skos:altLabel 'C' .\n"
                 "[] skos:prefLabel \"Do\\u00E9\" .\n";
    static const char *const expected[] = {"Ada|http://example.org/a||misc",
                                           "Cy|http://example.org/b/c||misc",
                                           "Do\xC3\xA9|||misc", "|||misc"};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(skos_compile(&out, pt_turtle_read, text, -1, NULL), PT_OK);
    for (uint32_t i = 0; i < 4; i++) {
        char found[200];
        skos_describe(found, sizeof found, &out, i);
        ck_assert_str_eq(found, expected[i]);
    }
    pt_buf_release(&out);
}
END_TEST

START_TEST(errors_have_a_line)
{
    static const struct {
        const char *text, *where, *message;
    } cases[] = {
        {PREFIXES "ex:a skos:prefLabel \"A .\nex:b\n", "t:3", NULL                                   },
        {PREFIXES "ex:a no:label \"A\" .\n",           "t:3",
         "the prefix is not declared: \"no:label\""                                                  },
        {PREFIXES,                                     "t",   "there is no SKOS concept with a label"},
        {"name\ttype\nA\torg\n",                       "t:1", NULL                                   },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_error err = {"", ""};
        pt_buf out;
        pt_buf_init(&out);
        ck_assert_int_eq(
            skos_compile(&out, pt_turtle_read, cases[i].text, -1, &err),
            PT_ERR_FORMAT);
        ck_assert_str_eq(err.where, cases[i].where);
        if (cases[i].message != NULL)
            ck_assert_str_eq(err.message, cases[i].message);
        pt_buf_release(&out);
    }
}
END_TEST

START_TEST(what_nests_deeply_is_refused_and_brackets_in_texts_are_not)
{
    pt_error err;
    pt_buf text;
    pt_buf out;
    pt_buf_init(&text);
    pt_buf_init(&out);
    pt_buf_add(&text, PT_STR(PREFIXES "# (((\nex:a skos:prefLabel \"A"));
    for (int i = 0; i < 200; i++)
        pt_buf_add(&text, PT_STR("[("));
    pt_buf_add(&text, PT_STR("\" , \"\" .\n"));
    const size_t len = text.len;
    pt_buf_add_byte(&text, '\0');
    ck_assert_int_eq(skos_compile(&out, pt_turtle_read, text.ptr, -1, &err),
                     PT_OK);
    text.len = len;
    for (int i = 0; i < 200000; i++)
        pt_buf_add(&text, PT_STR("[ <a> "));
    pt_buf_add_byte(&text, '\0');
    ck_assert_int_eq(skos_compile(&out, pt_turtle_read, text.ptr, -1, &err),
                     PT_ERR_FORMAT);
    ck_assert_str_eq(err.message, "brackets nest deeper than 100 levels");
    ck_assert_str_eq(err.where, "t:5");
    pt_buf_release(&text);
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        prefixes_and_relative_addresses_are_resolved, errors_have_a_line,
        what_nests_deeply_is_refused_and_brackets_in_texts_are_not, NULL};
    return suite_run("turtle", tests);
}
