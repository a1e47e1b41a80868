/* SPDX-License-Identifier: MIT */
/* Tests of report/view_entities. */
#include "report/view_of.h"

START_TEST(the_most_salient_comes_first_with_link_and_strip)
{
    viewed v;
    viewed_init(&v, "", "Bergen is near. Oslo grew. Oslo shrank. Oslo.");
    v.analysis.entities.items[0].salience = 0.25F;
    v.analysis.entities.items[1].salience = 0.75F;
    ck_assert_int_eq(pt_view_add_entities(&v.out, &v.view, NULL), PT_OK);
    const pt_str all = pt_buf_str(&v.out);
    ck_assert_uint_lt(pt_str_find(all, PT_STR("id=\"e2\""), 0),
                      pt_str_find(all, PT_STR("id=\"e1\""), 0));
    ck_assert(buf_has(&v.out, "href=\"#m2\">Oslo</a> <span "
                              "class=\"times\">3×</span>"));
    ck_assert(buf_has(&v.out, "<meter value=\"0.75\""));
    ck_assert(buf_has(&v.out, "https://www.wikidata.org/wiki/Q585"));
    ck_assert(buf_has(&v.out, "id=\"d2\">Place"));
    ck_assert(buf_has(&v.out, "class=\"strip\""));
    viewed_release(&v);
}
END_TEST

START_TEST(other_forms_are_named)
{
    viewed v;
    viewed_init(&v, "", "President Ana Prado came. Ms. Prado left.");
    ck_assert_int_eq(pt_view_add_entities(&v.out, &v.view, NULL), PT_OK);
    ck_assert(buf_has(&v.out, "also “Prado”"));
    viewed_release(&v);
}
END_TEST

START_TEST(past_a_hundred_only_what_describes_mentions_is_left)
{
    viewed v;
    pt_buf words;
    pt_buf_init(&words);
    for (int i = 0; i < 130; i++)
        pt_buf_add_format(&words, "$%d, ", i + 1);
    pt_buf_add_byte(&words, '\0');
    viewed_init(&v, "", words.ptr);
    ck_assert_uint_eq(v.analysis.entities.len, 130);
    ck_assert_int_eq(pt_view_add_entities(&v.out, &v.view, NULL), PT_OK);
    ck_assert(buf_has(&v.out, "and 30 more"));
    ck_assert(buf_has(&v.out, "<p id=\"d130\">Money</p>"));
    pt_buf_release(&words);
    viewed_release(&v);
}
END_TEST

START_TEST(nothing_is_written_without_entities)
{
    viewed v;
    viewed_init(&v, "", "It rained.");
    ck_assert_int_eq(pt_view_add_entities(&v.out, &v.view, NULL), PT_OK);
    ck_assert_uint_eq(v.out.len, 0);
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_most_salient_comes_first_with_link_and_strip,
                            other_forms_are_named,
                            past_a_hundred_only_what_describes_mentions_is_left,
                            nothing_is_written_without_entities, NULL};
    return suite_run("view_entities", tests);
}
