/* SPDX-License-Identifier: MIT */
/* Tests of report/view_graph. */
#include "report/view_of.h"

START_TEST(who_shares_a_sentence_is_joined)
{
    viewed v;
    viewed_init(&v, "",
                "Oslo is near Bergen. Oslo and Bergen grew. Madrid shrank.");
    pt_view_add_graph(&v.out, &v.view);
    ck_assert(buf_has(&v.out, "<path data-a=\"1\" data-b=\"2\" "
                              "stroke-width=\"2\" d=\"M212 10A10 10 0 0 1 212 "
                              "30\"/></g>"));
    ck_assert(buf_has(&v.out, "most often: Oslo and Bergen, in 2."));
    ck_assert(buf_has(&v.out, ">Madrid</text>"));
    viewed_release(&v);
}
END_TEST

START_TEST(forty_are_drawn_of_more)
{
    static const char *const places[] = {
        "Oslo",     "Bergen",   "Madrid",   "Paris",    "London",    "Berlin",
        "Rome",     "Vienna",   "Prague",   "Warsaw",   "Athens",    "Lisbon",
        "Dublin",   "Brussels", "Helsinki", "Budapest", "Bucharest", "Sofia",
        "Cairo",    "Nairobi",  "Lagos",    "Accra",    "Tunis",     "Algiers",
        "Moscow",   "Tokyo",    "Seoul",    "Beijing",  "Shanghai",  "Manila",
        "Jakarta",  "Bangkok",  "Hanoi",    "Delhi",    "Mumbai",    "Karachi",
        "Tehran",   "Baghdad",  "Damascus", "Ankara",   "Istanbul",  "Toronto",
        "Montreal", "Ottawa",   "Chicago",  "Boston",   "Seattle",   "Lima"};
    viewed v;
    pt_buf words;
    pt_buf_init(&words);
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        pt_buf_add_format(&words, "%s grew.\n", places[i]);
    pt_buf_add_byte(&words, '\0');
    viewed_init(&v, "", words.ptr);
    ck_assert_uint_gt(v.analysis.entities.len, 40);
    pt_view_add_graph(&v.out, &v.view);
    ck_assert(buf_has(&v.out, "height=\"800\""));
    ck_assert(buf_has(&v.out, "The 40 most salient of 4"));
    ck_assert(!buf_has(&v.out, "most often"));
    pt_buf_release(&words);
    viewed_release(&v);
}
END_TEST

START_TEST(one_thing_alone_is_no_graph)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew on May 3, 2025.");
    pt_view_add_graph(&v.out, &v.view);
    ck_assert_uint_eq(v.out.len, 0);
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {who_shares_a_sentence_is_joined,
                            forty_are_drawn_of_more,
                            one_thing_alone_is_no_graph, NULL};
    return suite_run("view_graph", tests);
}
