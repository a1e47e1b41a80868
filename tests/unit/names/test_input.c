/* SPDX-License-Identifier: MIT */
/* Tests of names/input. */
#include "names/input.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/str.h"
#include "suite.h"

START_TEST(a_form_is_told_by_ending_then_by_beginning)
{
    static const struct {
        const char *path, *text;
        pt_names_form form;
    } cases[] = {
        {"a.csv",    "",                      PT_NAMES_CSV   },
        {"a.CSV",    "{",                     PT_NAMES_CSV   },
        {"a.tsv",    "{",                     PT_NAMES_TSV   },
        {"a.jsonld", "",                      PT_NAMES_JSON  },
        {"a.ttl",    "",                      PT_NAMES_TURTLE},
        {"a.rdf",    "",                      PT_NAMES_XML   },
        {"a",        "name\ttype",            PT_NAMES_TSV   },
        {"a.txt",    "\xEF\xBB\xBF \n{\"a\"", PT_NAMES_JSON  },
        {"a",        "@prefix a: <b> .",      PT_NAMES_TURTLE},
        {"a",        "<?xml version='1.0'?>", PT_NAMES_XML   },
        {".ttl",     "",                      PT_NAMES_TSV   },
        {"",         "",                      PT_NAMES_TSV   },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(
            pt_names_form_of(cases[i].path, pt_str_from(cases[i].text)) ==
                cases[i].form,
            "case %zu", i);
}
END_TEST

/* Adds a file with these contents; the problem, if any, goes to `err`. */
static pt_status add(pt_str bytes, const char *charset, uint32_t *n_out,
                     pt_error *err)
{
    char path[] = "/tmp/pt-input-XXXXXX";
    const int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(pt_file_write_fd(fd, bytes, path, NULL), PT_OK);
    close(fd);
    pt_buf text;
    pt_buf_init(&text);
    pt_compiler *compiler = pt_compiler_new();
    ck_assert_ptr_nonnull(compiler);
    const pt_status st =
        pt_compiler_add_file(compiler, &text, path, charset, err);
    *n_out = pt_compiler_count(compiler).n_entries;
    pt_compiler_free(compiler);
    pt_buf_release(&text);
    unlink(path);
    return st;
}

START_TEST(charsets_are_read_and_their_errors_have_a_line)
{
    uint32_t n = 0;
    pt_error err = {"", ""};
    static const char utf16[] = "\xFF\xFEn\0a\0m\0e\0\t\0t\0y\0p\0e\0\r\0\n\0"
                                "A\0\xE9\0\t\0o\0r\0g\0\r\0\n\0";
    ck_assert_int_eq(add((pt_str){utf16, sizeof utf16 - 1}, NULL, &n, &err),
                     PT_OK);
    ck_assert_uint_eq(n, 1);
    ck_assert_int_eq(
        add(PT_STR("name\ttype\nCaf\xE9\torg\n"), "windows-1252", &n, &err),
        PT_OK);
    ck_assert_int_eq(add(PT_STR("name\ttype\nCaf\xE9\torg\n"), NULL, &n, &err),
                     PT_ERR_UTF8);
    ck_assert_str_eq(strrchr(err.where, ':'), ":2");
    ck_assert_int_eq(add(PT_STR("{\"uri\":\n\"Caf\xE9\"}"), NULL, &n, &err),
                     PT_ERR_FORMAT);
    ck_assert_str_eq(strrchr(err.where, ':'), ":2");
    ck_assert_int_eq(add((pt_str){utf16, 29}, NULL, &n, &err), PT_ERR_UTF8);
    ck_assert_str_eq(strrchr(err.where, ':'), ":2");
    ck_assert_int_eq(add(PT_STR("name\n"), "no-such", &n, &err), PT_ERR_OPTION);
}
END_TEST

START_TEST(what_is_no_list_of_names_is_refused)
{
    uint32_t n = 0;
    pt_error err = {"", ""};
    ck_assert_int_eq(add(PT_STR("<?xml version='1.0'?>"), NULL, &n, &err),
                     PT_ERR_FORMAT);
    ck_assert_str_eq(err.message,
                     "RDF in XML is not read: JSON-LD and Turtle are");
    ck_assert_int_eq(add(PT_STR("PTNAMES\0xxxx"), NULL, &n, &err),
                     PT_ERR_FORMAT);
    ck_assert_str_eq(err.message, "the gazetteer is compiled already");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_form_is_told_by_ending_then_by_beginning,
                            charsets_are_read_and_their_errors_have_a_line,
                            what_is_no_list_of_names_is_refused, NULL};
    return suite_run("input", tests);
}
