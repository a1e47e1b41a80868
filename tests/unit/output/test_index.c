/* SPDX-License-Identifier: MIT */
/* Tests of output/index. */
#include "output/index.h"

#include "report/extract_of.h"

/* What a document gets for an index. */
static void run(pt_buf *out, const char *words, const pt_presentation *p)
{
    analysed a;
    analyse(&a, "{}", words);
    pt_edits edits;
    pt_edits_init(&edits);
    ck_assert_int_eq(pt_index_edits(&edits, &a.analysis, p, NULL), PT_OK);
    pt_buf_init(out);
    pt_buf_add(out, pt_buf_str(&edits.bytes));
    pt_edits_release(&edits);
    release(&a);
}

START_TEST(names_are_sorted_in_groups_with_links_to_their_mentions)
{
    const pt_presentation p = {.max_mentions = 99, .anchors = PT_STR("x-")};
    pt_buf out;
    run(&out, "Minister Bo Prado met Minister Ana Abel. Abel is in Oslo.", &p);
    ck_assert(buf_has(&out, "{\"t\":\"Header\",\"c\":[1,[\"entity-index\","
                            "[\"unnumbered\"],[]],[{\"t\":\"Str\",\"c\":"
                            "\"Index\"}]]}"));
    const pt_str all = pt_buf_str(&out);
    const size_t abel = pt_str_find(all, PT_STR("\"Abel,\""), 0);
    const size_t prado = pt_str_find(all, PT_STR("\"Prado,\""), 0);
    const size_t places = pt_str_find(all, PT_STR("\"Places\""), 0);
    ck_assert_uint_lt(abel, prado);
    ck_assert_uint_lt(prado, places);
    ck_assert_uint_lt(places, all.len);
    ck_assert(buf_has(&out, "[{\"t\":\"Str\",\"c\":\"2\"}],[\"#x-ana-abel-2\","
                            "\"\"]]}]}]"));
    ck_assert(!buf_has(&out, "Organizations"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(without_anchors_names_alone_are_listed)
{
    const pt_presentation p = {.max_mentions = 99, .link = PT_STR("wikidata")};
    pt_buf out;
    run(&out, "It is in Oslo.", &p);
    ck_assert(buf_has(&out, "[{\"t\":\"Str\",\"c\":\"Oslo\"}],[\"https://"
                            "www.wikidata.org/wiki/Q585\",\"\"]]}]}]]}"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(without_names_there_is_no_index)
{
    const pt_presentation p = {.max_mentions = 99};
    pt_buf out;
    run(&out, "It costs $5.", &p);
    ck_assert_uint_eq(out.len, 0);
    pt_buf_release(&out);
}
END_TEST

START_TEST(latex_prints_its_index_where_there_are_mentions)
{
    static const struct {
        const char *words;
        bool printed;
    } cases[] = {
        {"It is in Oslo.", true },
        {"It is here.",    false}
    };
    for (size_t i = 0; i < 2; i++) {
        analysed a;
        analyse(&a, "{}", cases[i].words);
        pt_edits edits;
        pt_edits_init(&edits);
        pt_index_print(&edits, &a.analysis);
        ck_assert(buf_has(&edits.bytes, "\\\\printindex\"]}") ==
                  cases[i].printed);
        pt_edits_release(&edits);
        release(&a);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        names_are_sorted_in_groups_with_links_to_their_mentions,
        without_anchors_names_alone_are_listed, without_names_there_is_no_index,
        latex_prints_its_index_where_there_are_mentions, NULL};
    return suite_run("index", tests);
}
