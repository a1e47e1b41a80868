/* SPDX-License-Identifier: MIT */
/* Tests of keyword/trait. */
#include "keyword/trait.h"

#include "keyword/graph.h"
#include "prospects_of.h"
#include "suite.h"

#include <math.h>

START_TEST(traits_say_how_often_and_where)
{
    test_terms tt;
    terms_of(&tt, "en",
             "# The fish\n\nThe old market. The markets of Oslo. The sea.");
    pt_candidates c;
    pt_traits traits;
    ck_assert_int_eq(pt_graph_rank(&tt.terms, NULL), PT_OK);
    ck_assert_int_eq(pt_candidates_list(&c, &tt.terms, &tt.analysis, NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_traits_read(&traits, &c, &tt.terms, &tt.analysis, NULL, NULL),
        PT_OK);
    /* fish, old, old market, market, Oslo, sea */
    ck_assert_uint_eq(c.list.len, 6);
    const float *fish = traits.values;
    const float *old_market = traits.values + 2 * PT_N_TRAITS;
    const float *market = traits.values + 3 * PT_N_TRAITS;
    const float *oslo = traits.values + 4 * PT_N_TRAITS;
    ck_assert_double_eq((double)fish[PT_TRAIT_HEADING], 1);
    ck_assert_double_eq_tol((double)market[PT_TRAIT_COUNT], (double)logf(3),
                            1e-6);
    ck_assert_double_eq((double)old_market[PT_TRAIT_WORDS], 2);
    ck_assert_double_eq((double)old_market[PT_TRAIT_MAXIMAL], 1);
    ck_assert_double_eq((double)market[PT_TRAIT_MAXIMAL], 0.5);
    ck_assert_double_eq((double)market[PT_TRAIT_NESTED], 0.5);
    ck_assert_double_eq((double)oslo[PT_TRAIT_UPPER], 1);
    ck_assert_double_eq((double)oslo[PT_TRAIT_PROPN], 1);
    ck_assert_double_eq((double)oslo[PT_TRAIT_TYPE], 0);
    ck_assert_double_gt((double)oslo[PT_TRAIT_IDF_MEAN],
                        (double)old_market[PT_TRAIT_IDF_LEAST]);
    pt_traits_release(&traits);
    pt_candidates_release(&c);
    terms_release(&tt);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {traits_say_how_often_and_where, NULL};
    return suite_run("trait", tests);
}
