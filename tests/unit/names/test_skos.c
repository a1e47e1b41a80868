/* SPDX-License-Identifier: MIT */
/* Tests of names/skos. */
#include "names/skos.h"

#include "names/match.h"
#include "names/turtle.h"
#include "skos_of.h"
#include "suite.h"

#define PREFIXES                                                               \
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"                 \
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"                        \
    "@prefix schema: <http://schema.org/> .\n"                                 \
    "@prefix ex: <http://e/> .\n"

static void compile(pt_buf *out, const char *text, int type)
{
    pt_error err = {"", ""};
    pt_buf_init(out);
    ck_assert_msg(skos_compile(out, pt_turtle_read, text, type, &err) == PT_OK,
                  "%s: %s", err.where, err.message);
}

static void check_entry(const pt_buf *compiled, uint32_t i,
                        const char *expected)
{
    char found[200];
    skos_describe(found, sizeof found, compiled, i);
    ck_assert_str_eq(found, expected);
}

START_TEST(english_then_no_language_then_the_first_names_a_concept)
{
    pt_buf out;
    compile(&out,
            PREFIXES
            "ex:a skos:prefLabel \"Eins\"@de, \"One\"@en-GB, \"Uno\" .\n"
            "ex:b skos:prefLabel \"Zwei\"@de, \"Two\" .\n"
            "ex:c skos:prefLabel \"Drei\"@de, \"Trois\"@fr .\n"
            "ex:d skos:altLabel \"Four\"@en ; skos:prefLabel \"Vier\"@de .\n",
            -1);
    check_entry(&out, 0, "One|http://e/a||misc");
    check_entry(&out, 1, "Two|http://e/b||misc");
    check_entry(&out, 2, "Drei|http://e/c||misc");
    check_entry(&out, 3, "Vier|http://e/d||misc");
    pt_buf_release(&out);
}
END_TEST

START_TEST(only_identity_gives_a_wikidata_id)
{
    pt_buf out;
    compile(&out,
            PREFIXES "ex:a skos:prefLabel \"A\" ; skos:closeMatch "
                     "<http://www.wikidata.org/entity/Q1> .\n"
                     "ex:b skos:prefLabel \"B\" ; owl:sameAs <http://e/x>, "
                     "<http://www.wikidata.org/entity/Q2> .\n",
            -1);
    check_entry(&out, 0, "A|http://e/a||misc");
    check_entry(&out, 1, "B|Q2|http://e/b|misc");
    pt_buf_release(&out);
}
END_TEST

START_TEST(schemes_collections_and_retired_concepts_are_left_out)
{
    pt_buf out;
    compile(&out,
            PREFIXES "ex:s a skos:ConceptScheme ; skos:prefLabel \"S\" .\n"
                     "ex:c a skos:Collection ; skos:prefLabel \"C\" .\n"
                     "ex:r skos:prefLabel \"R\" ; owl:deprecated true .\n"
                     "ex:a skos:prefLabel \"A\" ; owl:deprecated false .\n",
            -1);
    check_entry(&out, 0, "A|http://e/a||misc");
    check_entry(&out, 1, "|||misc");
    pt_buf_release(&out);
}
END_TEST

START_TEST(a_topic_is_a_name_only_where_a_type_is_given)
{
    static const char text[] =
        PREFIXES "ex:a skos:prefLabel \"weather\"@en, \"Wetter\"@de .\n"
                 "ex:b a schema:Person ; skos:prefLabel \"bell hooks\" .\n";
    pt_buf out;
    compile(&out, text, -1);
    check_entry(&out, 0, "bell hooks|http://e/b||person");
    check_entry(&out, 1, "|||misc");
    pt_buf_release(&out);
    compile(&out, text, PT_TYPE_EVENT);
    check_entry(&out, 0, "weather|http://e/a||event");
    check_entry(&out, 1, "bell hooks|http://e/b||person");
    pt_buf_release(&out);
}
END_TEST

/* Returns the bits of the first reading of a surface; 0 when there is none. */
static unsigned bits_of(const pt_buf *compiled, const char *name)
{
    pt_gazetteer gaz;
    pt_tokens tokens = {0};
    pt_name_window window;
    pt_name_match match;
    const pt_str text = pt_str_from(name);
    ck_assert_int_eq(pt_gazetteer_open(&gaz, pt_buf_str(compiled), "t", NULL),
                     PT_OK);
    ck_assert_int_eq(pt_tokens_read(&tokens, text, NULL, 0, NULL), PT_OK);
    pt_name_window_init(&window, text, tokens.items, tokens.len);
    const bool found = pt_gazetteer_match(&match, &gaz, &window, 0);
    pt_vec_release(&tokens);
    return found ? match.candidates[0].bits | 1u << 16 : 0;
}

START_TEST(labels_in_other_languages_are_foreign_forms)
{
    pt_buf out;
    compile(&out,
            PREFIXES "ex:a skos:prefLabel \"Winter Fair\"@en, "
                     "\"Winter\\u001Fmarkt; Basar\"@de ;\n"
                     "  skos:altLabel \"The Fair; or Bazaar\"@en-US ;\n"
                     "  skos:hiddenLabel \"Wintr Fair\" .\n",
            -1);
    ck_assert_uint_eq(bits_of(&out, "Winter Fair") & PT_NAME_FOREIGN, 0);
    ck_assert_uint_ne(bits_of(&out, "Wintr Fair"), 0);
    ck_assert_uint_ne(bits_of(&out, "The Fair; or Bazaar"), 0);
    ck_assert_uint_eq(bits_of(&out, "Basar"), 0);
    ck_assert_uint_ne(bits_of(&out, "markt; Basar") & PT_NAME_FOREIGN, 0);
    pt_buf_release(&out);
}
END_TEST

START_TEST(a_label_that_cannot_be_a_name_costs_only_itself)
{
    pt_buf out;
    compile(&out,
            PREFIXES "ex:a skos:prefLabel \"A\" ; skos:altLabel "
                     "\"a b c d e f g h i j k l m n o p q r\", \"?\" .\n",
            -1);
    check_entry(&out, 0, "A|http://e/a||misc");
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        english_then_no_language_then_the_first_names_a_concept,
        only_identity_gives_a_wikidata_id,
        schemes_collections_and_retired_concepts_are_left_out,
        a_topic_is_a_name_only_where_a_type_is_given,
        labels_in_other_languages_are_foreign_forms,
        a_label_that_cannot_be_a_name_costs_only_itself,
        NULL};
    return suite_run("skos", tests);
}
