/* SPDX-License-Identifier: MIT */
/* Tests of keyword/adopt. */
#include "keyword/adopt.h"

#include "document_of.h"
#include "suite.h"

/* Adopts "a|b|c", each a little poorer than the one before, and shows all
 * keywords as "name=slug". */
static void check(const char *declared, const char *suggested, uint32_t limit,
                  const char *expected)
{
    test_document td;
    document_of(&td, "");
    pt_keywords keywords = {0};
    pt_suggestions s = {.list = {0}};
    if (declared[0] != '\0') {
        pt_keyword *to = pt_vec_add(&keywords, sizeof *to);
        ck_assert_ptr_nonnull(to);
        *to = (pt_keyword){.name = pt_str_from(declared),
                           .slug = PT_STR("one"),
                           .bits = PT_KEYWORD_META};
    }
    const pt_str all = pt_str_from(suggested);
    float score = 0.9F;
    for (size_t at = 0; at < all.len; score -= 0.3F) {
        const size_t end = pt_str_find(all, PT_STR("|"), at);
        pt_suggestion *to = pt_vec_add(&s.list, sizeof *to);
        ck_assert_ptr_nonnull(to);
        *to =
            (pt_suggestion){.name = pt_str_slice(all, at, end), .score = score};
        at = end + 1;
    }
    ck_assert_int_eq(pt_keywords_adopt(&keywords, &s, limit, &td.doc, NULL),
                     PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    for (uint32_t i = 0; i < keywords.len; i++) {
        const pt_keyword *k = &keywords.items[i];
        pt_buf_add(&buf, i > 0 ? PT_STR("|") : PT_STR(""));
        pt_buf_add(&buf, k->name);
        pt_buf_add_byte(&buf, '=');
        pt_buf_add(&buf, k->slug);
        ck_assert_uint_eq(k->bits, i == 0 && declared[0] != '\0'
                                       ? PT_KEYWORD_META
                                       : PT_KEYWORD_SUGGESTED);
    }
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "expected %s, got %.*s", expected, (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_vec_release(&s.list);
    pt_vec_release(&keywords);
    document_release(&td);
}

START_TEST(the_best_are_adopted)
{
    check("", "a fish|a boat|a sea", 2, "a fish=a-fish|a boat=a-boat");
    check("", "", 2, "");
}
END_TEST

START_TEST(what_is_declared_is_not_suggested_again)
{
    check("Trade wars with Canada", "trade war|ferry|Canada", 5,
          "Trade wars with Canada=one|ferry=ferry");
}
END_TEST

START_TEST(poor_ones_are_left_out)
{
    check("", "a|b|c|d", 9, "a=a|b=b|c=c");
}
END_TEST

START_TEST(slugs_are_unique)
{
    check("other", "one|C+|Ä", 9, "other=one|one=one-2|C+=c|Ä=ä");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_best_are_adopted,
                            what_is_declared_is_not_suggested_again,
                            poor_ones_are_left_out, slugs_are_unique, NULL};
    return suite_run("adopt", tests);
}
