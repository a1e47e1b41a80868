/* SPDX-License-Identifier: MIT */
/* Tests of text/number. */
#include "text/number.h"

#include <string.h>

#include "suite.h"

/* What is read of `text` and written again, and how many bytes it was. */
static void check_number(const char *text, bool comma, const char *value,
                         size_t len)
{
    pt_decimal d = {0, 0};
    char out[PT_DECIMAL_MAX];
    const size_t end = pt_number_parse(&d, pt_str_from(text), 0, comma);
    ck_assert_msg(end == len, "\"%s\": read %zu bytes", text, end);
    if (end == 0)
        return;
    const size_t n = pt_decimal_write(out, d);
    ck_assert_msg(n == strlen(value) && memcmp(out, value, n) == 0,
                  "\"%s\": read as %.*s", text, (int)n, out);
}

START_TEST(separators_decide_by_shape_then_by_language)
{
    static const struct {
        const char *text;
        bool comma;
        const char *value;
        size_t len;
    } cases[] = {
        {"0",                      false, "0",                  1 },
        {"007",                    false, "7",                  3 },
        {"1,000",                  false, "1000",               5 },
        {"1,000",                  true,  "1",                  5 },
        {"1.000",                  true,  "1000",               5 },
        {"1.000",                  false, "1",                  5 },
        {"1,000.5",                false, "1000.5",             7 },
        {"1.000,5",                false, "1000.5",             7 },
        {"1.000.000",              false, "1000000",            9 },
        {"12,34",                  false, "12.34",              5 },
        {"1 000",                  false, "1000",               5 },
        {"1\xC2\xA0"
         "000\xC2\xA0"
         "000,5",         true,  "1000000.5",          13},
        {"12\xE2\x80\xAF"
         "500",           false, "12500",              8 },
        {"2018 100",               false, "2018",               4 },
        {"1 00",                   false, "1",                  1 },
        {"7\xC2\xBE",              false, "7.75",               3 },
        {"\xC2\xBD",               false, "0.5",                2 },
        {".5",                     false, "0.5",                2 },
        {"3.50",                   false, "3.5",                4 },
        {"0.001",                  false, "0.001",              5 },
        {"0,125",                  false, "0.125",              5 },
        {"5.",                     false, "5",                  1 },
        {"1,",                     false, "1",                  1 },
        {"x",                      false, "",                   0 },
        {"",                       false, "",                   0 },
        {".",                      false, "",                   0 },
        {"999999999999999999",     false, "999999999999999999", 18},
        {"9999999999999999999",    false, "",                   0 },
        {"1.00000000000000000000", false, "",                   0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_number(cases[i].text, cases[i].comma, cases[i].value,
                     cases[i].len);
}
END_TEST

/* A sanitizer sees what is read past the end of memory of its own. */
START_TEST(nothing_behind_the_text_is_read)
{
    char *text = malloc(2);
    ck_assert_ptr_nonnull(text);
    text[0] = '1';
    text[1] = '2';
    pt_decimal d;
    ck_assert_uint_eq(pt_number_parse(&d, (pt_str){text, 2}, 0, false), 2);
    ck_assert_uint_eq(d.digits, 12);
    free(text);
}
END_TEST

START_TEST(scales_are_exact_and_bounded)
{
    char out[PT_DECIMAL_MAX];
    pt_decimal d = {12, -1};
    ck_assert(pt_decimal_shift(&d, 9));
    ck_assert_uint_eq(pt_decimal_write(out, d), 10);
    ck_assert_int_eq(memcmp(out, "1200000000", 10), 0);
    ck_assert(!pt_decimal_shift(&d, 30));
    ck_assert_int_eq(d.exponent, 8);
    d = (pt_decimal){UINT64_MAX, 30};
    ck_assert_uint_le(pt_decimal_write(out, d), PT_DECIMAL_MAX);
    d = (pt_decimal){1, -30};
    ck_assert_uint_eq(pt_decimal_write(out, d), 32);
}
END_TEST

START_TEST(decimals_compare_by_value)
{
    ck_assert_int_eq(
        pt_decimal_compare((pt_decimal){50, -1}, (pt_decimal){5, 0}), 0);
    ck_assert_int_lt(
        pt_decimal_compare((pt_decimal){5, 0}, (pt_decimal){51, -1}), 0);
    ck_assert_int_gt(
        pt_decimal_compare((pt_decimal){1, 30}, (pt_decimal){UINT64_MAX, 0}),
        0);
    ck_assert_int_lt(
        pt_decimal_compare((pt_decimal){0, 0}, (pt_decimal){1, -30}), 0);
}
END_TEST

START_TEST(digits_alone_have_a_value)
{
    ck_assert_int_eq(pt_number_digits(PT_STR("2018")), 2018);
    ck_assert_int_eq(pt_number_digits(PT_STR("2,018")), -1);
    ck_assert_int_eq(pt_number_digits(PT_STR("")), -1);
    ck_assert_int_eq(pt_number_digits(PT_STR("1234567890")), -1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {separators_decide_by_shape_then_by_language,
                            nothing_behind_the_text_is_read,
                            scales_are_exact_and_bounded,
                            decimals_compare_by_value,
                            digits_alone_have_a_value,
                            NULL};
    return suite_run("number", tests);
}
