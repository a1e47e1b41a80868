/* SPDX-License-Identifier: MIT */
/* Tests of names/jsonld. */
#include "names/jsonld.h"

#include "skos_of.h"
#include "suite.h"

/* Compiles and compares the first entry. */
static void check_first(const char *text, const char *expected)
{
    char found[200];
    pt_error err = {"", ""};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_msg(skos_compile(&out, pt_jsonld_read, text, -1, &err) == PT_OK,
                  "%s: %s", err.where, err.message);
    skos_describe(found, sizeof found, &out, 0);
    ck_assert_str_eq(found, expected);
    pt_buf_release(&out);
}

START_TEST(one_concept_in_many_spellings)
{
    static const char *const texts[] = {
        /* IPTC's */
        "{\"uri\":\"http://e/\",\"type\":[\"http://w/c#ConceptScheme\"],"
        "\"prefLabel\":{\"en-GB\":\"Scheme\"},\"conceptSet\":[{\"uri\":"
        "\"http://e/1\",\"qcode\":\"e:1\",\"prefLabel\":{\"de\":\"Eins\","
        "\"en-GB\":\"Ada\"},\"exactMatch\":[\"http://e/x\","
        "\"https://www.wikidata.org/entity/Q7259\"]}]}",
        /* terms of a context */
        "{\"@context\":[\"https://e/c\",{\"s\":"
        "\"http://www.w3.org/2004/02/skos/core#\",\"label\":{\"@id\":"
        "\"s:prefLabel\",\"@language\":\"en\"},\"same\":\"s:exactMatch\","
        "\"w\":\"http://www.wikidata.org/entity/\",\"iri\":\"@id\","
        "\"all\":\"@graph\"}],\"all\":[{\"iri\":\"http://e/1\",\"label\":"
        "\"Ada\",\"same\":{\"@id\":\"w:Q7259\"}}]}",
        /* prefixes and values */
        "[{\"@id\":\"http://e/1\",\"skos:prefLabel\":[{\"@value\":\"Eins\","
        "\"@language\":\"de\"},{\"@value\":\"Ada\",\"@language\":\"en\"}],"
        "\"skos:exactMatch\":\"wd:Q7259\"}]",
        /* expanded, nested in another node */
        "{\"@id\":\"http://e/0\",\"http://e/has\":{\"@id\":\"http://e/1\","
        "\"http://www.w3.org/2004/02/skos/core#prefLabel\":[{\"@value\":"
        "\"Ada\"}],\"http://www.w3.org/2002/07/owl#sameAs\":[{\"@id\":"
        "\"http://www.wikidata.org/entity/Q7259\"}]}}",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        check_first(texts[i], "Ada|Q7259|http://e/1|misc");
}
END_TEST

START_TEST(errors_have_a_line)
{
    static const struct {
        const char *text, *where;
    } cases[] = {
        {"{\n\"uri\":\n",                              "t:3"},
        {"{\n\"a\" 1}",                                "t:2"},
        {"{}",                                         "t"  },
        {"{\"@id\":\"x\",\n\"prefLabel\":\"A\"} junk", "t:2"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_error err = {"", ""};
        pt_buf out;
        pt_buf_init(&out);
        ck_assert_int_eq(
            skos_compile(&out, pt_jsonld_read, cases[i].text, -1, &err),
            PT_ERR_FORMAT);
        ck_assert_str_eq(err.where, cases[i].where);
        pt_buf_release(&out);
    }
}
END_TEST

START_TEST(a_concept_is_placed_where_its_identifier_is_given)
{
    static const char text[] = "{\"conceptSet\":[\n"
                               "{\"uri\":\"http://e/1\",\n"
                               " \"prefLabel\":{\"en\":\"A\"},\n"
                               " \"broader\":\"http://e/2\"},\n"
                               "{\"uri\":\"http://e/2\",\n"
                               " \"prefLabel\":{\"en\":\"?\"}}]}\n";
    static const char twice[] = "{\"conceptSet\":[\n"
                                "{\"uri\":\"e 1\",\"prefLabel\":\"A\"}]}";
    pt_error err = {"", ""};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(skos_compile(&out, pt_jsonld_read, text, -1, &err), PT_OK);
    ck_assert_int_eq(skos_compile(&out, pt_jsonld_read, twice, -1, &err),
                     PT_ERR_FORMAT);
    ck_assert_str_eq(err.where, "t:2");
    ck_assert_str_eq(err.message, "the id has white space in it: \"e 1\"");
    pt_buf_release(&out);
}
END_TEST

START_TEST(what_nests_deeply_is_refused)
{
    pt_error err;
    pt_buf text;
    pt_buf out;
    pt_buf_init(&text);
    pt_buf_init(&out);
    for (int i = 0; i < 200; i++)
        pt_buf_add(&text, PT_STR("[\n"));
    pt_buf_add_byte(&text, '\0');
    ck_assert_int_eq(skos_compile(&out, pt_jsonld_read, text.ptr, -1, &err),
                     PT_ERR_FORMAT);
    pt_buf_release(&text);
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {one_concept_in_many_spellings, errors_have_a_line,
                            a_concept_is_placed_where_its_identifier_is_given,
                            what_nests_deeply_is_refused, NULL};
    return suite_run("jsonld", tests);
}
