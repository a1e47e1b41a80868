/* SPDX-License-Identifier: MIT */
/* Tests of names/problem. */
#include "names/problem.h"

#include "base/str.h"
#include "suite.h"

#include <string.h>

typedef struct heard {
    unsigned n;
    bool is_warning;
    pt_error last;
} heard;

static void hear(void *payload, int is_warning, const pt_error *problem)
{
    heard *h = payload;
    h->n++;
    h->is_warning = is_warning;
    h->last = *problem;
}

START_TEST(without_a_listener_the_first_error_is_given_up)
{
    pt_problems problems = {0};
    pt_error err;
    ck_assert_int_eq(
        pt_problem_add(&problems, "a.tsv", 7, "it is bad", PT_STR("x"), &err),
        PT_ERR_FORMAT);
    ck_assert_str_eq(err.where, "a.tsv:7");
    ck_assert_str_eq(err.message, "it is bad: \"x\"");
    pt_problem_warn(&problems, "a.tsv", 7, "it is odd", PT_STR(""));
    ck_assert_uint_eq(problems.n_warnings, 0);
}
END_TEST

START_TEST(a_listener_hears_of_everything_and_work_goes_on)
{
    heard h = {.n = 0};
    pt_problems problems = {.tell = hear, .payload = &h};
    ck_assert_int_eq(
        pt_problem_add(&problems, "a", 0, "it is bad", PT_STR(""), NULL),
        PT_OK);
    ck_assert_str_eq(h.last.where, "a");
    ck_assert(!h.is_warning);
    pt_problem_warn(&problems, "a", 2, "it is odd", PT_STR(""));
    ck_assert(h.is_warning);
    ck_assert_str_eq(h.last.where, "a:2");
    ck_assert_uint_eq(h.n, 2);
    ck_assert_uint_eq(problems.n_errors, 1);
    ck_assert_uint_eq(problems.n_warnings, 1);
}
END_TEST

START_TEST(no_memory_is_never_passed_over)
{
    heard h = {.n = 0};
    pt_problems problems = {.tell = hear, .payload = &h};
    const pt_error err = {"out of memory", ""};
    ck_assert_int_eq(pt_problem_pass(&problems, PT_ERR_NOMEM, &err),
                     PT_ERR_NOMEM);
    ck_assert_int_eq(pt_problem_pass(&problems, PT_ERR_IO, &err), PT_OK);
    ck_assert_uint_eq(h.n, 1);
}
END_TEST

START_TEST(a_long_value_is_cut_between_characters)
{
    pt_error err;
    char value[201];
    for (int i = 0; i < 200; i++)
        value[i] = i % 2 == 0 ? '\xC3' : '\xA9';
    value[200] = '\0';
    const pt_str odd = {value + 1, 199};
    pt_problem_set(&err, "a", 1, "long", pt_str_from(value));
    ck_assert_uint_eq(strlen(err.message), strlen("long: \"\"") + 80 + 3);
    pt_problem_set(&err, "a", 1, "long", odd);
    ck_assert_uint_eq(strlen(err.message), strlen("long: \"\"") + 79 + 3);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {without_a_listener_the_first_error_is_given_up,
                            a_listener_hears_of_everything_and_work_goes_on,
                            no_memory_is_never_passed_over,
                            a_long_value_is_cut_between_characters, NULL};
    return suite_run("problem", tests);
}
