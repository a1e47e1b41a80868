/* SPDX-License-Identifier: MIT */
/* Tests of output/preamble, and through it of output/includes. */
#include "output/preamble.h"

#include "base/str.h"
#include "declared_of.h"
#include "suite.h"

/* What header-includes becomes. */
static void run(pt_buf *out, const pt_emitters *emitters)
{
    declared d;
    declared_of(&d,
                "\"keywords\":{\"t\":\"MetaList\",\"c\":[{\"t\":\"MetaString\","
                "\"c\":\"a, b_c & d\"}]}",
                "text");
    pt_meta_changes changes;
    pt_meta_changes_init(&changes);
    ck_assert_int_eq(pt_preamble_set(&changes, &d.analysis, emitters, NULL),
                     PT_OK);
    pt_buf_init(out);
    pt_buf_add(out, pt_buf_str(&changes.bytes));
    pt_meta_changes_release(&changes);
    declared_release(&d);
}

static bool has(const pt_buf *out, const char *text)
{
    return pt_str_find(pt_buf_str(out), pt_str_from(text), 0) < out->len;
}

START_TEST(nothing_is_included_unless_asked_for)
{
    pt_buf out;
    run(&out, &(pt_emitters){.open_graph = true});
    ck_assert_uint_eq(out.len, 0);
    pt_buf_release(&out);
}
END_TEST

START_TEST(keywords_are_quoted_one_by_one)
{
    pt_buf out;
    run(&out, &(pt_emitters){.xmp = true});
    ck_assert(has(&out, "\\\\usepackage{hyperxmp}"));
    ck_assert(has(&out, "pdfkeywords={\\\\xmpquote{a\\\\xmpcomma{} b"
                        "\\\\taggerunderscore{}c \\\\& d}}"));
    ck_assert(!has(&out, "makeidx"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(an_index_needs_makeidx)
{
    pt_buf out;
    run(&out, &(pt_emitters){.index_entries = true});
    ck_assert(has(&out, "\\\\usepackage{makeidx}\\u000a\\\\makeindex\"]}"));
    ck_assert(has(&out, "{\"t\":\"RawBlock\",\"c\":[\"pandoc-tagger\","));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {nothing_is_included_unless_asked_for,
                            keywords_are_quoted_one_by_one,
                            an_index_needs_makeidx, NULL};
    return suite_run("preamble", tests);
}
