/* SPDX-License-Identifier: MIT */
/* Tests of names/compile. */
#include "names/compile.h"

#include <stdio.h>
#include <string.h>

#include "gazetteer_of.h"
#include "names/names.h"
#include "pandoc-tagger/types.h"
#include "suite.h"

START_TEST(a_bad_row_is_named_by_file_and_line)
{
    static const struct {
        const char *rows, *where, *message;
    } cases[] = {
        {"\tperson\n",                               "t:2", "the name is empty"              },
        {"A\tx\n",                                   "t:2", "there is no such type: \"x\""   },
        {"A\torg\nB\t\n",                            "t:3", "the type is empty"              },
        {"A\torg\t\t120\n",                          "t:2",
         "the prior is no number from 0 to 100: \"120\""                                     },
        {"A\torg\t\t1x\n",                           "t:2",
         "the prior is no number from 0 to 100: \"1x\""                                      },
        {"A\torg\tmoon\n",                           "t:2", "there is no such kind: \"moon\""},
        {"?\torg\n",                                 "t:2",
         "the name does not begin with a letter or a digit: \"?\""                           },
        {"A\torg\t\t\t?!\n",                         "t:2",
         "the name does not begin with a letter or a digit: \"?!\""                          },
        {"a b c d e f g h i j k l m n o p q\torg\n", "t:2",
         "the name has more than 16 words: \"a b c d e f g h i j k l m n o p "
         "q\""                                                                               },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_error err;
        pt_buf bytes;
        pt_buf_init(&bytes);
        pt_buf_add(&bytes, PT_STR("name\ttype\tkind\tprior\taliases\n"));
        pt_buf_add(&bytes, pt_str_from(cases[i].rows));
        pt_compiler *compiler = pt_compiler_new();
        ck_assert_int_eq(pt_compiler_add(compiler, &bytes, '\t', "t", &err),
                         PT_ERR_FORMAT);
        ck_assert_str_eq(err.where, cases[i].where);
        ck_assert_str_eq(err.message, cases[i].message);
        pt_compiler_free(compiler);
        pt_buf_release(&bytes);
    }
}
END_TEST

START_TEST(a_name_of_501_bytes_is_too_long)
{
    pt_error err;
    pt_buf bytes;
    pt_buf_init(&bytes);
    pt_buf_add(&bytes, PT_STR("name\ttype\n"));
    for (int i = 0; i < 501; i++)
        pt_buf_add_byte(&bytes, 'a');
    pt_buf_add(&bytes, PT_STR("\torg\n"));
    pt_compiler *compiler = pt_compiler_new();
    ck_assert_int_eq(pt_compiler_add(compiler, &bytes, '\t', "t", &err),
                     PT_ERR_FORMAT);
    ck_assert_ptr_nonnull(strstr(err.message, "longer than 500 bytes"));
    pt_compiler_free(compiler);
    pt_buf_release(&bytes);
}
END_TEST

START_TEST(rows_of_one_entry_are_merged)
{
    test_gazetteer tg;
    gazetteer_of(&tg,
                 "name\ttype\tid\taliases\tkind\n"
                 "Myanmar\tlocation\tQ836\tBurma; Union of Burma\tcountry\n"
                 "Burma\tlocation\tQ836\tMyanma |\n"
                 "Acme\torganization\n"
                 "Acme\torganization\t\tThe Acme\n"
                 "Acme\tproduct\n");
    ck_assert_uint_eq(tg.gaz.n_entries, 3);
    ck_assert_uint_eq(tg.gaz.n_surfaces, 6);
    const pt_gazetteer_entry e = pt_gazetteer_entry_at(&tg.gaz, 0);
    ck_assert(pt_str_is_equal(e.name, PT_STR("Myanmar")));
    ck_assert(pt_str_is_equal(e.source, PT_STR("test")));
    ck_assert_int_eq(pt_gazetteer_entry_at(&tg.gaz, 2).type, PT_TYPE_PRODUCT);
    gazetteer_release(&tg);
}
END_TEST

