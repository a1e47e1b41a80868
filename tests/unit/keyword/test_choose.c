/* SPDX-License-Identifier: MIT */
/* Tests of keyword/choose. */
#include "keyword/choose.h"

#include "prospects_of.h"
#include "suite.h"

/* Ranks by count, longer candidates first among equals. */
static const pt_tree trees[] = {
    {{1, 0},
     {PT_TRAIT_COUNT},
     {-1, -1, -1, -1, -1, -1, -1},
     {-2, -1, -1, -1, -1, -1, -1},
     {-1, 1}  },
    {{1, 0},
     {PT_TRAIT_WORDS},
     {-1, -1, -1, -1, -1, -1, -1},
     {-2, -1, -1, -1, -1, -1, -1},
     {0, 0.5F}},
};

/* The suggestions as "name=matches|…". */
static void check(const char *plain, uint32_t limit, const char *expected)
{
    test_document td;
    document_of(&td, plain);
    td.doc.lang = PT_STR("en");
    const pt_analysis analysis = {.doc = &td.doc, .words = td.words};
    pt_pos_model speech;
    pt_prospects p;
    pt_suggestions s;
    const pt_forest forest = {(pt_tree *)(uintptr_t)trees, 2, 0};
    ck_assert_int_eq(pt_pos_model_read(&speech, pt_pos_embedded(), NULL),
                     PT_OK);
    ck_assert_int_eq(pt_prospects_read(&p, &analysis, &speech, NULL, NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_suggestions_choose(&s, &p, &forest, PT_LIST_PHRASES, limit, NULL),
        PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    for (uint32_t i = 0; i < s.list.len; i++) {
        pt_buf_add(&buf, i > 0 ? PT_STR("|") : PT_STR(""));
        pt_buf_add(&buf, s.list.items[i].name);
        pt_buf_add_format(&buf, "=%u", s.list.items[i].n_matches);
    }
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "\"%s\": expected %s, got %.*s", plain, expected,
                  (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_suggestions_release(&s);
    pt_prospects_release(&p);
    document_release(&td);
}

START_TEST(parts_of_the_chosen_are_set_back)
{
    check("A trade war. The trade war. A town. The town.", 2,
          "trade war=2|town=2");
}
END_TEST

START_TEST(names_are_as_the_text_most_often_has_them)
{
    check("Herrings died. We like herrings. A herring died.", 1, "herrings=3");
    check("# Herring\n\nWe fry herring.", 1, "herring=2");
}
END_TEST

START_TEST(a_document_without_words_has_none)
{
    check("", 5, "");
    check("…", 5, "");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {parts_of_the_chosen_are_set_back,
                            names_are_as_the_text_most_often_has_them,
                            a_document_without_words_has_none, NULL};
    return suite_run("choose", tests);
}
