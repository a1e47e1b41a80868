/* SPDX-License-Identifier: MIT */
/* Tests of report/view. */
#include "report/view_of.h"

START_TEST(marks_say_which_text_and_which_mention)
{
    viewed v;
    pt_edits edits;
    pt_edits_init(&edits);
    viewed_init(&v, "", "# Oslo\nOslo grew.");
    ck_assert_int_eq(pt_view_edits(&edits, &v.analysis, NULL), PT_OK);
    ck_assert_int_eq(
        pt_edits_apply(&edits, v.job.source, append_piece, &v.out, NULL),
        PT_OK);
    ck_assert(
        buf_has(&v.out, "[[\"\",[\"pt-text\"],[[\"number\",\"1\"]]],[]]"));
    ck_assert(
        buf_has(&v.out, "[[\"\",[\"pt-text\"],[[\"number\",\"2\"]]],[]]"));
    ck_assert(buf_has(&v.out, "[\"number\",\"1\"]]],[{\"t\":\"Str\",\"c\":"
                              "\"Oslo\"}"));
    ck_assert(buf_has(&v.out, "[\"number\",\"2\"]]],[{\"t\":\"Str\",\"c\":"
                              "\"Oslo\"}"));
    pt_edits_release(&edits);
    viewed_release(&v);
}
END_TEST

START_TEST(mentions_of_an_entity_go_round)
{
    viewed v;
    viewed_init(&v, "", "Oslo and Bergen.\nOslo again.\nOslo.");
    const uint32_t expected[] = {2, 1, 3, 0};
    ck_assert_uint_eq(v.analysis.mentions.list.len, 4);
    for (uint32_t i = 0; i < 4; i++)
        ck_assert_uint_eq(v.view.next[i], expected[i]);
    ck_assert_uint_eq(v.view.n_words, 6);
    viewed_release(&v);
}
END_TEST

START_TEST(positions_are_thousandths_of_the_text)
{
    viewed v;
    viewed_init(&v, "", "abcd\nabcd");
    ck_assert_uint_eq(pt_view_position(&v.view, 0, 0), 0);
    ck_assert_uint_eq(pt_view_position(&v.view, 1, 0), 500);
    ck_assert_uint_eq(pt_view_position(&v.view, 1, 4), 1000);
    viewed_release(&v);
    viewed_init(&v, "", "---");
    ck_assert_uint_eq(pt_view_position(&v.view, 0, 0), 0);
    viewed_release(&v);
}
END_TEST

START_TEST(strips_have_a_tick_for_each_place_once)
{
    const uint32_t positions[] = {10, 10, 995};
    pt_buf out;
    pt_buf_init(&out);
    pt_view_add_strip(&out, positions, 3);
    ck_assert(buf_has(&out, "From 1 % to 99 % of the text"));
    ck_assert(buf_has(&out, "d=\"M10 0v10M995 0v10\""));
    pt_buf_clear(&out);
    pt_view_add_strip(&out, positions, 0);
    ck_assert_uint_eq(out.len, 0);
    pt_buf_release(&out);
}
END_TEST

START_TEST(labels_are_cut_and_escaped)
{
    static const struct {
        const char *text;
        const char *label;
    } cases[] = {
        {"ab",       "ab"      },
        {"a<b",      "a&lt;b"  },
        {"abcd",     "abcd"    },
        {"abcde",    "abcd…" },
        {"éééé", "éééé"},
        {"a \n b",   "a b"     }
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf out;
        pt_buf_init(&out);
        pt_view_add_cut(&out, pt_str_from(cases[i].text), 4 + (i == 5));
        pt_buf_add_byte(&out, '\0');
        ck_assert_str_eq(out.ptr, cases[i].label);
        pt_buf_release(&out);
    }
}
END_TEST

START_TEST(a_page_has_all_parts_and_the_articles_direction)
{
    viewed v;
    viewed_init(&v,
                "\"lang\":{\"t\":\"MetaString\",\"c\":\"ar\"},"
                "\"title\":{\"t\":\"MetaString\",\"c\":\"A <b> title\"}",
                "Oslo.");
    v.view.html = PT_STR("<p>text</p>");
    v.view.path = PT_STR("a.md");
    v.view.overview = PT_STR("index.html");
    ck_assert_int_eq(pt_view_add(&v.out, &v.view, NULL), PT_OK);
    ck_assert(buf_has(&v.out, "<h1>a.md</h1>"));
    ck_assert(buf_has(&v.out, "<main lang=\"ar\" dir=\"rtl\">\n<h2 "
                              "class=\"title\">A &lt;b&gt; title</h2>\n"
                              "<p>text</p></main>"));
    ck_assert(buf_has(&v.out, "<a href=\"index.html\">All articles</a>"));
    ck_assert(buf_has(&v.out, "</aside>\n</div>\n<script>"));
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {marks_say_which_text_and_which_mention,
                            mentions_of_an_entity_go_round,
                            positions_are_thousandths_of_the_text,
                            strips_have_a_tick_for_each_place_once,
                            labels_are_cut_and_escaped,
                            a_page_has_all_parts_and_the_articles_direction,
                            NULL};
    return suite_run("view", tests);
}
