/* SPDX-License-Identifier: MIT */
/* Tests of run/name_list. */
#include "pandoc-tagger/gazetteer.h"

#include "base/str.h"
#include "run/tagger_of.h"

#include <stdio.h>
#include <unistd.h>

static const char table[] = "name\ttype\nAna Prado\tperson\nQuell\tship\n"
                            "Ana Prado\tperson\n";

/* What a listener was told. */
typedef struct told {
    int n_errors;
    int n_warnings;
    pt_error last_error;
} told;

static void tell(void *payload, int is_warning, const pt_error *problem)
{
    told *t = payload;
    if (is_warning != 0) {
        t->n_warnings++;
        return;
    }
    t->n_errors++;
    t->last_error = *problem;
}

START_TEST(problems_are_told_and_the_rest_is_compiled)
{
    pt_name_list *list = NULL;
    pt_name_list_counts counts;
    told t = {.n_errors = 0};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_name_list_new(&list, NULL, 0, NULL), PT_OK);
    pt_name_list_listen(list, tell, &t);
    ck_assert_int_eq(pt_name_list_add(list, "a.tsv", PT_STR(table), NULL),
                     PT_OK);
    ck_assert_int_eq(pt_name_list_add_file(list, "/nowhere/b.tsv", NULL),
                     PT_OK);
    ck_assert_int_eq(t.n_errors, 2);
    ck_assert_str_eq(t.last_error.where, "/nowhere/b.tsv");
    ck_assert_int_eq(pt_name_list_write(list, append_piece, &out, NULL), PT_OK);
    ck_assert_uint_gt(out.len, 0);
    pt_name_list_count(&counts, list);
    ck_assert_uint_eq(counts.n_entries, 1);
    ck_assert_uint_eq(counts.n_names, 1);
    ck_assert_uint_eq(counts.n_errors, 2);
    ck_assert_uint_eq(counts.n_warnings, (uint32_t)t.n_warnings);
    pt_name_list_free(list);
    pt_name_list_free(NULL);
    pt_buf_release(&out);
}
END_TEST

START_TEST(without_a_listener_the_first_error_is_a_failure)
{
    pt_name_list *list = NULL;
    pt_error err = {"", ""};
    ck_assert_int_eq(pt_name_list_new(&list, NULL, 0, NULL), PT_OK);
    ck_assert_int_eq(pt_name_list_add(list, "a.tsv", PT_STR(table), &err),
                     PT_ERR_FORMAT);
    ck_assert_str_eq(err.where, "a.tsv:3");
    ck_assert_int_eq(pt_name_list_add_file(list, "/nowhere/b.tsv", &err),
                     PT_ERR_IO);
    pt_name_list_free(list);
}
END_TEST

START_TEST(settings_give_charset_and_type)
{
    const pt_settings layer = {
        .json = PT_STR("{\"gazetteer-charset\":\"ISO-8859-1\","
                       "\"gazetteer-type\":\"person\"}")};
    const pt_settings bad = {.json = PT_STR("{\"gazetteer-type\":\"ship\"}")};
    pt_name_list *list = NULL;
    pt_error err = {"", ""};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_name_list_new(&list, &bad, 1, &err), PT_ERR_OPTION);
    ck_assert_ptr_null(list);
    ck_assert_int_eq(pt_name_list_new(&list, &layer, 1, &err), PT_OK);
    ck_assert_int_eq(
        pt_name_list_add(list, "a", PT_STR("name\nJos\xE9\n"), &err), PT_OK);
    ck_assert_int_eq(pt_name_list_write(list, append_piece, &out, NULL), PT_OK);
    ck_assert(buf_has(&out, "José"));
    pt_name_list_free(list);
    pt_buf_release(&out);
}
END_TEST

START_TEST(what_is_compiled_is_a_gazetteer)
{
    char path[] = "/tmp/pt-name-list-XXXXXX";
    pt_name_list *list = NULL;
    pt_buf out;
    pt_buf settings;
    pt_buf_init(&out);
    pt_buf_init(&settings);
    ck_assert_int_eq(pt_name_list_new(&list, NULL, 0, NULL), PT_OK);
    ck_assert_int_eq(pt_name_list_add(list, "a.csv",
                                      PT_STR("name,type\nZyx Wvu,person\n"),
                                      NULL),
                     PT_OK);
    ck_assert_int_eq(pt_name_list_write(list, append_piece, &out, NULL), PT_OK);
    pt_name_list_free(list);
    const int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_uint_eq((size_t)write(fd, out.ptr, out.len), out.len);
    close(fd);
    pt_buf_add_format(&settings, "{\"gazetteer\":\"%s\",\"model\":false}%c",
                      path, '\0');
    pt_tagger *tagger = tagger_of(settings.ptr);
    pt_buf_clear(&out);
    pt_buf_clear(&settings);
    document_json(&settings, "{}", "Then Zyx Wvu left.");
    ck_assert_int_eq(pt_tagger_filter(tagger, pt_buf_str(&settings), PT_STR(""),
                                      append_piece, &out, NULL, NULL),
                     PT_OK);
    ck_assert(buf_has(&out, "[\"entity\",\"person\"]"));
    pt_tagger_free(tagger);
    unlink(path);
    pt_buf_release(&out);
    pt_buf_release(&settings);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {problems_are_told_and_the_rest_is_compiled,
                            without_a_listener_the_first_error_is_a_failure,
                            settings_give_charset_and_type,
                            what_is_compiled_is_a_gazetteer, NULL};
    return suite_run("name_list", tests);
}
