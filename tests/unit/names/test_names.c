/* SPDX-License-Identifier: MIT */
/* Tests of names/names. */
#include "names/names.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "names/compile.h"
#include "names/embedded.h"
#include "suite.h"

/* A new file with these contents; the path is changed in place. */
static void write_file(char *path, pt_str bytes)
{
    const int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(pt_file_write_fd(fd, bytes, path, NULL), PT_OK);
    close(fd);
}

static pt_status add_table(pt_names *names, const char *table, size_t len,
                           const char *charset, pt_error *err)
{
    char path[] = "/tmp/pt-names-XXXXXX";
    write_file(path, (pt_str){table, len});
    const pt_status st = pt_names_add_file(names, path, charset, -1, err);
    unlink(path);
    return st;
}

static const pt_name_candidate *look_up(pt_name_match *match,
                                        const pt_names *names, const char *name)
{
    bool found = false;
    ck_assert_int_eq(
        pt_names_look_up(match, &found, names, pt_str_from(name), NULL), PT_OK);
    return found ? &match->candidates[0] : NULL;
}

START_TEST(the_knowledge_base_knows_canada)
{
    pt_names *names = NULL;
    pt_name_match match;
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    ck_assert(pt_names_has(names, PT_NAMES_KNOWN));
    ck_assert(!pt_names_has(names, PT_NAMES_USER));
    const pt_name_candidate *c = look_up(&match, names, "Canada");
    ck_assert_ptr_nonnull(c);
    const pt_name_entry e = pt_names_entry(names, c->entry);
    ck_assert(pt_str_is_equal(e.name, PT_STR("Canada")));
    ck_assert(pt_str_is_equal(pt_name_wikidata(&e), PT_STR("Q16")));
    ck_assert_int_eq(e.type, PT_TYPE_LOCATION);
    ck_assert(e.bits & PT_NAME_COUNTRY);
    pt_names_free(names);
}
END_TEST

/* The ids of an entry and of the region and country that it leads to. */
static void write_chain(char *out, size_t size, const pt_names *names,
                        uint32_t entry)
{
    size_t len = 0;
    for (int steps = 0; entry != PT_NONE && steps < 4; steps++) {
        const pt_name_entry e = pt_names_entry(names, entry);
        len += (size_t)snprintf(out + len, size - len, "%s%.*s",
                                steps > 0 ? " " : "", (int)e.id.len, e.id.ptr);
        entry = e.country;
    }
}

START_TEST(an_ambiguous_name_has_all_its_readings)
{
    static const struct {
        const char *name;
        const char *readings[4]; /* likeliest first */
    } cases[] = {
        {"Georgia",          {"Q230", "Q1428 Q30"}                                 },
        {"Cambridge",        {"Q350 Q145", "Q49111 Q771 Q30", "Q1028279 Q1904 Q16"}},
        {"London",           {"Q84 Q145", "Q92561 Q1904 Q16"}                      },
        {"Birmingham",       {"Q2256 Q145", "Q79867 Q173 Q30"}                     },
        {"Washington",       {"Q61 Q30", "Q1223 Q30"}                              },
        {"New York",         {"Q60 Q1384 Q30", "Q1384 Q30"}                        },
        {"Congo",            {"Q974", "Q971"}                                      },
        {"Punjab",           {"iso3166-2:IN-PB Q668", "iso3166-2:PK-PB Q843"}      },
        {"Hyderabad",        {"Q1361 iso3166-2:IN-AP Q668", "Q1640079 Q843"}       },
        {"Tripoli",          {"Q3579 Q1016", "gn:2210247 Q822"}                    },
        {"Luxembourg",       {"Q32", "Q1842 Q32"}                                  },
        {"Samsung",          {"Q20718 Q884", "Q20716 Q884"}                        },
        {"Aichi Prefecture", {"Q80434 Q17"}                                        },
    };
    pt_names *names = NULL;
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_name_match match = {.n_candidates = 0};
        look_up(&match, names, cases[i].name);
        for (uint32_t j = 0; j < 4 && cases[i].readings[j] != NULL; j++) {
            char chain[128] = "";
            ck_assert_msg(j < match.n_candidates, "%s", cases[i].name);
            write_chain(chain, sizeof chain, names, match.candidates[j].entry);
            ck_assert_str_eq(chain, cases[i].readings[j]);
        }
    }
    pt_names_free(names);
}
END_TEST

