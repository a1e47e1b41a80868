/* SPDX-License-Identifier: MIT */
/* Tests of keyword/graph. */
#include "keyword/graph.h"

#include "prospects_of.h"
#include "suite.h"

static const pt_stem *stem_of(const test_terms *tt, const char *form)
{
    for (uint32_t i = 0; i < tt->terms.stems.len; i++)
        if (pt_str_is_equal(tt->terms.stems.items[i].form, pt_str_from(form)))
            return &tt->terms.stems.items[i];
    ck_abort_msg("no stem %s", form);
    return NULL;
}

START_TEST(what_stands_beside_many_words_ranks_high)
{
    test_terms tt;
    terms_of(&tt, "en",
             "Fish market. Fish price. Fish boat. Fish soup. Iron bridge.");
    ck_assert_int_eq(pt_graph_rank(&tt.terms, NULL), PT_OK);
    ck_assert_double_eq((double)stem_of(&tt, "fish")->degree, 4);
    ck_assert_double_eq((double)stem_of(&tt, "market")->degree, 1);
    ck_assert_double_gt((double)stem_of(&tt, "fish")->rank, 1);
    ck_assert_double_lt((double)stem_of(&tt, "soup")->rank, 1);
    terms_release(&tt);
}
END_TEST

START_TEST(an_empty_document_has_no_graph)
{
    test_terms tt;
    terms_of(&tt, "en", "");
    ck_assert_int_eq(pt_graph_rank(&tt.terms, NULL), PT_OK);
    terms_release(&tt);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_stands_beside_many_words_ranks_high,
                            an_empty_document_has_no_graph, NULL};
    return suite_run("graph", tests);
}
