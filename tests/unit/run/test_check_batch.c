/* SPDX-License-Identifier: MIT */
/* Tests of run/check_batch. */
#include "pandoc-tagger/check.h"

#include "blocks_of.h"
#include "run/input_of.h"
#include "run/tagger_of.h"

#include <string.h>

/* A pt_load_fn: every name is a document of one sentence but for "gone". */
static pt_status load(void *payload, pt_str name, pt_write_fn write, void *to,
                      pt_error *err)
{
    (void)payload;
    if (pt_str_is_equal(name, PT_STR("gone"))) {
        strcpy(err->where, "gone");
        strcpy(err->message, "is not there");
        return PT_ERR_IO;
    }
    pt_buf source;
    pt_buf_init(&source);
    document_json_of(&source, "", "TODO: a TK.");
    const pt_status st = write(to, pt_buf_str(&source), err);
    pt_buf_release(&source);
    return st;
}

/* Checks the names in `lines`; the caller releases `out` and `baseline`. */
static pt_status check_all(pt_buf *out, pt_buf *baseline,
                           pt_check_totals *totals, const char *lines,
                           const pt_check_batch *how, pt_error *err)
{
    pt_tagger *tagger =
        tagger_of("{\"ignore\":\"keywords-missing,title-missing\"}");
    test_input in = {.text = pt_str_from(lines), .piece = 3};
    pt_check_batch batch = *how;
    batch.read = read_piece;
    batch.read_payload = &in;
    batch.load = load;
    batch.least = PT_CHECK_WARNING;
    batch.write = append_piece;
    batch.write_payload = out;
    batch.write_baseline = append_piece;
    batch.baseline_payload = baseline;
    pt_buf_init(out);
    pt_buf_init(baseline);
    const pt_status st = pt_check_batch_run(totals, tagger, &batch, err);
    pt_tagger_free(tagger);
    return st;
}

START_TEST(a_report_is_in_the_order_of_the_names)
{
    pt_buf one;
    pt_buf many;
    pt_buf baseline;
    pt_check_totals totals;
    pt_check_batch how = {.format = PT_STR("json")};
    static const char names[] = "a\ngone\nb\nc\nd\ne\n";
    ck_assert_int_eq(check_all(&one, &baseline, &totals, names, &how, NULL),
                     PT_OK);
    pt_buf_release(&baseline);
    how.n_threads = 3;
    ck_assert_int_eq(check_all(&many, &baseline, &totals, names, &how, NULL),
                     PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&one), pt_buf_str(&many)));
    ck_assert(pt_str_has_prefix(pt_buf_str(&one),
                                PT_STR("{\"files\":[\n{\"path\":\"a\"")));
    ck_assert_uint_eq(totals.n_files, 6);
    ck_assert_uint_eq(totals.n_failed, 1);
    ck_assert_uint_eq(totals.n_findings[PT_CHECK_WARNING], 10);
    pt_buf_release(&one);
    pt_buf_release(&many);
    pt_buf_release(&baseline);
}
END_TEST

START_TEST(a_baseline_takes_out_what_it_was_made_of)
{
    pt_buf out;
    pt_buf baseline;
    pt_buf again;
    pt_check_totals totals;
    pt_check_batch how = {.n_threads = 2};
    ck_assert_int_eq(check_all(&out, &baseline, &totals, "b\na\n", &how, NULL),
                     PT_OK);
    pt_buf_release(&out);
    ck_assert(buf_has(&baseline, "subject\na\tplaceholder\tTK\n"));
    how.baseline = pt_buf_str(&baseline);
    ck_assert_int_eq(check_all(&out, &again, &totals, "a\nb\nc\n", &how, NULL),
                     PT_OK);
    ck_assert_uint_eq(totals.n_known, 4);
    ck_assert_uint_eq(totals.n_findings[PT_CHECK_WARNING], 2);
    ck_assert(buf_has(&out, "c: warning:") && !buf_has(&out, "a: warning:"));
    pt_buf_release(&out);
    pt_buf_release(&baseline);
    pt_buf_release(&again);
}
END_TEST

START_TEST(what_is_wrong_is_named)
{
    static const struct {
        pt_check_batch how;
        pt_status status;
        const char *where;
        const char *message;
    } cases[] = {
        {{.format = {"yaml", 4}},
         PT_ERR_OPTION, "",
         "unknown format 'yaml' of a report; there are "
         "text|json|sarif|github|junit|checkstyle"                      },
        {{.baseline = {"x", 1}, .baseline_name = "known"},
         PT_ERR_FORMAT, "known",
         "line 1 is not a path, a check and a subject separated by tabs"},
        {{.baseline = {"x", 1}},
         PT_ERR_FORMAT, "baseline",
         "line 1 is not a path, a check and a subject separated by tabs"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf out;
        pt_buf baseline;
        pt_check_totals totals;
        pt_error err = {"", ""};
        ck_assert_int_eq(
            check_all(&out, &baseline, &totals, "a\n", &cases[i].how, &err),
            cases[i].status);
        ck_assert_str_eq(err.where, cases[i].where);
        ck_assert_str_eq(err.message, cases[i].message);
        ck_assert_uint_eq(out.len + baseline.len, 0);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_report_is_in_the_order_of_the_names,
                            a_baseline_takes_out_what_it_was_made_of,
                            what_is_wrong_is_named, NULL};
    return suite_run("check_batch", tests);
}
