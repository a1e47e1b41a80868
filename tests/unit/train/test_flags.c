/* SPDX-License-Identifier: MIT */
/* Tests of train/flags. */
#include "train/flags.h"

#include "suite.h"

START_TEST(numbers_go_where_their_row_says)
{
    static const struct {
        const char *name;
        const char *value;
        bool is_good;
    } cases[] = {
        {"--rate",   "0.25",       true },
        {"--rate",   "-1e-3",      true },
        {"--rate",   "3",          true },
        {"--rate",   "",           false},
        {"--rate",   "0.5x",       false},
        {"--rate",   "nan",        false},
        {"--epochs", "12",         true },
        {"--epochs", "4294967295", true },
        {"--epochs", "4294967296", false},
        {"--epochs", "-1",         false},
        {"--epochs", "1.5",        false},
        {"--epochs", "many",       false},
        {"--what",   "1",          false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        float rate = 7;
        uint32_t epochs = 7;
        const pt_number_flag rows[] = {
            {"--rate",   &rate, NULL   },
            {"--epochs", NULL,  &epochs}
        };
        ck_assert_msg(pt_flags_set_number(rows, 2, cases[i].name,
                                          cases[i].value) == cases[i].is_good,
                      "%s %s", cases[i].name, cases[i].value);
        ck_assert_int_eq(rate == 7 && epochs == 7, !cases[i].is_good);
    }
}
END_TEST

START_TEST(whole_numbers_may_be_large)
{
    uint64_t n = 0;
    ck_assert(pt_flag_parse(&n, "18446744073709551615"));
    ck_assert_uint_eq(n, UINT64_MAX);
    ck_assert(!pt_flag_parse(&n, "18446744073709551616"));
    ck_assert(!pt_flag_parse(&n, " 1"));
    ck_assert_uint_eq(n, UINT64_MAX);
}
END_TEST

START_TEST(text_is_borrowed)
{
    const char *folder = NULL;
    const char *const value = "a folder";
    const pt_text_flag rows[] = {
        {"--corpora", &folder}
    };
    ck_assert(pt_flags_set_text(rows, 1, "--corpora", value));
    ck_assert_ptr_eq(folder, value);
    ck_assert(!pt_flags_set_text(rows, 1, "--corpus", "another"));
    ck_assert_ptr_eq(folder, value);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {numbers_go_where_their_row_says,
                            whole_numbers_may_be_large, text_is_borrowed, NULL};
    return suite_run("flags", tests);
}