START_TEST(the_kind_of_an_organization_is_known)
{
    static const struct {
        const char *name;
        unsigned kind;
    } cases[] = {
        {"Microsoft",          PT_NAME_COMPANY   },
        {"Stanford",           PT_NAME_UNIVERSITY},
        {"Lanzhou University", PT_NAME_UNIVERSITY},
        {"Reuters",            PT_NAME_MEDIA     },
        {"Bundestag",          PT_NAME_GOVERNMENT},
        {"Real Madrid",        PT_NAME_TEAM      },
        {"NBA",                PT_NAME_LEAGUE    },
        {"Labour Party",       PT_NAME_PARTY     },
        {"United Nations",     0                 },
    };
    const unsigned all = PT_NAME_COMPANY | PT_NAME_UNIVERSITY | PT_NAME_MEDIA |
                         PT_NAME_GOVERNMENT | PT_NAME_TEAM | PT_NAME_LEAGUE |
                         PT_NAME_PARTY;
    pt_names *names = NULL;
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_name_match match;
        const pt_name_candidate *c = look_up(&match, names, cases[i].name);
        ck_assert_msg(c != NULL && (c->bits & all) == cases[i].kind, "%s",
                      cases[i].name);
    }
    pt_names_free(names);
}
END_TEST

START_TEST(the_knowledge_base_has_at_most_three_megabytes)
{
    ck_assert_uint_le(pt_embedded_names_size, 3000000);
}
END_TEST

START_TEST(the_users_names_win_over_the_known_ones)
{
    static const char table[] = "name\ttype\tid\nCanada\tproduct\tx:1\n";
    pt_names *names = NULL;
    pt_name_match match;
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    ck_assert_int_eq(add_table(names, table, strlen(table), NULL, NULL), PT_OK);
    const pt_name_candidate *c = look_up(&match, names, "Canada");
    ck_assert_ptr_nonnull(c);
    ck_assert_uint_eq(match.n_candidates, 1);
    ck_assert_int_eq(c->type, PT_TYPE_PRODUCT);
    ck_assert(c->bits & PT_NAME_USER);
    const pt_name_entry e = pt_names_entry(names, c->entry);
    ck_assert(pt_str_is_equal(e.id, PT_STR("x:1")));
    ck_assert_uint_eq(pt_name_wikidata(&e).len, 0);
    ck_assert(pt_str_is_equal(pt_name_ref(&e), PT_STR("x:1")));
    ck_assert_uint_eq(
        pt_name_ref(&(pt_name_entry){.id = PT_STR("bioguide:V000009")}).len, 0);
    ck_assert(e.bits & PT_NAME_USER);
    pt_names_free(names);
}
END_TEST

START_TEST(of_two_gazetteers_the_longer_name_then_the_first_wins)
{
    static const char first[] = "name\ttype\nAcme\tproduct\nBolt\tperson\n";
    static const char second[] =
        "name\ttype\nAcme Corp\torganization\nBolt\tproduct\n";
    pt_names *names = NULL;
    pt_name_match match;
    ck_assert_int_eq(pt_names_new(&names, false, NULL), PT_OK);
    ck_assert_int_eq(add_table(names, first, strlen(first), NULL, NULL), PT_OK);
    ck_assert_int_eq(add_table(names, second, strlen(second), NULL, NULL),
                     PT_OK);
    ck_assert_int_eq(look_up(&match, names, "Acme Corp")->type,
                     PT_TYPE_ORGANIZATION);
    const pt_name_candidate *bolt = look_up(&match, names, "Bolt");
    ck_assert_int_eq(bolt->type, PT_TYPE_PERSON);
    const pt_name_entry e = pt_names_entry(names, bolt->entry);
    ck_assert(pt_str_is_equal(e.name, PT_STR("Bolt")));
    ck_assert_ptr_null(look_up(&match, names, "Acme Corporation"));
    pt_names_free(names);
}
END_TEST

