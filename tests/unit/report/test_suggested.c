/* SPDX-License-Identifier: MIT */
/* Tests of report/suggested. */
#include "report/suggested.h"

#include "extract_of.h"

/* Two suggestions, made by hand. */
static void suggest(pt_suggestions *out, const char *first, const char *second)
{
    *out = (pt_suggestions){.list = {0}};
    const pt_suggestion made[] = {
        {.name = pt_str_from(first),
         .score = 0.8F,
         .entity = PT_NONE,
         .n_matches = 1},
        {.name = pt_str_from(second),                          .score = 0.25F, .entity = PT_NONE},
    };
    for (size_t i = 0; i < 2; i++) {
        pt_suggestion *to = pt_vec_add(&out->list, sizeof *to);
        ck_assert_ptr_nonnull(to);
        *to = made[i];
    }
    pt_span *span = pt_vec_add(&out->matches, sizeof *span);
    ck_assert_ptr_nonnull(span);
    *span = (pt_span){0, 4, 8};
}

START_TEST(people_get_a_line_each)
{
    pt_suggestions s;
    pt_buf out;
    pt_buf_init(&out);
    suggest(&s, "fish", "a \"b\"");
    pt_suggested_add_text(&out, &s);
    ck_assert(pt_str_is_equal(pt_buf_str(&out),
                              PT_STR("0.80    1  fish\n0.25    0  a \"b\"\n")));
    pt_buf_clear(&out);
    pt_suggested_add_names(&out, &s);
    ck_assert(pt_str_is_equal(pt_buf_str(&out),
                              PT_STR("[\"fish\",\"a \\\"b\\\"\"]")));
    pt_suggestions_release(&s);
    pt_buf_release(&out);
}
END_TEST

START_TEST(programs_get_places_in_code_points)
{
    analysed a;
    pt_suggestions s;
    pt_buf out;
    pt_buf_init(&out);
    analyse(&a, "{}", "Ä ä fish");
    suggest(&s, "fish", "sea");
    s.matches.items[0] = (pt_span){0, 6, 10};
    pt_suggested_add_json(&out, &s, &a.analysis);
    ck_assert_msg(
        pt_str_is_equal(
            pt_buf_str(&out),
            PT_STR("[{\"keyword\":\"fish\",\"score\":0.800,\"matches\":[{"
                   "\"start\":4,\"end\":8,\"text\":\"fish\"}]},{\"keyword\":"
                   "\"sea\",\"score\":0.250,\"matches\":[]}]\n")),
        "%.*s", (int)out.len, out.ptr);
    pt_suggestions_release(&s);
    pt_buf_release(&out);
    release(&a);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {people_get_a_line_each,
                            programs_get_places_in_code_points, NULL};
    return suite_run("suggested", tests);
}