START_TEST(of_two_priors_the_first_holds)
{
    test_gazetteer tg;
    gazetteer_of(&tg, "name\ttype\tprior\nNice\tlocation\t90\n"
                      "Nice\tlocation\t20\nNice\tlocation\t50\n");
    ck_assert_uint_eq(tg.gaz.n_readings, 1);
    pt_reading reading;
    ck_assert(pt_gazetteer_reading(&reading, &tg.gaz, 0));
    ck_assert_uint_eq(reading.prior, 90 * 65535 / 100);
    gazetteer_release(&tg);
}
END_TEST

START_TEST(a_kind_is_kept_with_every_reading)
{
    static const struct {
        const char *kind;
        unsigned bits;
    } cases[] = {
        {"company",          PT_NAME_COMPANY                   },
        {"university",       PT_NAME_UNIVERSITY                },
        {"Media",            PT_NAME_MEDIA                     },
        {"government",       PT_NAME_GOVERNMENT                },
        {"team",             PT_NAME_TEAM                      },
        {"league",           PT_NAME_LEAGUE                    },
        {"party government", PT_NAME_PARTY | PT_NAME_GOVERNMENT},
        {"territory",        PT_NAME_COUNTRY                   },
        {"capital",          PT_NAME_CAPITAL | PT_NAME_CITY    },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char table[128];
        snprintf(table, sizeof table, "name\ttype\tkind\nAcme\torg\t%s\n",
                 cases[i].kind);
        test_gazetteer tg;
        gazetteer_of(&tg, table);
        ck_assert_uint_eq(pt_gazetteer_entry_at(&tg.gaz, 0).bits,
                          cases[i].bits);
        gazetteer_release(&tg);
    }
}
END_TEST

START_TEST(a_city_leads_to_its_region_and_that_to_the_country)
{
    test_gazetteer tg;
    gazetteer_of(&tg, "name\ttype\tid\tkind\tcountry\n"
                      "Athens\tlocation\tQ1\tcity\tQ1428\n"
                      "Tbilisi\tlocation\tQ2\tcapital\tGeorgia\n"
                      "Georgia\tlocation\tQ1428\tregion\tQ30\n"
                      "Georgia\tlocation\tQ230\tcountry\t\n"
                      "America\tlocation\tQ30\tcountry\t\n"
                      "Nowhere\tlocation\tQ3\tcity\tQ999\n");
    static const uint32_t countries[] = {2, 3, 4, PT_NONE, PT_NONE, PT_NONE};
    for (uint32_t i = 0; i < 6; i++)
        ck_assert_uint_eq(pt_gazetteer_entry_at(&tg.gaz, i).country,
                          countries[i]);
    gazetteer_release(&tg);
}
END_TEST

START_TEST(a_table_without_rows_is_a_gazetteer_without_names)
{
    test_gazetteer tg;
    gazetteer_of(&tg, "name\ttype\n");
    ck_assert_uint_eq(tg.gaz.n_entries, 0);
    gazetteer_release(&tg);
}
END_TEST

typedef struct heard {
    pt_buf text; /* "t:2 message|" each; a warning has a question mark */
} heard;

static void hear(void *payload, int is_warning, const pt_error *problem)
{
    heard *h = payload;
    pt_buf_add_format(&h->text, "%s%s %s|", problem->where,
                      is_warning ? "?" : "", problem->message);
}

