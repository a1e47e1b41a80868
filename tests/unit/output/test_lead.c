/* SPDX-License-Identifier: MIT */
/* Tests of output/lead. */
#include "output/lead.h"

#include "base/utf8.h"
#include "declared_of.h"
#include "suite.h"

#define FORTY "aaaa bbbb cccc dddd eeee ffff gggg hhhh "

/* What the lead of these blocks is. */
static void check(const char *blocks, const char *expected)
{
    declared d;
    declared_of(&d, "", blocks);
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_lead_add(&out, d.doc, NULL), PT_OK);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), pt_str_from(expected)),
                  "%s gave %.*s", blocks, (int)out.len, out.ptr);
    ck_assert_uint_le(pt_utf8_length(pt_buf_str(&out)), PT_DESCRIPTION_MAX);
    pt_buf_release(&out);
    declared_release(&d);
}

START_TEST(the_first_paragraph_is_cut_at_a_sentence)
{
    check("# Tolls rise\nThe ferry is late. It will be later.",
          "The ferry is late. It will be later.");
    check("Tolls *rise* again~today. The " FORTY FORTY FORTY FORTY "end.",
          "Tolls rise again today.");
    check("The ferry is late.\nAnother paragraph.", "The ferry is late.");
}
END_TEST

START_TEST(a_longer_sentence_is_cut_between_words)
{
    check("Xx " FORTY FORTY FORTY "aaaa bbbb cccc dddd eeee ffff, gggg.",
          "Xx " FORTY FORTY FORTY "aaaa bbbb cccc dddd eeee ffff…");
    check("北京北京北京北京北京北京北京北京北京北京北京北京北京北京北京。",
          "北京北京北京北京北京北京北京北京北京北京北京北京北京北京北京。");
}
END_TEST

START_TEST(what_is_no_running_text_is_passed_over)
{
    check("By Ann Lee\nThe ferry is late.", "The ferry is late.");
    check("OSLO, Norway \xE2\x80\x94 The ferry is late.", "The ferry is late.");
    check("- One item. | Another.\nThe ferry is late.", "The ferry is late.");
    check("The ferry@ is late.", "The ferry is late.");
    check("A ferry", "A ferry");
    check("---", "");
    check("", "");
}
END_TEST

START_TEST(code_is_read_and_pictures_are_left_out)
{
    pt_buf source;
    pt_buf_init(&source);
    document_json_of(&source, "", "Run CODE or IMAGE now.");
    static const char code[] = "{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"ls\"]}";
    static const char image[] =
        "{\"t\":\"Image\",\"c\":[[\"\",[],[]],[],[\"u\",\"\"]]}";
    declared d;
    pt_buf_init(&d.source);
    const pt_str all = pt_buf_str(&source);
    const pt_str marks[] = {PT_STR("{\"t\":\"Str\",\"c\":\"CODE\"}"),
                            PT_STR("{\"t\":\"Str\",\"c\":\"IMAGE\"}")};
    const size_t at = pt_str_find(all, marks[0], 0);
    const size_t next = pt_str_find(all, marks[1], 0);
    pt_buf_add(&d.source, pt_str_slice(all, 0, at));
    pt_buf_add(&d.source, pt_str_from(code));
    pt_buf_add(&d.source, pt_str_slice(all, at + marks[0].len, next));
    pt_buf_add(&d.source, pt_str_from(image));
    pt_buf_add(&d.source, pt_str_slice(all, next + marks[1].len, all.len));
    declared_read(&d);
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_lead_add(&out, d.doc, NULL), PT_OK);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), PT_STR("Run ls or now.")),
                  "%.*s", (int)out.len, out.ptr);
    pt_buf_release(&out);
    pt_buf_release(&source);
    declared_release(&d);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_first_paragraph_is_cut_at_a_sentence,
                            a_longer_sentence_is_cut_between_words,
                            what_is_no_running_text_is_passed_over,
                            code_is_read_and_pictures_are_left_out, NULL};
    return suite_run("lead", tests);
}
