/* SPDX-License-Identifier: MIT */
/* Tests of run/check. */
#include "run/check.h"

#include "blocks_of.h"
#include "run/tagger_of.h"

static void check_text(pt_buf *out, pt_check_totals *counts, const char *format,
                       const char *file, pt_status wanted)
{
    pt_tagger *tagger = tagger_of("{\"ignore\":\"keywords-missing\"}");
    pt_buf source;
    pt_error err = {"", ""};
    pt_buf_init(out);
    pt_buf_init(&source);
    document_json_of(&source, "", "# Head\nTODO: a TK.\nIt met.");
    const pt_checking checking = {.format = pt_str_from(format),
                                  .path = PT_STR("a.md"),
                                  .file = pt_str_from(file)};
    ck_assert_int_eq(pt_tagger_check(tagger, pt_buf_str(&source), &checking,
                                     append_piece, out, counts, &err),
                     wanted);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
}

START_TEST(findings_come_in_the_order_of_the_file)
{
    pt_buf out;
    pt_check_totals counts = {0};
    check_text(&out, &counts, "text", "# Head\n\nTODO: a *TK*.\n\nIt met.\n",
               PT_OK);
    ck_assert_uint_eq(counts.n_findings[PT_CHECK_WARNING], 2);
    ck_assert_uint_eq(counts.n_findings[PT_CHECK_ERROR], 0);
    ck_assert(buf_has(&out, "\na.md:3:1: warning: ‘TODO’ looks like a "
                            "placeholder [placeholder]\na.md:3:10: warning: "
                            "‘TK’"));
    ck_assert(buf_has(&out, "a.md: score "));
    pt_buf_release(&out);
}
END_TEST

START_TEST(without_a_file_words_tell_where)
{
    pt_buf out;
    check_text(&out, NULL, "text", "", PT_OK);
    ck_assert(buf_has(&out, "a.md: warning: ‘TODO’ looks like a placeholder "
                            "(under ‘Head’: “TODO: a TK.”) [placeholder]\n"));
    pt_buf_release(&out);
    check_text(&out, NULL, "text", "\xFF\x00 no text", PT_OK);
    ck_assert(buf_has(&out, "a.md: warning: ‘TODO’"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(a_report_in_json_is_whole)
{
    pt_buf out;
    check_text(&out, NULL, "json", "", PT_OK);
    ck_assert(pt_str_has_prefix(pt_buf_str(&out),
                                PT_STR("{\"files\":[\n{\"path\":\"a.md\"")));
    pt_buf_release(&out);
    check_text(&out, NULL, "yaml", "", PT_ERR_OPTION);
    ck_assert_uint_eq(out.len, 0);
    pt_buf_release(&out);
}
END_TEST

START_TEST(known_findings_are_counted_not_told)
{
    pt_tagger *tagger = tagger_of("{}");
    pt_check_totals totals = {.n_files = 0};
    pt_baseline known;
    pt_buf source;
    pt_buf out;
    pt_buf lines;
    pt_buf_init(&source);
    pt_buf_init(&out);
    pt_buf_init(&lines);
    document_json_of(&source, "", "TODO: a TK.");
    ck_assert_int_eq(
        pt_baseline_read(&known, PT_STR("a.md\tplaceholder\tTK"), NULL), PT_OK);
    const pt_check_job job = {.tagger = tagger,
                              .path = PT_STR("a.md"),
                              .document = pt_buf_str(&source),
                              .baseline = &known,
                              .least = PT_CHECK_WARNING,
                              .format = pt_checked_format_find(PT_STR("text")),
                              .totals = &totals,
                              .lines = &lines};
    ck_assert_int_eq(pt_check_document(&out, &job, NULL), PT_OK);
    ck_assert_uint_eq(totals.n_known, 1);
    ck_assert_uint_eq(totals.n_findings[PT_CHECK_NOTE], 0);
    ck_assert(buf_has(&out, "‘TODO’") && !buf_has(&out, "‘TK’"));
    ck_assert(buf_has(&lines, "a.md\tplaceholder\tTK\n"));
    const pt_error failure = {"is gone", "a.md"};
    pt_check_fail(&out, &job, &failure);
    ck_assert_uint_eq(totals.n_failed, 1);
    ck_assert(buf_has(&out, "a.md: cannot be checked: a.md: is gone\n"));
    pt_baseline_release(&known);
    pt_buf_release(&lines);
    pt_buf_release(&out);
    pt_buf_release(&source);
    pt_tagger_free(tagger);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        findings_come_in_the_order_of_the_file, without_a_file_words_tell_where,
        a_report_in_json_is_whole, known_findings_are_counted_not_told, NULL};
    return suite_run("check", tests);
}
