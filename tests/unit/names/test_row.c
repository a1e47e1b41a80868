/* SPDX-License-Identifier: MIT */
/* Tests of names/row. */
#include "names/row.h"

#include "base/str.h"
#include "names/names.h"
#include "pandoc-tagger/types.h"
#include "suite.h"

/* A row of name, type, id, ref, kind, prior, rule. */
static pt_row row_of(const char *const fields[7])
{
    static const pt_column columns[] = {
        PT_COLUMN_NAME, PT_COLUMN_TYPE,  PT_COLUMN_ID,  PT_COLUMN_REF,
        PT_COLUMN_KIND, PT_COLUMN_PRIOR, PT_COLUMN_RULE};
    pt_row row = {.line = 2, .separators = "|;"};
    for (int i = 0; i < 7; i++)
        row.fields[columns[i]] = pt_str_from(fields[i]);
    return row;
}

START_TEST(every_field_is_understood)
{
    pt_row_values v;
    pt_problems problems = {0};
    const pt_row row = row_of((const char *const[7]){
        "Oslo", "gpe", "wd:Q585", "my:1", "capital", "80", "always"});
    ck_assert_int_eq(pt_row_read(&v, &row, "t", -1, &problems, NULL), PT_OK);
    ck_assert_int_eq(v.type, PT_TYPE_LOCATION);
    ck_assert(pt_str_is_equal(v.id, PT_STR("Q585")));
    ck_assert(pt_str_is_equal(v.ref, PT_STR("my:1")));
    ck_assert_uint_eq(v.bits, PT_NAME_CITY | PT_NAME_CAPITAL);
    ck_assert_uint_eq(v.rule, PT_RULE_ALWAYS);
    ck_assert_uint_eq(v.prior, 80);
}
END_TEST

START_TEST(a_ref_alone_is_the_id)
{
    pt_row_values v;
    pt_problems problems = {0};
    const pt_row row =
        row_of((const char *const[7]){"Oslo", "loc", "", "my:1", "", "", ""});
    ck_assert_int_eq(pt_row_read(&v, &row, "t", -1, &problems, NULL), PT_OK);
    ck_assert(pt_str_is_equal(v.id, PT_STR("my:1")));
    ck_assert_uint_eq(v.ref.len, 0);
}
END_TEST

START_TEST(a_type_may_be_missing_where_it_is_known_otherwise)
{
    static const char *const never[7] = {"Oslo", "", "", "", "", "", "Never"};
    static const char *const plain[7] = {"Oslo", "", "", "", "", "", ""};
    pt_row_values v;
    pt_error err;
    pt_problems problems = {0};
    pt_row row = row_of(never);
    ck_assert_int_eq(pt_row_read(&v, &row, "t", -1, &problems, NULL), PT_OK);
    ck_assert_int_eq(v.type, -1);
    ck_assert_uint_eq(v.rule, PT_RULE_NEVER);
    row = row_of(plain);
    ck_assert_int_eq(pt_row_read(&v, &row, "t", PT_TYPE_EVENT, &problems, NULL),
                     PT_OK);
    ck_assert_int_eq(v.type, PT_TYPE_EVENT);
    ck_assert_int_eq(pt_row_read(&v, &row, "t", -1, &problems, &err),
                     PT_ERR_FORMAT);
    ck_assert_str_eq(err.message, "the type is empty");
    ck_assert_str_eq(err.where, "t:2");
}
END_TEST

START_TEST(bad_fields_are_refused)
{
    static const struct {
        const char *fields[7];
        const char *message;
    } cases[] = {
        {{"A", "org", "Q1x", "", "", "", ""},
         "the id looks like Wikidata's and is none: \"Q1x\""},
        {{"A", "org", "", "a b", "", "", ""},
         "the id has white space in it: \"a b\""            },
        {{"A", "org", "", "", "", "", "maybe"},
         "there is no such rule: \"maybe\""                 },
        {{"A", "org", "", "", "", "", "never always"},
         "the rule is both never and always"                },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_row_values v;
        pt_error err;
        pt_problems problems = {0};
        const pt_row row = row_of(cases[i].fields);
        ck_assert_int_eq(pt_row_read(&v, &row, "t", -1, &problems, &err),
                         PT_ERR_FORMAT);
        ck_assert_str_eq(err.message, cases[i].message);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_field_is_understood, a_ref_alone_is_the_id,
                            a_type_may_be_missing_where_it_is_known_otherwise,
                            bad_fields_are_refused, NULL};
    return suite_run("row", tests);
}
