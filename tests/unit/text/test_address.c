/* SPDX-License-Identifier: MIT */
/* Tests of text/address. */
#include "text/address.h"

#include "suite.h"

START_TEST(addresses_end_before_the_marks_after_them)
{
    static const struct {
        const char *text;
        size_t at, end;
    } cases[] = {
        {"http://a.b/c).", 4, 12},
        {"www.a.b, c",     3, 7 },
        {"Shop.com is",    4, 8 },
        {"shop.co.uk/a b", 4, 12},
        {"end.Then",       3, 0 },
        {"a.b@c.de x",     1, 8 },
        {"a@b c",          1, 0 },
        {"a://",           1, 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t searched = 0;
        ck_assert_uint_eq(pt_address_end(pt_str_from(cases[i].text), 0,
                                         cases[i].at, &searched),
                          cases[i].end);
    }
}
END_TEST

START_TEST(a_stretch_is_searched_for_mail_once)
{
    size_t searched = 0;
    const pt_str text = PT_STR("a.b.c.d e");
    ck_assert_uint_eq(pt_address_end(text, 0, 1, &searched), 0);
    ck_assert_uint_eq(searched, 7);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {addresses_end_before_the_marks_after_them,
                            a_stretch_is_searched_for_mail_once, NULL};
    return suite_run("address", tests);
}
