/* SPDX-License-Identifier: MIT */
/* Tests of output/latex. */
#include "output/latex.h"

#include "base/str.h"
#include "suite.h"

START_TEST(every_special_character_is_escaped)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_latex_add_text(&out, PT_STR("a\\~^#$%&_{}\"@!|\nü"));
    ck_assert(pt_str_is_equal(
        pt_buf_str(&out),
        PT_STR("a\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\#\\$"
               "\\%\\&\\_\\{\\}\\textquotedbl{}@!\\textbar{} ü")));
    pt_buf_release(&out);
}
END_TEST

START_TEST(index_entries_have_a_key_and_quote_what_makeindex_reads)
{
    static const struct {
        pt_type type;
        const char *name, *entry;
    } cases[] = {
        {PT_TYPE_PERSON,       "Mark Carney",             "\\index{carney, mark@Carney, Mark}"},
        {PT_TYPE_ORGANIZATION, "A&B 100% @home! \"x|y\"",
         "\\index{a b 100 home x y@A\\&B 100\\% \"@home\"! "
         "\\textquotedbl{}x\\textbar{}y\\textquotedbl{}}"                                     },
        {PT_TYPE_LOCATION,     "@",                       "\\index{\"@}"                      },
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_entity entity = {.name = pt_str_from(cases[i].name),
                                  .type = cases[i].type};
        pt_buf out;
        pt_buf_init(&out);
        ck_assert_int_eq(pt_latex_add_index(&out, &entity, arena, NULL), PT_OK);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].entry)),
            "%.*s", (int)out.len, out.ptr);
        pt_buf_release(&out);
    }
    pt_arena_free(arena);
}
END_TEST

START_TEST(every_type_has_a_colour)
{
    for (int i = 0; i < PT_N_TYPES; i++) {
        pt_buf out;
        pt_buf_init(&out);
        pt_latex_add_colour(&out, (pt_type)i);
        ck_assert(
            pt_str_has_prefix(pt_buf_str(&out), PT_STR("\\textcolor[HTML]{")));
        ck_assert(pt_str_has_suffix(pt_buf_str(&out), PT_STR("}{")));
        pt_buf_release(&out);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        every_special_character_is_escaped,
        index_entries_have_a_key_and_quote_what_makeindex_reads,
        every_type_has_a_colour, NULL};
    return suite_run("latex", tests);
}
