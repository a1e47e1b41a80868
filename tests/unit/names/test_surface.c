/* SPDX-License-Identifier: MIT */
/* Tests of names/surface. */
#include "names/surface.h"

#include "suite.h"

START_TEST(a_name_is_divided_like_text)
{
    static const struct {
        const char *name, *words;
        char letter;
        unsigned length;
    } cases[] = {
        {"New  York",        "New York",          0,   0},
        {"Guinea-Bissau",    "Guinea - Bissau",   0,   0},
        {"Washington, D.C.", "Washington , D.C.", 0,   0},
        {"McDonald's",       "McDonald 's",       0,   0},
        {"Acme Widgets.",    "Acme Widgets",      0,   0},
        {"al-Qaeda",         "al - Qaeda",        'a', 2},
        {"écoles du monde", "écoles du monde",  'e', 6},
        {"eBay",             "eBay",              0,   0},
    };
    pt_tokens tokens = {0};
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_surface_form form;
        const char *flaw = NULL;
        ck_assert_int_eq(pt_surface_form_read(&form, &flaw, &tokens,
                                              pt_str_from(cases[i].name),
                                              arena),
                         PT_OK);
        ck_assert_msg(pt_str_is_equal(form.words, pt_str_from(cases[i].words)),
                      "\"%s\" gives \"%.*s\"", cases[i].name,
                      (int)form.words.len, form.words.ptr);
        ck_assert_int_eq(form.letter, cases[i].letter);
        ck_assert_uint_eq(form.length, cases[i].length);
    }
    pt_vec_release(&tokens);
    pt_arena_free(arena);
}
END_TEST

START_TEST(what_could_not_be_found_is_a_flaw)
{
    static const char *const names[] = {"", "!", "- x", "\xEF\xBF\xBC",
                                        "A \xEF\xBF\xBC"};
    pt_tokens tokens = {0};
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        pt_surface_form form;
        const char *flaw = NULL;
        ck_assert_int_eq(pt_surface_form_read(&form, &flaw, &tokens,
                                              pt_str_from(names[i]), arena),
                         PT_ERR_LIMIT);
        ck_assert_ptr_nonnull(flaw);
    }
    pt_vec_release(&tokens);
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_name_is_divided_like_text,
                            what_could_not_be_found_is_a_flaw, NULL};
    return suite_run("surface", tests);
}
