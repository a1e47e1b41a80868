/* SPDX-License-Identifier: MIT */
/* Tests of names/rules. */
#include "names/rules.h"

#include "base/str.h"
#include "names/format.h"
#include "pandoc-tagger/types.h"
#include "suite.h"

START_TEST(a_rule_is_a_name_and_perhaps_a_type)
{
    static const struct {
        const char *text, *name;
        int type;
    } cases[] = {
        {"Jordan",              "Jordan",              -1              },
        {" Jordan:Person ",     "Jordan",              PT_TYPE_PERSON  },
        {"Mission: Impossible", "Mission: Impossible", -1              },
        {"A:B:gpe",             "A:B",                 PT_TYPE_LOCATION},
        {"Really:",             "Really:",             -1              },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_name_rule rule;
        ck_assert(pt_name_rule_parse(&rule, pt_str_from(cases[i].text), true) ==
                  NULL);
        ck_assert(pt_str_is_equal(rule.name, pt_str_from(cases[i].name)));
        ck_assert_int_eq(rule.type, cases[i].type);
    }
}
END_TEST

START_TEST(what_is_no_rule_is_refused)
{
    pt_name_rule rule;
    ck_assert(pt_name_rule_parse(&rule, PT_STR(""), true) != NULL);
    ck_assert(pt_name_rule_parse(&rule, PT_STR("A:ship"), true) != NULL);
    ck_assert(pt_name_rule_parse(&rule, PT_STR("A"), false) != NULL);
    ck_assert(pt_name_rule_parse(&rule, PT_STR(":person"), false) != NULL);
}
END_TEST

START_TEST(rules_are_compiled_and_their_errors_name_the_option)
{
    const pt_name_rule good[] = {
        {PT_STR("Acme"), -1,             true },
        {PT_STR("Ada"),  PT_TYPE_PERSON, false}
    };
    const pt_name_rule bad[] = {
        {PT_STR("?"), -1, true}
    };
    pt_gazetteer gaz;
    pt_error err;
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(
        pt_name_rules_compile(&out, &(pt_name_rules){good, 2}, NULL), PT_OK);
    ck_assert_int_eq(pt_gazetteer_open(&gaz, pt_buf_str(&out), "t", NULL),
                     PT_OK);
    ck_assert_uint_eq(gaz.n_entries, 2);
    ck_assert_uint_eq(gaz.n_surfaces, 3); /* Acme, Ada, ada */
    ck_assert_int_eq(
        pt_name_rules_compile(&out, &(pt_name_rules){bad, 1}, &err),
        PT_ERR_FORMAT);
    ck_assert_str_eq(err.where, "option 'never'");
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        a_rule_is_a_name_and_perhaps_a_type, what_is_no_rule_is_refused,
        rules_are_compiled_and_their_errors_name_the_option, NULL};
    return suite_run("rules", tests);
}