START_TEST(a_table_may_be_in_another_charset)
{
    static const char latin[] = "name\ttype\nCaf\xE9 Z\xFCrich\tfacility\n";
    static const char wide[] =
        "\xFF\xFEn\0a\0m\0e\0\t\0t\0y\0p\0e\0\n\0\xC9\0t\0\t\0o\0r\0g\0";
    pt_names *names = NULL;
    pt_name_match match;
    pt_error err;
    ck_assert_int_eq(pt_names_new(&names, false, NULL), PT_OK);
    ck_assert_int_eq(add_table(names, latin, strlen(latin), NULL, &err),
                     PT_ERR_UTF8);
    ck_assert_ptr_nonnull(strstr(err.where, ":2"));
    ck_assert(!pt_names_has(names, PT_NAMES_ALL));
    ck_assert_int_eq(add_table(names, latin, strlen(latin), "latin1", NULL),
                     PT_OK);
    ck_assert_int_eq(add_table(names, wide, sizeof wide - 1, "latin1", NULL),
                     PT_OK);
    ck_assert_int_eq(add_table(names, latin, strlen(latin), "klingon", NULL),
                     PT_ERR_OPTION);
    ck_assert_ptr_nonnull(look_up(&match, names, "Café Zürich"));
    ck_assert_ptr_nonnull(look_up(&match, names, "Ét"));
    pt_names_free(names);
}
END_TEST

START_TEST(a_compiled_file_is_told_by_its_first_bytes)
{
    pt_buf table, bytes;
    pt_buf_init(&table);
    pt_buf_init(&bytes);
    pt_buf_add(&table, PT_STR("name\ttype\nAcme\tproduct\n"));
    pt_compiler *compiler = pt_compiler_new();
    ck_assert_int_eq(pt_compiler_add(compiler, &table, '\t', "t", NULL), PT_OK);
    ck_assert_int_eq(pt_compiler_write(&bytes, compiler, NULL), PT_OK);
    pt_compiler_free(compiler);

    pt_names *names = NULL;
    pt_name_match match;
    pt_error err;
    ck_assert_int_eq(pt_names_new(&names, false, NULL), PT_OK);
    ck_assert_int_eq(add_table(names, bytes.ptr, bytes.len, NULL, NULL), PT_OK);
    ck_assert_int_eq(look_up(&match, names, "Acme")->type, PT_TYPE_PRODUCT);
    ck_assert_int_eq(add_table(names, bytes.ptr, bytes.len - 1, NULL, &err),
                     PT_ERR_FORMAT);
    ck_assert_int_eq(pt_names_add_file(names, "/nonexistent", NULL, -1, &err),
                     PT_ERR_IO);
    pt_names_free(names);
    pt_buf_release(&table);
    pt_buf_release(&bytes);
}
END_TEST

START_TEST(a_name_that_ends_in_csv_has_commas)
{
    char made[] = "/tmp/pt-names-XXXXXX";
    char path[sizeof made + 4];
    write_file(made, PT_STR("name,type\n\"Acme, Inc.\",org\n"));
    snprintf(path, sizeof path, "%s.csv", made);
    ck_assert_int_eq(rename(made, path), 0);
    pt_names *names = NULL;
    pt_name_match match;
    ck_assert_int_eq(pt_names_new(&names, false, NULL), PT_OK);
    ck_assert_int_eq(pt_names_add_file(names, path, NULL, -1, NULL), PT_OK);
    ck_assert_ptr_nonnull(look_up(&match, names, "Acme, Inc."));
    pt_names_free(names);
    unlink(path);
}
END_TEST

START_TEST(what_is_no_entry_is_empty)
{
    pt_names *names = NULL;
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    const pt_name_entry e = pt_names_entry(names, UINT32_MAX);
    ck_assert_uint_eq(e.name.len, 0);
    ck_assert_uint_eq(e.country, PT_NONE);
    pt_names_free(names);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        the_knowledge_base_knows_canada,
        an_ambiguous_name_has_all_its_readings,
        the_kind_of_an_organization_is_known,
        the_knowledge_base_has_at_most_three_megabytes,
        the_users_names_win_over_the_known_ones,
        of_two_gazetteers_the_longer_name_then_the_first_wins,
        a_table_may_be_in_another_charset,
        a_compiled_file_is_told_by_its_first_bytes,
        a_name_that_ends_in_csv_has_commas,
        what_is_no_entry_is_empty,
        NULL};
    return suite_run("names", tests);
}
