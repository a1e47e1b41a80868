/* SPDX-License-Identifier: MIT */
/* Tests of report/view_keywords. */
#include "report/view_of.h"

START_TEST(keywords_have_grade_number_density_and_place)
{
    static const struct {
        const char *meta;
        const char *has[4];
    } cases[] = {
        {KEYWORD("trade war"),
         {"<a href=\"#k1\">trade war</a>", "g0\">exact<", "2×",
          "density 20.0 %"}                                                        },
        {KEYWORD("trade wars"),   {"g1\">inflected<", "2×", "#k1", "strip"}       },
        {KEYWORD("costs of war"),
         {"g2\">same sentence<", "1×", "<a href=\"#t1\">", "strip"}               },
        {KEYWORD("snow <b>"),     {"g3\">missing<", "0×", "snow &lt;b&gt;", "0.0"}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        viewed v;
        viewed_init(&v, cases[i].meta,
                    "A trade war has its costs.\nThat trade war ended.");
        ck_assert_int_eq(pt_view_add_keywords(&v.out, &v.view, NULL), PT_OK);
        for (size_t k = 0; k < 4; k++)
            ck_assert_msg(buf_has(&v.out, cases[i].has[k]), "%s: %.*s",
                          cases[i].has[k], (int)v.out.len, v.out.ptr);
        viewed_release(&v);
    }
}
END_TEST

START_TEST(suggestions_have_a_score)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew.");
    pt_suggestion one = {.name = PT_STR("a<b"), .score = 0.5F, .n_matches = 1};
    pt_span place = {0, 0, 4};
    const pt_suggestions s = {
        .list = {&one,   1, 1},
          .matches = {&place, 1, 1}
    };
    v.view.suggestions = &s;
    ck_assert_int_eq(pt_view_add_keywords(&v.out, &v.view, NULL), PT_OK);
    ck_assert(buf_has(&v.out, "The article declares none."));
    ck_assert(buf_has(&v.out, "<a href=\"#t1\">a&lt;b</a>"));
    ck_assert(buf_has(&v.out, "<meter value=\"0.50\""));
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {keywords_have_grade_number_density_and_place,
                            suggestions_have_a_score, NULL};
    return suite_run("view_keywords", tests);
}