START_TEST(a_listener_hears_of_every_bad_row)
{
    static const struct {
        const char *table, *expected;
        char separator;
        uint32_t n_entries;
    } cases[] = {
        {"name\ttype\nA\tx\nB\torg\tsurplus\nC\torg\nC\torg\n",
         "t:2 there is no such type: \"x\"|t:3 the row has more fields than "
         "the header|t:5? the name stands at t:4 already: \"C\"|",                                        '\t', 1},
        {"name\ttype\n\xFF\xFE\torg\nB\torg\n\xFF\torg\n",
         "t:2 the line is not UTF-8 (its charset can be given)|t:4 the line is "
         "not UTF-8 (its charset can be given)|t:2 the name does not begin "
         "with a letter or a digit: \"??\"|t:4 the name does not begin with a "
         "letter or a digit: \"?\"|",                                                                     '\t', 3},
        {"name,type\n\"A\nB\"x,org\nC,x\nD,org\n\"E,org\n",
         "t:2 a field's quotation marks do not match|t:4 there is no such "
         "type: \"x\"|t:6 a field's quotation marks do not match|",                                       ',',  1},
        {"name\n",                                              "t:1 the header has no column \"type\"|", '\t', 0},
        {"name\trule\nA\tnever\nB\talways\n",                   "t:3 the type is empty|",                 '\t',
         1                                                                                                       },
        {"name\ttype\taliases\nA\torg\t?|B|!\n",
         "t:2 the name does not begin with a letter or a digit: \"?\"|t:2 the "
         "name does not begin with a letter or a digit: \"!\"|",                                          '\t', 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        heard h;
        pt_buf bytes;
        pt_buf_init(&h.text);
        pt_buf_init(&bytes);
        pt_buf_add(&bytes, pt_str_from(cases[i].table));
        pt_compiler *compiler = pt_compiler_new();
        pt_compiler_set_listener(compiler, hear, &h);
        ck_assert_int_eq(
            pt_compiler_add(compiler, &bytes, cases[i].separator, "t", NULL),
            PT_OK);
        ck_assert_msg(pt_str_is_equal(pt_buf_str(&h.text),
                                      pt_str_from(cases[i].expected)),
                      "case %zu: %.*s", i, (int)h.text.len, h.text.ptr);
        ck_assert_uint_eq(pt_compiler_count(compiler).n_entries,
                          cases[i].n_entries);
        pt_compiler_free(compiler);
        pt_buf_release(&h.text);
        pt_buf_release(&bytes);
    }
}
END_TEST

START_TEST(a_table_needs_no_type_where_there_is_a_default)
{
    pt_buf bytes;
    pt_buf_init(&bytes);
    pt_buf_add(&bytes, PT_STR("name\nA\n"));
    pt_compiler *compiler = pt_compiler_new();
    pt_compiler_set_type(compiler, PT_TYPE_EVENT);
    ck_assert_int_eq(pt_compiler_type(compiler), PT_TYPE_EVENT);
    ck_assert_int_eq(pt_compiler_add(compiler, &bytes, '\t', "t", NULL), PT_OK);
    pt_compiler_free(compiler);
    pt_buf_release(&bytes);
}
END_TEST

START_TEST(an_own_identifier_is_kept_beside_the_one_of_wikidata)
{
    test_gazetteer tg;
    gazetteer_of(&tg, "name\ttype\tid\tref\nA\torg\twd:Q5\tmy:5\n");
    const pt_gazetteer_entry e = pt_gazetteer_entry_at(&tg.gaz, 0);
    ck_assert(pt_str_is_equal(e.id, PT_STR("Q5")));
    ck_assert(pt_str_is_equal(e.ref, PT_STR("my:5")));
    gazetteer_release(&tg);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        a_bad_row_is_named_by_file_and_line,
        a_name_of_501_bytes_is_too_long,
        rows_of_one_entry_are_merged,
        of_two_priors_the_first_holds,
        a_kind_is_kept_with_every_reading,
        a_city_leads_to_its_region_and_that_to_the_country,
        a_table_without_rows_is_a_gazetteer_without_names,
        a_listener_hears_of_every_bad_row,
        a_table_needs_no_type_where_there_is_a_default,
        an_own_identifier_is_kept_beside_the_one_of_wikidata,
        NULL};
    return suite_run("compile", tests);
}
